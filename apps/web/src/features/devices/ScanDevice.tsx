/** The camera of this app reads the square that another device shows, to come in or to be reopened, and no other. */
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { readPairingCode } from '@cocon/client';
import { ScannerStage } from '../scan/ScannerStage.tsx';
import type { Recognised } from '../scan/useScan.ts';
import { dialog, modal, veil } from '../publishing/camera/camera.css.ts';
import { sentenceOfDeviceScanner } from './pairingSentences.ts';

export interface ScanDeviceProps {
  readonly hint: string;
  /** Said of any other square. */
  readonly wrong: MessageDescriptor;
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

export function ScanDevice({ hint, wrong, onCode, onClose }: ScanDeviceProps) {
  const { t } = useLingui();
  return (
    <ModalOverlay className={veil} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={modal}>
        <Dialog className={dialog} aria-label={t`Scanner le carré`}>
          <ScannerStage
            hint={hint}
            otherWay={t`Taper le code plutôt`}
            sentenceOf={sentenceOfDeviceScanner}
            recognise={(text): Recognised => (readPairingCode(text) ? { found: text } : { wrong })}
            onFound={onCode}
            onClose={onClose}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
