import { style } from '@vanilla-extract/css';
import { colour, space } from './tokens.css.ts';

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
