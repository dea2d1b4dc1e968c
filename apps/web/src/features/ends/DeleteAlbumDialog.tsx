/** « Supprimer cet album » : says how many photos go and for how many families, then deletes for ever. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ChangeSetId } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { useProfile } from '../../session/useSession.ts';
import { whoHasIt } from '../gallery/whoHasIt.ts';
import type { AlbumToEnd } from './albumEnd.ts';
import { albumErasure, type AlbumErasure } from './deleteAlbum.ts';

/** Records of one change set. */
const AT_ONCE = 400;

export interface DeletedAlbum extends AlbumErasure {
  readonly sets: readonly ChangeSetId[];
  readonly photos: number;
}

export interface DeleteAlbumDialogProps {
  readonly album: AlbumToEnd;
  readonly onClose: () => void;
  readonly onDeleted: (deleted: DeletedAlbum) => void;
}

export function DeleteAlbumDialog({ album, onClose, onDeleted }: DeleteAlbumDialogProps) {
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
      onConfirm={async () => {
        const erasure = albumErasure(album);
        const sets: ChangeSetId[] = [];
        for (let sent = 0; sent < erasure.deletions.length; sent += AT_ONCE)
          sets.push(
            await profile.enqueue({ writes: [], deletions: erasure.deletions.slice(sent, sent + AT_ONCE) }),
          );
        onDeleted({ ...erasure, sets, photos });
      }}
    >
      <p>
        <Trans>C’est pour toujours. Ce que quelqu’un a copié hors de Cocon ne peut pas être repris.</Trans>
      </p>
    </AlertDialog>
  );
}
