/** The hints under the bar of a demonstration. */
import { style } from '@vanilla-extract/css';
import { colour, media, radius, size, space, touch } from '../../design/tokens.css.ts';

export const hintTitle = style({ margin: 0, marginBlockEnd: space.half, fontSize: size.h3 });
export const hintList = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.half,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media': {
    [media.wide]: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: space.one },
  },
});
export const hint = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.oneHalf,
  minHeight: touch.least,
  width: '100%',
  height: '100%',
  border: 0,
  font: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
  padding: '0.375rem 0.875rem',
  borderRadius: radius.control,
  background: colour.surface,
  color: colour.ink,
  textDecoration: 'none',
  selectors: { '&:hover': { textDecoration: 'underline' } },
});
export const mark = style({
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  width: '1.625rem',
  height: '1.625rem',
  border: `2px solid ${colour.lineStrong}`,
  borderRadius: radius.pill,
});
export const markDone = style({ borderColor: colour.leaf, background: colour.leaf, color: colour.onLeaf });
