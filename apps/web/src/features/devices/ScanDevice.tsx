/** « Scanner le nouvel appareil »: the camera of this app reads the square that the new device shows, and no other. */
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { readPairingCode } from '@cocon/client';
import { ScannerStage } from '../entry/scan/ScannerStage.tsx';
import type { Recognised } from '../entry/scan/useScan.ts';
import { dialog, modal, veil } from '../publishing/camera/camera.css.ts';
import { sentenceOfDeviceScanner } from './pairingSentences.ts';

export interface ScanDeviceProps {
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

export function ScanDevice({ onCode, onClose }: ScanDeviceProps) {
  const { t } = useLingui();
  return (
    <ModalOverlay className={veil} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={modal}>
        <Dialog className={dialog} aria-label={t`Scanner le nouvel appareil`}>
          <ScannerStage
            hint={t`Tenez le carré du nouvel appareil dans le cadre.`}
            otherWay={t`Taper le code plutôt`}
            sentenceOf={sentenceOfDeviceScanner}
            recognise={recogniseDevice}
            onFound={onCode}
            onClose={onClose}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function recogniseDevice(text: string): Recognised {
  if (readPairingCode(text)) return { found: text };
  return {
    wrong: msg`Ce carré n’est pas celui d’un nouvel appareil. Sur celui-ci, touchez « J’ai déjà Cocon sur un autre appareil ».`,
  };
}
