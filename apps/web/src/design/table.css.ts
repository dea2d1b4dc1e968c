import { style, styleVariants } from '@vanilla-extract/css';
import { colour, radius, size } from './tokens.css.ts';

/** Wide tables scroll in their own frame, which the keyboard reaches; the page never does sideways. */
export const scroller = style({
  overflowX: 'auto',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.card,
  background: colour.surface,
  '@media': { print: { overflow: 'visible', border: 0 } },
});
export const table = style({ width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' });
export const caption = style({
  padding: '0.75rem 1rem',
  textAlign: 'start',
  color: colour.inkSoft,
  fontSize: size.small,
});
export const headCell = style({
  padding: '0.75rem 1rem',
  fontSize: size.small,
  fontWeight: 600,
  color: colour.inkSoft,
  textAlign: 'start',
  verticalAlign: 'bottom',
  borderBlockEnd: `1.5px solid ${colour.line}`,
  outlineOffset: -3,
});
export const bodyCell = style({
  padding: '0.625rem 1rem',
  height: '3.25rem',
  textAlign: 'start',
  fontWeight: 400,
  borderBlockStart: `1px solid ${colour.line}`,
  outlineOffset: -3,
});
export const rowHeader = style({ fontWeight: 600 });
export const footCell = style({ fontWeight: 650, borderBlockStart: `1.5px solid ${colour.lineStrong}` });
export const gridRow = style({
  outlineOffset: -3,
  selectors: {
    '&[data-selected]': { background: colour.leafSoft },
    '&[data-hovered]': { background: colour.sunken },
    '&[data-href], &[data-selection-mode]': { cursor: 'pointer' },
  },
});
export const cellAlign = styleVariants({
  start: { textAlign: 'start' },
  center: { textAlign: 'center' },
  end: { textAlign: 'end' },
});
export const emptyCell = style({ padding: '1.5rem 1rem', textAlign: 'center', color: colour.inkSoft });
