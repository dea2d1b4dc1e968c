import { style } from '@vanilla-extract/css';
import { colour, ease, radius, space, touch } from './tokens.css.ts';

export const pills = style({ display: 'flex', flexWrap: 'wrap', gap: space.one });
export const pill = style({
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
  selectors: {
    '&[data-hovered]': { borderColor: colour.ink },
    '&[data-selected]': { background: colour.ink, borderColor: colour.ink, color: colour.onInk },
  },
});
export const pillCount = style({ fontVariantNumeric: 'tabular-nums' });
