import { style } from '@vanilla-extract/css';
import { colour, size, space, touch } from '../../design/tokens.css.ts';

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
