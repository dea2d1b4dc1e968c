/** A child on the screen: its emblem as on the coat hook, its first name, what it is doing. */
import { style } from '@vanilla-extract/css';
import { colour, ease, media, radius, size, space, touch } from './tokens.css.ts';

export const chip = style({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  gap: space.one,
  minHeight: touch.least,
  padding: '0.25rem 1rem 0.25rem 0.375rem',
  border: `1.5px solid ${colour.line}`,
  borderRadius: radius.pill,
  background: colour.surface,
  fontWeight: 550,
  lineHeight: 1.2,
  cursor: 'pointer',
  userSelect: 'none',
  selectors: {
    '&[data-selected]': { background: colour.leafSoft, borderColor: colour.leaf, color: colour.leafText },
    '&[data-disabled]': { opacity: 0.55 },
  },
  '@media': {
    [media.rail]: { minHeight: touch.room },
    '(hover: hover)': { ':hover': { borderColor: colour.leaf } },
  },
});
/** Lies over its chip without a look of its own: it takes the finger, and the ring of the keyboard. */
export const chipBox = style({
  position: 'absolute',
  inset: 0,
  zIndex: 1,
  margin: 0,
  appearance: 'none',
  borderRadius: radius.pill,
  cursor: 'pointer',
  ':disabled': { cursor: 'not-allowed' },
});
export const chipEmblem = style({ position: 'relative', flex: 'none' });
export const chipMark = style({
  position: 'absolute',
  insetInlineEnd: -4,
  insetBlockEnd: -4,
  display: 'grid',
  placeItems: 'center',
  width: 20,
  height: 20,
  borderRadius: '50%',
  background: colour.leaf,
  color: colour.onLeaf,
  border: `2px solid ${colour.surface}`,
});
export const chipWords = style({ display: 'flex', flexDirection: 'column' });
export const chipNote = style({ fontSize: size.small, fontWeight: 400 });

export const grid = style({
  display: 'grid',
  gap: '0.875rem',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 8.25rem), 1fr))',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media': { [media.wide]: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 10rem), 1fr))' } },
});

export const tile = style({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 6,
  width: '100%',
  height: '100%',
  minHeight: 148,
  padding: '0.875rem 0.625rem',
  border: `1.5px solid ${colour.line}`,
  borderRadius: radius.card,
  background: colour.surface,
  color: colour.ink,
  fontSize: size.base,
  lineHeight: 1.25,
  textAlign: 'center',
  cursor: 'pointer',
  userSelect: 'none',
  touchAction: 'manipulation',
  transition: `border-color ${ease.quick}, box-shadow ${ease.quick}`,
  selectors: {
    '&[data-hovered]': { borderColor: colour.leaf },
    '&[data-selected]': { borderColor: colour.leaf, boxShadow: `0 0 0 3px ${colour.leafSoft}` },
  },
});
export const tileAway = style({
  background: 'transparent',
  borderStyle: 'dashed',
  borderColor: colour.lineStrong,
  color: colour.inkSoft,
});
export const tileName = style({ fontWeight: 650 });
export const tileMark = style({
  position: 'absolute',
  insetBlockStart: 10,
  insetInlineEnd: 10,
  display: 'grid',
  placeItems: 'center',
  width: 26,
  height: 26,
  borderRadius: '50%',
  background: colour.leaf,
  color: colour.onLeaf,
});
export const tileStatus = style({ textWrap: 'balance', fontSize: size.small, color: colour.inkSoft });
export const tileDimmed = style({ opacity: 0.6 });
