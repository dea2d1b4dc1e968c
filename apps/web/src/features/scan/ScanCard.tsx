/**
 * « Scanner ma carte »: the camera reads the square of the card, and its secret goes the way that a link's goes. What is
 * no card is said; without a camera, what to do, and the way to the link's field.
 */
import { useLingui } from '@lingui/react/macro';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { dialog, modal, veil } from '../publishing/camera/camera.css.ts';
import { ScannerStage } from './ScannerStage.tsx';
import { sentenceOfScanner, whatIsWrong } from './scanSentences.ts';
import type { Recognised } from './useScan.ts';
import { whatWasScanned } from './whatWasScanned.ts';

export interface ScanCardProps {
  readonly onSecret: (secret: string) => void;
  readonly onClose: () => void;
}

export function ScanCard({ onSecret, onClose }: ScanCardProps) {
  const { t } = useLingui();
  return (
    <ModalOverlay className={veil} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={modal}>
        <Dialog className={dialog} aria-label={t`Scanner ma carte`}>
          <ScannerStage
            hint={t`Tenez le carré de votre carte dans le cadre.`}
            otherWay={t`Coller le lien plutôt`}
            sentenceOf={sentenceOfScanner}
            recognise={recogniseCard}
            onFound={onSecret}
            onClose={onClose}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function recogniseCard(text: string): Recognised {
  const scanned = whatWasScanned(text, window.location.origin);
  return scanned.kind === 'card' ? { found: scanned.secret } : { wrong: whatIsWrong(scanned) };
}
