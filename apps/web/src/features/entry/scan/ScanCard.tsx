/**
 * « Scanner ma carte »: the camera reads the square of the card, and its secret goes the way that a link's goes. What is
 * no card is said; without a camera, what to do, and the way to the link's field.
 */
import { useEffect, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../../design/Button.tsx';
import { dialog, lens, modal, stage, trouble, veil } from '../../publishing/camera/camera.css.ts';
import type { LensSize } from '../../publishing/camera/openCamera.ts';
import { useCamera } from '../../publishing/camera/useCamera.ts';
import { sentenceOfScanner, whatIsWrong } from './scanSentences.ts';
import { finder, foot, said } from './scan.css.ts';
import { useScan } from './useScan.ts';

/** A square is read from less than a photo needs. */
const FOR_READING: LensSize = { width: { ideal: 1280 }, height: { ideal: 960 } };

export interface ScanCardProps {
  readonly onSecret: (secret: string) => void;
  readonly onClose: () => void;
}

export function ScanCard({ onSecret, onClose }: ScanCardProps) {
  const { t, i18n } = useLingui();
  const { camera, refusal, retry } = useCamera(FOR_READING);
  const video = useRef<HTMLVideoElement>(null);
  const { wrong, hasNoReader } = useScan(camera, video, onSecret);
  useEffect(() => {
    if (video.current) video.current.srcObject = camera?.stream ?? null;
  }, [camera]);
  const problem = hasNoReader ? 'noReader' : refusal;
  return (
    <ModalOverlay className={veil} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={modal}>
        <Dialog className={dialog} aria-label={t`Scanner ma carte`}>
          <div className={stage}>
            {problem === undefined ? (
              <>
                <video
                  ref={video}
                  className={lens}
                  aria-label={t`Ce que voit l’appareil photo`}
                  autoPlay
                  playsInline
                  muted
                />
                <span className={finder} aria-hidden="true" />
              </>
            ) : (
              <div className={trouble} role="alert">
                <p>{i18n._(sentenceOfScanner(problem))}</p>
                {problem !== 'none' && (
                  <Button variant="ghost" icon="refresh" onPress={retry}>
                    <Trans>Réessayer</Trans>
                  </Button>
                )}
              </div>
            )}
          </div>
          <div className={foot}>
            {problem === undefined && (
              <p className={said} aria-live="polite">
                {wrong === undefined ? (
                  <Trans>Tenez le carré de votre carte dans le cadre.</Trans>
                ) : (
                  i18n._(whatIsWrong(wrong))
                )}
              </p>
            )}
            <Button variant={problem === undefined ? 'ghost' : 'primary'} icon="paper" onPress={onClose}>
              <Trans>Coller le lien plutôt</Trans>
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
