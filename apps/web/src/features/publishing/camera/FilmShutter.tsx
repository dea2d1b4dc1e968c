/** The round button that films: a tap begins, a tap ends. */
import { useLingui } from '@lingui/react/macro';
import { Button as Shutter } from 'react-aria-components/Button';
import { classes } from '../../../design/classes.ts';
import { shutter, shutterFilms, shutterStops } from './camera.css.ts';
import type { Filming } from './useFilming.ts';

export interface FilmShutterProps {
  readonly filming: Filming;
  readonly isDisabled: boolean;
}

export function FilmShutter({ filming, isDisabled }: FilmShutterProps) {
  const { t } = useLingui();
  const isFilming = filming.seconds !== undefined;
  return (
    <Shutter
      className={shutter}
      aria-label={isFilming ? t`Arrêter de filmer` : t`Commencer à filmer`}
      isDisabled={isDisabled}
      onPress={isFilming ? filming.stop : filming.start}
    >
      <span className={classes(shutterFilms, isFilming && shutterStops)} aria-hidden="true" />
    </Shutter>
  );
}
