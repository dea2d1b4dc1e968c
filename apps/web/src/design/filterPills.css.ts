import { style } from '@vanilla-extract/css';
import { colour, ease, radius, space, touch } from './tokens.css.ts';

export const pills = style({ display: 'flex', flexWrap: 'wrap', gap: space.one });
export const pill = style({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  gap: space.one,
  minHeight: touch.least,
  padding: '0.25rem 1.125rem',
  border: `1.5px solid ${colour.line}`,
  borderRadius: radius.pill,
  background: colour.surface,
  color: colour.ink,
  fontWeight: 550,
  cursor: 'pointer',
  transition: `background ${ease.quick}`,
  '@media': { '(hover: hover)': { ':hover': { borderColor: colour.ink } } },
  selectors: {
    '&[data-selected]': { background: colour.ink, borderColor: colour.ink, color: colour.onInk },
  },
});
/** Lies over its pill without a look of its own: it takes the finger, and the ring of the keyboard. */
export const pillRadio = style({
  position: 'absolute',
  inset: 0,
  margin: 0,
  appearance: 'none',
  borderRadius: radius.pill,
  cursor: 'pointer',
});
export const pillCount = style({ fontVariantNumeric: 'tabular-nums' });
