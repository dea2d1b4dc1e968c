import { style } from '@vanilla-extract/css';
import { colour, ease, radius, touch } from './tokens.css.ts';

export const grid = style({
  display: 'grid',
  gap: '0.75rem',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 19rem), 1fr))',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const item = style({
  display: 'flex',
  alignItems: 'center',
  gap: '0.875rem',
  height: '100%',
  minWidth: 0,
  minHeight: touch.room,
  padding: '0.75rem 1rem',
  border: `1.5px solid ${colour.line}`,
  borderRadius: radius.card,
  background: colour.surface,
  color: colour.ink,
  textDecoration: 'none',
  transition: `border-color ${ease.quick}`,
});
export const itemLink = style({ ':hover': { borderColor: colour.leaf } });
