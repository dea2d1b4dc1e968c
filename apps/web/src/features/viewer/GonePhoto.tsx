/** In place of the full view of a photo that was taken back, also while one looked at it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Dialog } from '../../design/Dialog.tsx';

export function GonePhoto({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog
      title={t`L’accord pour une image a changé`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p>
        <Trans>Cette photo n’est plus montrée ici. Les autres restent dans la galerie.</Trans>
      </p>
    </Dialog>
  );
}
