/** Papers in a list: the words, and what one does with them beside or below. */
import { style } from '@vanilla-extract/css';
import { colour, media, space } from '../../design/tokens.css.ts';

export const list = style({
  display: 'flex',
  flexDirection: 'column',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const row = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space.one,
  padding: `${space.one} 0`,
  selectors: { '& + &': { borderTop: `1px solid ${colour.line}` } },
});
export const words = style({
  flex: '1 1 14rem',
  minWidth: 0,
  overflowWrap: 'anywhere',
});
export const title = style({ fontWeight: 600 });
export const soft = style({ color: colour.inkSoft });
export const acts = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.one,
  '@media': { [media.phone]: { flex: '1 1 100%' } },
});
