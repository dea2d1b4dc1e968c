/** « Envois » : one publication below the other, in the order in which they leave. */
import { style } from '@vanilla-extract/css';
import { colour, radius, shadow, space } from '../../design/tokens.css.ts';

export const list = style({
  display: 'grid',
  gap: space.two,
  gridTemplateColumns: 'minmax(0, 1fr)',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const item = style({
  padding: space.two,
  borderRadius: radius.card,
  background: colour.surface,
  boxShadow: shadow,
});
export const soft = style({ color: colour.inkSoft });
