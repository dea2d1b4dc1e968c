/**
 * « Garder l'album » for a family: how many of its pictures are to keep, the ZIP as it is made, and the file. Where the
 * house hands out copies and none of these is to keep, the reason stands here, without saying whose.
 */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { useProfile } from '../../session/useSession.ts';
import type { ShownPhoto } from '../gallery/galleryItems.ts';
import { albumStanding } from './albumStanding.ts';
import { copiesHeld } from './copies.ts';
import { keepable } from './albumPart.ts';
import { keepAlbum } from './keepAlbum.ts';
import { titleInName } from './keptName.ts';
import { useZipMaking } from './useZipMaking.ts';

export interface KeepAlbumProps {
  /** Its id, or the day where its photos are of no album. */
  readonly album: string;
  readonly title: string;
  /** Those of it that are here. */
  readonly photos: readonly ShownPhoto[];
}

export function KeepAlbum({ album: id, title, photos }: KeepAlbumProps) {
  const { t } = useLingui();
  const profile = useProfile();
  const { locale } = useLocaleChoice();
  const making = useZipMaking((way) => keepAlbum(profile, id, { ...way, locale }));

  const held = copiesHeld(profile);
  const all = photos.length;
  const count = keepable(photos, held).length;
  const standing = albumStanding({ pictures: all, toKeep: count, held: held.size });
  if (standing === 'silent') return null;
  if (standing === 'none') {
    return (
      <p>
        <Trans>
          Rien à garder dans cet album. Votre enfant n’y est pas, ou avec un autre enfant dont l’image reste
          dans Cocon ; ou ces photos datent d’avant que la direction le permette.
        </Trans>
      </p>
    );
  }
  const { made, progress } = making;
  if (made) {
    const name = `Cocon ${titleInName(title) || id}.zip`;
    return (
      <Notice
        tone="success"
        title={t`L’album est prêt`}
        action={
          <LinkButton icon="download" variant="primary" href={made.address} download={name}>
            {t`Enregistrer l’album`}
          </LinkButton>
        }
      >
        <Plural
          value={made.kept}
          one="# image, et une page pour la regarder sans réseau. Ouvrez le fichier ZIP, puis « index.html »."
          other="# images, et une page pour les feuilleter sans réseau. Ouvrez le fichier ZIP, puis « index.html »."
        />
      </Notice>
    );
  }
  if (making.isPending) {
    return (
      <ProgressCount
        label={t`L’album se prépare sur cet appareil`}
        done={progress?.done ?? 0}
        total={progress?.total ?? count}
        unit="pieces"
        onStop={() => making.stop()}
      />
    );
  }
  return (
    <Stack gap={1}>
      <div>
        <Button variant="ghost" icon="download" onPress={() => making.run()}>
          {t`Garder l’album`}
        </Button>
      </div>
      {standing === 'some' && (
        <p>
          <Trans>
            {count} images sur {all} sont à garder : celles où l’on voit votre enfant, sans un autre dont
            l’image reste dans Cocon.
          </Trans>
        </p>
      )}
      {making.error !== undefined && <Notice tone="danger">{making.error}</Notice>}
    </Stack>
  );
}
