import { style } from '@vanilla-extract/css';
import { colour, ease, radius, size, space, touch } from './tokens.css.ts';

export const cards = style({ display: 'flex', flexDirection: 'column', gap: '0.625rem' });
export const cardsCompact = style({ display: 'flex', flexWrap: 'wrap', gap: space.half });

export const card = style({
  display: 'flex',
  alignItems: 'center',
  gap: '0.875rem',
  minHeight: touch.room,
  padding: '0.625rem 1rem',
  border: `1.5px solid ${colour.line}`,
  borderRadius: radius.tile,
  background: colour.surface,
  lineHeight: 1.3,
  cursor: 'pointer',
  transition: `background ${ease.quick}, border-color ${ease.quick}`,
  selectors: {
    '&[data-hovered]': { borderColor: colour.leaf },
    '&[data-selected]': { borderColor: colour.leaf, background: colour.leafSoft },
    '&[data-focus-visible]': { outline: `3px solid ${colour.focus}`, outlineOffset: 2 },
    '&[data-disabled]': { opacity: 0.55, cursor: 'not-allowed' },
  },
});
export const cardCompact = style({
  minHeight: touch.least,
  // Five of them stand side by side in a table on a laptop.
  padding: '0.5rem 0.6875rem',
  gap: space.one,
  borderRadius: radius.control,
  maxWidth: '100%',
});

export const dot = style({
  flex: 'none',
  width: 24,
  height: 24,
  border: `2px solid ${colour.lineStrong}`,
  borderRadius: '50%',
  background: colour.surface,
  selectors: { '[data-selected] > &': { border: `7px solid ${colour.leaf}` } },
});

export const words = style({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  overflowWrap: 'anywhere',
});
export const name = style({ fontWeight: 650 });
export const nameCompact = style({ fontWeight: 500, fontSize: size.small });
export const consequence = style({ fontSize: size.small, color: colour.inkSoft });
