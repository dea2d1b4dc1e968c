/**
 * What a scanner's dialog holds: the camera's picture with a frame, what to do under it, and another way. Without a
 * camera it says why, and what to do. Which square is wanted, and the sentences, come from who scans.
 */
import { useEffect, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Button } from '../../design/Button.tsx';
import { lens, stage, trouble } from '../publishing/camera/camera.css.ts';
import type { CameraRefusal, LensSize } from '../publishing/camera/openCamera.ts';
import { useCamera } from '../publishing/camera/useCamera.ts';
import { finder, foot, said } from './scan.css.ts';
import { useScan, type Recognised } from './useScan.ts';

/** A square is read from less than a photo needs. */
const FOR_READING: LensSize = { width: { ideal: 1280 }, height: { ideal: 960 } };

export type ScannerProblem = CameraRefusal | 'noReader';

export interface ScannerStageProps {
  /** « Tenez le carré de votre carte dans le cadre. » */
  readonly hint: string;
  /** The button of the other way, which closes. */
  readonly otherWay: string;
  readonly sentenceOf: (problem: ScannerProblem) => MessageDescriptor;
  readonly recognise: (text: string) => Recognised;
  readonly onFound: (found: string) => void;
  readonly onClose: () => void;
}

export function ScannerStage({ hint, otherWay, sentenceOf, recognise, onFound, onClose }: ScannerStageProps) {
  const { t, i18n } = useLingui();
  const { camera, refusal, retry } = useCamera(FOR_READING);
  const video = useRef<HTMLVideoElement>(null);
  const { wrong, hasNoReader } = useScan(camera, video, recognise, onFound);
  useEffect(() => {
    if (video.current) video.current.srcObject = camera?.stream ?? null;
  }, [camera]);
  const problem = hasNoReader ? 'noReader' : refusal;
  return (
    <>
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
            <p>{i18n._(sentenceOf(problem))}</p>
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
            {wrong === undefined ? hint : i18n._(wrong)}
          </p>
        )}
        <Button variant={problem === undefined ? 'ghost' : 'primary'} icon="paper" onPress={onClose}>
          {otherWay}
        </Button>
      </div>
    </>
  );
}
