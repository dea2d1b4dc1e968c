/** « À revoir » : the photo beside its words, above them on a narrow phone. */
import { style } from '@vanilla-extract/css';
import { colour, media, radius, shadow, space } from '../../design/tokens.css.ts';

export const list = style({
  display: 'grid',
  gap: space.two,
  gridTemplateColumns: 'minmax(0, 1fr)',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media': { [media.wide]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' } },
});
export const item = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.two,
  padding: space.two,
  borderRadius: radius.card,
  background: colour.surface,
  boxShadow: shadow,
});
export const picture = style({
  flex: '0 0 auto',
  width: '8rem',
  height: '8rem',
  objectFit: 'cover',
  borderRadius: radius.control,
  background: colour.sunken,
  fontSize: 0,
});
export const words = style({
  flex: '1 1 15rem',
  display: 'flex',
  flexDirection: 'column',
  gap: space.one,
  minWidth: 0,
});
export const soft = style({ color: colour.inkSoft });
export const actions = style({ display: 'flex', flexWrap: 'wrap', gap: space.one });
