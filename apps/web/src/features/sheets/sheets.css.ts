import { style } from '@vanilla-extract/css';
import { colour, ease, radius, size, space, touch } from '../../design/tokens.css.ts';

export const list = style({
  display: 'grid',
  gap: '0.75rem',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 20rem), 1fr))',
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
  ':hover': { borderColor: colour.leaf },
});
export const itemWords = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  minWidth: 0,
  overflowWrap: 'anywhere',
});
export const itemName = style({ fontWeight: 650, lineHeight: 1.25 });
export const itemSoft = style({ fontSize: size.small, color: colour.inkSoft, lineHeight: 1.35 });
export const itemAllergies = style({ fontWeight: 600, lineHeight: 1.35 });

/** What is read from across the room: large, a line each. */
export const loud = style({ fontSize: size.h2, fontWeight: 650, lineHeight: 1.3 });
export const lines = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.one,
  margin: 0,
  paddingInlineStart: '1.25rem',
  overflowWrap: 'anywhere',
});
export const entries = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.oneHalf,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  overflowWrap: 'anywhere',
});
export const entryName = style({ display: 'block', fontWeight: 650 });
export const call = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: space.one,
  minHeight: touch.least,
  color: colour.leafText,
  fontWeight: 600,
});
export const soft = style({ color: colour.inkSoft });
export const form = style({ width: '100%', maxWidth: '52rem' });
