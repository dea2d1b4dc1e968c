/** « Modifier l'album » : its words, its cover, what stands under its photos. Photos of a day become an album here. */
import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { EditAlbumForm } from './EditAlbumForm.tsx';
import { useAlbum, type ShownAlbum } from './useAlbum.ts';
import { useWholeAlbum } from './useWholeAlbum.ts';

export function EditAlbumScreen() {
  return (
    <Door role="staff">
      <StaffPage current="gallery">
        <EditAlbum />
      </StaffPage>
    </Door>
  );
}

function EditAlbum() {
  const { t } = useLingui();
  const album = useAlbum();
  const { isHere, failed } = useWholeAlbum(pageThatNames(album));
  const isNew = album.cover?.kind !== 'album';
  return (
    <>
      <PageHeader
        title={isNew ? t`En faire un album` : t`Modifier l’album`}
        back={{ href: `/galerie/album/${encodeURIComponent(album.id)}`, label: t`Retour à l’album` }}
      />
      {failed ? (
        <Notice tone="warning" title={t`Cet album n’est pas entier sur cet appareil`}>
          <Trans>Revenez ici quand la connexion est de retour : il se change d’un seul tenant.</Trans>
        </Notice>
      ) : !isHere ? (
        <Skeleton shape="card" count={2} label={t`L’album arrive`} />
      ) : album.cover ? (
        <EditAlbumForm key={album.id} album={album} cover={album.cover} />
      ) : (
        <EmptyState
          emblem="sun"
          title={t`Cet album n’a plus de photos ici`}
          action={{ label: t`Voir la galerie`, href: '/galerie' }}
        />
      )}
    </>
  );
}

/** An album is called by its first page; photos of a day that are of none, by the earliest page among them. */
function pageThatNames({ id, cover, days }: ShownAlbum): string {
  if (cover?.kind !== 'day') return id;
  return days.flatMap(({ albums }) => albums.map((album) => album.id)).at(-1) ?? id;
}
