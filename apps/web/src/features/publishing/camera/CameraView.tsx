/** « Prendre des photos » : what the lens sees, who is not to be photographed or filmed, and the shutter under the thumb. */
import { useEffect, useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button as Shutter } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../../design/Button.tsx';
import { classes } from '../../../design/classes.ts';
import { Icon } from '../../../design/icons/Icon.tsx';
import { IconButton } from '../../../design/IconButton.tsx';
import { VisuallyHidden } from '../../../design/VisuallyHidden.tsx';
import { CameraModes, type CameraMode } from './CameraModes.tsx';
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
import { FilmShutter } from './FilmShutter.tsx';
import { FOR_FILMS, FOR_PHOTOS } from './openCamera.ts';
import { canFilm } from './recordFilm.ts';
import { useCamera } from './useCamera.ts';
import { useFilming } from './useFilming.ts';
import { useMicrophone } from './useMicrophone.ts';
import { useShutter } from './useShutter.ts';

export interface CameraViewProps {
  /** First names of the children of the group who are not to be photographed today. */
  readonly notToday: readonly string[];
  /** Of those who are not to be filmed. */
  readonly notOnFilm: readonly string[];
  /** A photo or a film. */
  readonly onTaken: (file: File) => void;
  readonly onClose: () => void;
  /** Seconds after which a film ends by itself. */
  readonly longestFilm?: number;
}

export function CameraView({ notToday, notOnFilm, onTaken, onClose, longestFilm }: CameraViewProps) {
  const { t, i18n } = useLingui();
  const [mode, setMode] = useState<CameraMode>('photo');
  const [hasSound, setSound] = useState(true);
  const films = mode === 'film';
  const { camera, refusal, facing, canTurn, turn, retry } = useCamera(films ? FOR_FILMS : FOR_PHOTOS);
  // Let go of with the camera, and asked for after it.
  const microphone = useMicrophone(films && hasSound && camera !== undefined);
  const video = useRef<HTMLVideoElement>(null);
  const { taken, last, press, release } = useShutter(camera, video, onTaken);
  const filming = useFilming(camera, microphone.track, onTaken, longestFilm);
  const isFilming = filming.seconds !== undefined;
  const count = taken + filming.films;
  // A film under way is kept too.
  const isWorthKeeping = count > 0 || isFilming;
  const names = (films ? notOnFilm : notToday).join(', ');
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
                  {films ? (
                    <Trans>
                      À ne pas filmer aujourd’hui : <strong>{names}</strong>
                    </Trans>
                  ) : (
                    <Trans>
                      À ne pas photographier aujourd’hui : <strong>{names}</strong>
                    </Trans>
                  )}
                </span>
              </p>
            )}
            {canFilm() && (
              <CameraModes
                mode={mode}
                onMode={setMode}
                hasSound={hasSound}
                onSound={setSound}
                isMute={microphone.isRefused}
                seconds={filming.seconds}
                isEmpty={filming.isEmpty}
              />
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
                {count > 0 && <span aria-hidden="true">{count}</span>}
                {taken > 0 && (
                  <VisuallyHidden>
                    <Plural value={taken} one="# photo prise" other="# photos prises" />
                  </VisuallyHidden>
                )}
                {filming.films > 0 && (
                  <VisuallyHidden>
                    <Plural value={filming.films} one="# vidéo prise" other="# vidéos prises" />
                  </VisuallyHidden>
                )}
              </span>
            </div>
            {films ? (
              <FilmShutter filming={filming} isDisabled={!camera || microphone.isAsked} />
            ) : (
              <Shutter
                className={shutter}
                aria-label={t`Prendre la photo`}
                isDisabled={!camera}
                onPressStart={press}
                onPressEnd={release}
              />
            )}
            <div className={classes(side, sideEnd)}>
              {canTurn && !isFilming && (
                <IconButton icon="swap" variant="ghost" label={t`Changer d’appareil photo`} onPress={turn} />
              )}
              <Button variant={isWorthKeeping ? 'primary' : 'ghost'} onPress={onClose}>
                {isWorthKeeping ? <Trans>Terminé</Trans> : <Trans>Fermer</Trans>}
              </Button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
