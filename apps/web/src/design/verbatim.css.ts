import { style } from '@vanilla-extract/css';
import { colour, font, radius, size, space } from './tokens.css.ts';

export const verbatim = style({
  margin: 0,
  padding: space.two,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.control,
  background: colour.paper,
  color: colour.ink,
  fontFamily: font.mono,
  fontSize: size.small,
  lineHeight: 1.5,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
});
