/** On a picture that is a film: that it plays, and how long; while it is prepared, how far that is. */
import { useLingui } from '@lingui/react/macro';
import { Icon } from '../../design/icons/Icon.tsx';
import { filmBadge } from './gallery.css.ts';

export interface FilmBadgeProps {
  readonly seconds: number;
  /** Seconds of it that are prepared. */
  readonly done?: number;
}

export function FilmBadge({ seconds, done }: FilmBadgeProps) {
  const { t } = useLingui();
  return (
    <span className={filmBadge}>
      <Icon name="film" size={18} />
      <span>{done === undefined ? minutesAndSeconds(seconds) : t`${done} s sur ${seconds} s`}</span>
    </span>
  );
}

/** How long a film is, as players show it: `1:05`. */
export const minutesAndSeconds = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
