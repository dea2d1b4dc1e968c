import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from './tokens.css.ts';

export const frame = style({ display: 'flex', alignItems: 'center', gap: space.two, flexWrap: 'wrap' });
export const bar = style({
  flex: '1 1 12rem',
  display: 'flex',
  flexDirection: 'column',
  gap: space.one,
  minWidth: 0,
});
export const words = style({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: '0 1rem',
});
export const count = style({ fontVariantNumeric: 'tabular-nums', fontWeight: 650 });
export const trough = style({
  height: 10,
  borderRadius: radius.pill,
  overflow: 'hidden',
  background: colour.leafSoft,
  border: `1px solid ${colour.lineStrong}`,
});
/** It jumps from count to count: a glide after each photo would draw the page all the time that the work takes. */
export const fill = style({ height: '100%', background: colour.leaf });
export const note = style({ fontSize: size.small, color: colour.inkSoft });
