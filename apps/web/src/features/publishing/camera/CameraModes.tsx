/** Photos or films, and with or without sound; while it films, for how long. */
import { Trans, useLingui } from '@lingui/react/macro';
import { FilterPills } from '../../../design/FilterPills.tsx';
import { Switch } from '../../../design/Switch.tsx';
import { minutesAndSeconds } from '../../gallery/FilmBadge.tsx';
import { counter, counterMark, modes, modesNote, sound } from './camera.css.ts';
import { LONGEST_FILM } from './useFilming.ts';

export type CameraMode = 'photo' | 'film';

export interface CameraModesProps {
  readonly mode: CameraMode;
  readonly onMode: (mode: CameraMode) => void;
  readonly hasSound: boolean;
  readonly onSound: (hasSound: boolean) => void;
  /** The microphone was asked for and not given. */
  readonly isMute: boolean;
  /** Seconds filmed, while it films. */
  readonly seconds: number | undefined;
  /** The last film had nothing in it. */
  readonly isEmpty: boolean;
}

export function CameraModes(props: CameraModesProps) {
  const { mode, onMode, hasSound, onSound, isMute, seconds, isEmpty } = props;
  const { t } = useLingui();
  if (seconds !== undefined) {
    return (
      <p className={counter} role="timer">
        <span className={counterMark} aria-hidden="true" />
        <Trans>
          {minutesAndSeconds(seconds)} sur {minutesAndSeconds(LONGEST_FILM)}
        </Trans>
      </p>
    );
  }
  return (
    <div className={modes}>
      <FilterPills
        label={t`Photo ou vidéo`}
        options={[
          { id: 'photo', label: t`Photo` },
          { id: 'film', label: t`Vidéo` },
        ]}
        value={mode}
        onChange={onMode}
      />
      {mode === 'film' && (
        <div className={sound}>
          <Switch isSelected={hasSound} onChange={onSound}>
            <Trans>Avec le son</Trans>
          </Switch>
        </div>
      )}
      <p className={modesNote} role="status">
        {mode === 'film' && <FilmNote hasSound={hasSound} isMute={isMute} isEmpty={isEmpty} />}
      </p>
    </div>
  );
}

function FilmNote({ hasSound, isMute, isEmpty }: Pick<CameraModesProps, 'hasSound' | 'isMute' | 'isEmpty'>) {
  if (isEmpty) return <Trans>Rien n’a été filmé. Recommencez.</Trans>;
  if (!hasSound) return <Trans>La vidéo sera sans son.</Trans>;
  if (!isMute) return null;
  return (
    <Trans>
      Cocon n’a pas le micro : la vidéo sera sans son. Pour l’avoir, autorisez-le pour ce site dans les
      réglages du navigateur.
    </Trans>
  );
}
