/** « Aujourd'hui » of the team: the children without a photo, each a row to tap. */
import { style } from '@vanilla-extract/css';
import { colour, radius, size, space, touch } from '../../design/tokens.css.ts';

export const quietList = style({
  display: 'grid',
  gap: space.one,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 18rem), 1fr))',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const quietChild = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.oneHalf,
  minHeight: touch.room,
  padding: space.one,
  borderRadius: radius.control,
  color: 'inherit',
  textDecoration: 'none',
  selectors: { '&:hover': { background: colour.sunken } },
});
export const quietWords = style({ display: 'block', color: colour.inkSoft, fontSize: size.small });
