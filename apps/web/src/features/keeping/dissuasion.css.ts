/** The marks of dissuasion: over the picture, under the bars, out of the way of fingers. */
import { style } from '@vanilla-extract/css';
import { dark } from '../../design/palette.ts';
import { size } from '../../design/tokens.css.ts';

export const marks = style({
  position: 'absolute',
  inset: 0,
  zIndex: 1,
  display: 'grid',
  gridTemplateColumns: 'repeat(3, 1fr)',
  placeItems: 'center',
  overflow: 'hidden',
  pointerEvents: 'none',
  userSelect: 'none',
  '@media': { print: { display: 'none' } },
});
export const mark = style({
  color: dark.ink,
  opacity: 0.22,
  fontSize: size.small,
  fontWeight: 600,
  textShadow: `0 0 3px ${dark.sunken}`,
  transform: 'rotate(-24deg)',
  whiteSpace: 'nowrap',
});
export const cover = style({ position: 'absolute', inset: 0, background: dark.sunken });
/** A long touch on a phone opens no menu either. */
export const withoutCallout = style({ WebkitTouchCallout: 'none' });
