import { style } from '@vanilla-extract/css';
import { colour, ease, media, radius, size, space } from '../../design/tokens.css.ts';

export const list = style({
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
  padding: '0.75rem 1rem',
  border: `1.5px solid ${colour.line}`,
  borderRadius: radius.card,
  background: colour.surface,
  color: colour.ink,
  textDecoration: 'none',
  transition: `border-color ${ease.quick}`,
});
export const itemLink = style({ ':hover': { borderColor: colour.leaf } });
export const words = style({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  minWidth: 0,
  overflowWrap: 'anywhere',
});
export const name = style({ fontWeight: 650, lineHeight: 1.25 });
export const soft = style({ fontSize: size.small, color: colour.inkSoft, lineHeight: 1.35 });
export const mark = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  fontSize: size.small,
  lineHeight: 1.3,
  color: colour.inkSoft,
});
/** Something is still to be had: darker, so that it is found in a long list. */
export const markWarm = style([mark, { color: colour.ink, fontWeight: 600 }]);
export const search = style({ maxWidth: '26rem', width: '100%' });
export const form = style({
  width: '100%',
  maxWidth: '44rem',
  '@media': { [media.phone]: { maxWidth: 'none' } },
});
export const plainList = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.two,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const lineItem = style({
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
