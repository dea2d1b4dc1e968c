/** The square in the middle, as large as a phone's width leaves it; the words of a device beside what one may do. */
import { style } from '@vanilla-extract/css';
import { colour, size, space } from '../../design/tokens.css.ts';

export const place = style({ width: 'min(100%, 20rem)', marginInline: 'auto' });
export const centred = style({ textAlign: 'center' });
export const list = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.two,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const line = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '0.5rem 1rem',
  minWidth: 0,
  paddingBlockEnd: space.two,
  borderBlockEnd: `1px solid ${colour.line}`,
  selectors: { '&:last-child': { paddingBlockEnd: 0, borderBlockEnd: 0 } },
});
export const words = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  minWidth: 0,
  overflowWrap: 'anywhere',
});
export const soft = style({ fontSize: size.small, color: colour.inkSoft, lineHeight: 1.35 });
