/** The looks of the design page itself: swatches, samples of type, captions. */
import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from '../tokens.css.ts';

export const swatches = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(9.5rem, 1fr))',
  gap: space.two,
});
export const swatch = style({ display: 'flex', flexDirection: 'column', gap: space.half, minWidth: 0 });
export const swatchInk = style({
  height: '3.5rem',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.control,
});
export const caption = style({ color: colour.inkSoft, fontSize: size.small, lineHeight: 1.25 });
export const mono = style({
  fontFamily: 'ui-monospace, monospace',
  fontSize: size.small,
  color: colour.inkSoft,
});
export const typeTitle = style({
  fontFamily: font.title,
  fontWeight: 700,
  letterSpacing: '-0.015em',
  lineHeight: 1.15,
});
export const figures = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(7.5rem, 1fr))',
  gap: space.two,
});
export const figure = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: space.half,
  textAlign: 'center',
});
export const held = style({ display: 'contents' });
