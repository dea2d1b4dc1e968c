/** « Supprimer cette photo » : says what will be gone and for whom, then deletes for ever. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useProfile } from '../../session/useSession.ts';
import { erasePhoto } from '../forgetting/erasePhoto.ts';
import { whoHasIt } from './whoHasIt.ts';

export interface DeletePhotoDialogProps {
  /** Record of the photo. */
  readonly photo: string;
  readonly onClose: () => void;
  /** Called first: the view moves away from what is going. */
  readonly onLeave?: () => void;
}

export function DeletePhotoDialog({ photo, onClose, onLeave }: DeletePhotoDialogProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const families = whoHasIt(profile, photo).length;
  return (
    <AlertDialog
      title={t`Supprimer cette photo`}
      gone={
        families === 0 ? (
          <Trans>Cette photo disparaît pour toute l’équipe. Aucune famille ne la voit.</Trans>
        ) : (
          <Plural
            value={families}
            one="Cette photo disparaît pour la famille qui la voit et pour toute l’équipe."
            other="Cette photo disparaît pour les # familles qui la voient et pour toute l’équipe."
          />
        )
      }
      confirmLabel={t`Supprimer`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={async () => {
        await erasePhoto(profile, photo, onLeave);
        showToast({ message: t`Photo supprimée`, tone: 'success' });
      }}
    >
      <p>
        <Trans>C’est pour toujours. Ce que quelqu’un a copié hors de Cocon ne peut pas être repris.</Trans>
      </p>
    </AlertDialog>
  );
}
