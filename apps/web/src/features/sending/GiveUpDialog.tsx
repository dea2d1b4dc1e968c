/** Stopping a publication, wherever it has got to. */
import { Plural, useLingui } from '@lingui/react/macro';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { useProfile } from '../../session/useSession.ts';
import { recordsOf, type Shipment } from './shipments.ts';

export interface GiveUpDialogProps {
  readonly shipment: Shipment | undefined;
  readonly onClose: () => void;
}

export function GiveUpDialog({ shipment, onClose }: GiveUpDialogProps) {
  const { t } = useLingui();
  const profile = useProfile();
  if (!shipment) return null;
  const { pieces, unit } = shipment;
  return (
    <AlertDialog
      title={t`Arrêter cette publication`}
      gone={
        unit === 'photos' ? (
          <Plural
            value={pieces}
            one="Cette photo ne sera publiée pour personne."
            other="Ces # photos ne seront publiées pour personne."
          />
        ) : (
          <Plural
            value={pieces}
            one="Ce fichier ne sera publié pour personne."
            other="Ces # fichiers ne seront publiés pour personne."
          />
        )
      }
      confirmLabel={t`Arrêter la publication`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={() => profile.takeBack(shipment.draft.id, recordsOf(shipment.draft.writes))}
    />
  );
}
