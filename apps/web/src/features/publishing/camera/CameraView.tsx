/** « Prendre des photos » : what the lens sees, who is not to be photographed, and the shutter under the thumb. */
import { useEffect, useRef } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button as Shutter } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../../design/Button.tsx';
import { classes } from '../../../design/classes.ts';
import { Icon } from '../../../design/icons/Icon.tsx';
import { IconButton } from '../../../design/IconButton.tsx';
import { VisuallyHidden } from '../../../design/VisuallyHidden.tsx';
import { sentenceOfCamera } from './cameraSentences.ts';
import {
  bottom,
  counted,
  dialog,
  flash,
  lens,
  lensMirrored,
  modal,
  shutter,
  side,
  sideEnd,
  stage,
  thumbnail,
  thumbnailEmpty,
  top,
  trouble,
  veil,
  warning,
} from './camera.css.ts';
import { useCamera } from './useCamera.ts';
import { useShutter } from './useShutter.ts';

export interface CameraViewProps {
  /** First names of the children of the group who are not to be photographed today. */
  readonly notToday: readonly string[];
  readonly onPhoto: (file: File) => void;
  readonly onClose: () => void;
}

export function CameraView({ notToday, onPhoto, onClose }: CameraViewProps) {
  const { t, i18n } = useLingui();
  const { camera, refusal, facing, canTurn, turn, retry } = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  const { taken, last, press, release } = useShutter(camera, video, onPhoto);
  const names = notToday.join(', ');
  useEffect(() => {
    if (video.current) video.current.srcObject = camera?.stream ?? null;
  }, [camera]);
  return (
    <ModalOverlay className={veil} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={modal}>
        <Dialog className={dialog} aria-label={t`Appareil photo`}>
          <div className={top}>
            {names !== '' && (
              <p className={warning}>
                <Icon name="eyeOff" />
                <span>
                  <Trans>
                    À ne pas photographier aujourd’hui : <strong>{names}</strong>
                  </Trans>
                </span>
              </p>
            )}
          </div>
          <div className={stage}>
            {refusal === undefined ? (
              <>
                <video
                  ref={video}
                  className={classes(lens, facing === 'user' && lensMirrored)}
                  aria-label={t`Ce que voit l’appareil photo`}
                  autoPlay
                  playsInline
                  muted
                />
                {taken > 0 && <span key={taken} className={flash} aria-hidden="true" />}
              </>
            ) : (
              <div className={trouble} role="alert">
                <p>{i18n._(sentenceOfCamera(refusal))}</p>
                {refusal !== 'none' && (
                  <Button variant="ghost" icon="refresh" onPress={retry}>
                    <Trans>Réessayer</Trans>
                  </Button>
                )}
              </div>
            )}
          </div>
          <div className={bottom}>
            <div className={side}>
              {last === undefined ? (
                <span className={thumbnailEmpty} />
              ) : (
                <img className={thumbnail} src={last} alt={t`La dernière photo`} />
              )}
              <span className={counted} aria-live="polite">
                {taken > 0 && (
                  <>
                    <span aria-hidden="true">{taken}</span>
                    <VisuallyHidden>
                      <Plural value={taken} one="# photo prise" other="# photos prises" />
                    </VisuallyHidden>
                  </>
                )}
              </span>
            </div>
            <Shutter
              className={shutter}
              aria-label={t`Prendre la photo`}
              isDisabled={!camera}
              onPressStart={press}
              onPressEnd={release}
            />
            <div className={classes(side, sideEnd)}>
              {canTurn && (
                <IconButton icon="swap" variant="ghost" label={t`Changer d’appareil photo`} onPress={turn} />
              )}
              <Button variant={taken > 0 ? 'primary' : 'ghost'} onPress={onClose}>
                {taken > 0 ? <Trans>Terminé</Trans> : <Trans>Fermer</Trans>}
              </Button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
