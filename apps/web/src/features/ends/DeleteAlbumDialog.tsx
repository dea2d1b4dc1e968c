/** « Supprimer cet album » : says how many photos go and for how many families, then deletes for ever. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { useProfile } from '../../session/useSession.ts';
import { erase } from '../forgetting/erase.ts';
import { whoHasIt } from '../gallery/whoHasIt.ts';
import type { AlbumToEnd } from './albumEnd.ts';
import { albumDeletions } from './deleteAlbum.ts';

export interface DeleteAlbumDialogProps {
  readonly id: string;
  readonly album: AlbumToEnd;
  readonly onClose: () => void;
}

export function DeleteAlbumDialog({ id: about, album, onClose }: DeleteAlbumDialogProps) {
  const { t } = useLingui();
  const profile = useProfile();
  const photos = album.photos.length;
  const families = new Set(album.photos.flatMap(({ id }) => whoHasIt(profile, id))).size;
  return (
    <AlertDialog
      title={t`Supprimer cet album`}
      gone={
        <>
          <Plural value={photos} one="# photo disparaît" other="# photos disparaissent" />{' '}
          <Plural
            value={families}
            _0="pour toute l’équipe. Aucune famille ne les voit."
            one="pour la famille qui les voit et pour toute l’équipe."
            other="pour les # familles qui les voient et pour toute l’équipe."
          />
        </>
      }
      confirmLabel={t`Supprimer`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={() => erase(profile, { kind: 'album', album: about }, albumDeletions(album))}
    >
      <p>
        <Trans>C’est pour toujours. Ce que quelqu’un a copié hors de Cocon ne peut pas être repris.</Trans>
      </p>
    </AlertDialog>
  );
}
