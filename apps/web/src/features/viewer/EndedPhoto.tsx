/** In place of the full view of a photo or film that ended, or was deleted, while one looked at it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Dialog } from '../../design/Dialog.tsx';

export function EndedPhoto({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog title={t`Cette image n’est plus là`} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <p>
        <Trans>
          Sa date de fin est passée, ou l’équipe l’a supprimée. Les autres restent dans la galerie.
        </Trans>
      </p>
    </Dialog>
  );
}
