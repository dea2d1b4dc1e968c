/** A sunny strip above the screen, of a demonstration or a shared computer; never on paper. */
import { style } from '@vanilla-extract/css';
import { colour, media, space } from './tokens.css.ts';

export const bar = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.oneHalf,
  padding: '0.75rem 1.25rem',
  background: colour.sunSoft,
  color: colour.ink,
  borderBlockEnd: `1px solid ${colour.line}`,
  '@media': { [media.rail]: { padding: '0.75rem 2rem' }, print: { display: 'none' } },
});
export const line = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space.one,
  margin: 0,
});
