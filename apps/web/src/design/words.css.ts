import { style } from '@vanilla-extract/css';
import { colour, size } from './tokens.css.ts';

export const words = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  minWidth: 0,
  overflowWrap: 'anywhere',
});
export const name = style({ fontWeight: 650, lineHeight: 1.25 });
export const soft = style({ fontSize: size.small, color: colour.inkSoft, lineHeight: 1.35 });
