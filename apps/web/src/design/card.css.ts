import { style } from '@vanilla-extract/css';
import { colour, media, radius, side, space } from './tokens.css.ts';

/** Its shape, whatever its ground. */
export const cardFrame = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.two,
  minWidth: 0,
  padding: `${space.two} ${side.card}`,
  border: '1px solid transparent',
  borderRadius: radius.card,
  '@media': { [media.rail]: { padding: '1.125rem 1.25rem' } },
});
/** Without a tone: a ground of its own here would hide the tone's, whichever style comes last. */
const cardPlain = style({ borderColor: colour.line, background: colour.surface });
export const card = `${cardFrame} ${cardPlain}`;
export const cardHead = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space.one,
});
