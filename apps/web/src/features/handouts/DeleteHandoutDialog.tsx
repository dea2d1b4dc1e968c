/** « Supprimer ce papier » : says for whom it will be gone, then deletes it for ever. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useProfile } from '../../session/useSession.ts';
import { whoHasHandout } from './whoHasHandout.ts';
import type { Handout } from './handoutWords.ts';

export interface DeleteHandoutDialogProps {
  readonly handout: Handout;
  readonly onClose: () => void;
}

export function DeleteHandoutDialog({ handout, onClose }: DeleteHandoutDialogProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { id, collection, body } = handout;
  return (
    <AlertDialog
      title={t`Supprimer ce papier`}
      gone={
        <>
          <strong>{body.title}</strong>{' '}
          <Plural
            value={whoHasHandout(profile, handout).size}
            _0="disparaît de cette liste. Aucune famille ne l’a."
            one="disparaît pour la famille qui l’a, et de cette liste."
            other="disparaît pour les # familles qui l’ont, et de cette liste."
          />
        </>
      }
      confirmLabel={t`Supprimer`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={async () => {
        await profile.enqueue({ writes: [], deletions: [{ id, collection }] });
        showToast({ message: t`Papier supprimé`, tone: 'success' });
      }}
    >
      <p>
        <Trans>
          C’est pour toujours. Ce qu’une famille a enregistré hors de Cocon ne peut pas être repris.
        </Trans>
      </p>
    </AlertDialog>
  );
}
