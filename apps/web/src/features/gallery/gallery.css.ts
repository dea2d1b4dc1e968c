/** The gallery: squares of paper, three in a row on a phone, more on a tablet. */
import { globalStyle, style } from '@vanilla-extract/css';
import { colour, ease, font, media, radius, size, space } from '../../design/tokens.css.ts';

const columns = {
  display: 'grid',
  margin: 0,
  padding: 0,
  listStyle: 'none',
} as const;

export const photoGrid = style({
  ...columns,
  gap: space.one,
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  '@media': {
    // Of three in a row, a mouse would meet « Supprimer » in the middle of each (zoomed to 400 %).
    '(max-width: 22rem)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    [media.rail]: { gap: space.oneHalf, gridTemplateColumns: 'repeat(auto-fill, minmax(10.5rem, 1fr))' },
  },
});
/** Stands for the rows that are too far away to be in the page. */
export const unseen = style({ gridColumn: '1 / -1' });
/** The ways through the photos: words, and how they are shown. */
export const ways = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  justifyContent: 'space-between',
  gap: `${space.oneHalf} ${space.three}`,
});
export const search = style({ flex: '1 1 16rem', maxWidth: '30rem', minWidth: 0 });
export const monthChoice = style({ maxWidth: '20rem', marginBlockEnd: space.two });
/** An item lends its place in the grid to what it holds: the head of an album takes a whole row. */
export const item = style({ display: 'contents' });
export const albumHead = style({
  gridColumn: '1 / -1',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  gap: `${space.half} ${space.two}`,
  selectors: { [`${item}:not(:first-child) > &`]: { paddingBlockStart: space.two } },
});
export const dayTitle = style({
  flexBasis: '100%',
  fontSize: size.h2,
  '::first-letter': { textTransform: 'uppercase' },
});
export const changedAccord = style({
  flexBasis: '100%',
  margin: 0,
  paddingInlineStart: space.oneHalf,
  borderInlineStart: `3px solid ${colour.line}`,
  color: colour.inkSoft,
});
export const albumTitle = style({ fontSize: size.h3, overflowWrap: 'anywhere' });
export const by = style({ color: colour.inkSoft, fontSize: size.small });
export const tile = style({
  contentVisibility: 'auto',
  position: 'relative',
  aspectRatio: '1',
  minWidth: 0,
});
export const tileLink = style({
  position: 'relative',
  display: 'block',
  width: '100%',
  height: '100%',
  borderRadius: radius.control,
  overflow: 'hidden',
  // Inside, for what is beyond the tile is cut.
  outlineOffset: -4,
  background: colour.sunken,
  backgroundSize: 'cover',
  backgroundPosition: 'center',
});
export const picture = style({
  display: 'block',
  width: '100%',
  height: '100%',
  objectFit: 'cover',
  opacity: 0,
  fontSize: 0,
  transition: `opacity ${ease.quick}`,
  '@media': { [media.still]: { transition: 'none' } },
});
export const pictureThere = style({ opacity: 1 });
/** Under a mouse and by keyboard; a thumb deletes from the full view, where it sees what it deletes. */
export const tileDelete = style({
  position: 'absolute',
  insetBlockEnd: 6,
  insetInlineEnd: 6,
  opacity: 0,
  transition: `opacity ${ease.quick}`,
  selectors: { [`${tile}:hover &`]: { opacity: 1 }, '&:focus-within': { opacity: 1 } },
  '@media': {
    '(hover: none)': { pointerEvents: 'none', selectors: { '&:focus-within': { pointerEvents: 'auto' } } },
  },
});
/** While something stands in front of the gallery, only that offers to delete. */
export const covered = style({});
globalStyle(`${covered} ${tileDelete}`, { visibility: 'hidden' });

/** Album by album: two covers in a row on a phone. */
export const coverGrid = style({
  ...columns,
  gap: `${space.two} ${space.one}`,
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  '@media': {
    [media.rail]: { gap: space.two, gridTemplateColumns: 'repeat(auto-fill, minmax(12rem, 1fr))' },
  },
});
export const coverItem = style({ minWidth: 0 });
export const coverLink = style({
  display: 'block',
  borderRadius: radius.control,
  color: 'inherit',
  textDecoration: 'none',
});
export const coverPicture = style({
  display: 'block',
  aspectRatio: '1',
  marginBlockEnd: space.one,
  borderRadius: radius.control,
  overflow: 'hidden',
  background: colour.sunken,
  backgroundSize: 'cover',
  backgroundPosition: 'center',
});
export const coverTitle = style({
  display: 'block',
  fontFamily: font.title,
  fontSize: size.h3,
  fontWeight: 650,
  lineHeight: 1.25,
  overflowWrap: 'anywhere',
  '::first-letter': { textTransform: 'uppercase' },
  selectors: { [`${coverLink}:hover &`]: { textDecoration: 'underline' } },
});
export const coverWords = style({ color: colour.inkSoft, fontSize: size.small });

export const older = style({ minHeight: 8, color: colour.inkSoft, textAlign: 'center' });

export const strip = style({
  ...columns,
  gap: space.one,
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  '@media': { [media.rail]: { gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))' } },
});
export const stripFirst = style({ gridColumn: 'span 2', gridRow: 'span 2' });
/** So many photos that a wide screen has no hole: one row of five, or a large one and two full rows. */
const across = (columns: number) => `repeat(${String(columns)}, minmax(0, 1fr))`;
export const stripFew = style({ '@media': { [media.rail]: { gridTemplateColumns: across(5) } } });
export const stripFive = style({ '@media': { [media.wide]: { gridTemplateColumns: across(5) } } });
export const stripSix = style({ '@media': { [media.wide]: { gridTemplateColumns: across(6) } } });
globalStyle(`${stripFew} > ${stripFirst}`, {
  '@media': { [media.rail]: { gridColumn: 'auto', gridRow: 'auto' } },
});
globalStyle(`:is(${stripFive}, ${stripSix}) > :nth-child(even):last-child`, {
  '@media': { [media.wide]: { gridColumn: 'span 2', aspectRatio: 'auto' } },
});
/** As high as its row, whatever the picture. */
globalStyle(`:is(${stripFive}, ${stripSix}) > :nth-child(even):last-child > ${tileLink}`, {
  '@media': { [media.wide]: { position: 'absolute', inset: 0 } },
});
export const stripMore = style({
  position: 'absolute',
  inset: 0,
  display: 'grid',
  placeItems: 'center',
  borderRadius: radius.control,
  background: colour.veil,
  color: '#FFFFFF',
  fontFamily: font.title,
  fontSize: size.h2,
  fontWeight: 700,
  pointerEvents: 'none',
});

export const filmBadge = style({
  position: 'absolute',
  insetBlockStart: 6,
  insetInlineStart: 6,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  padding: '2px 8px',
  borderRadius: radius.pill,
  background: colour.surface,
  color: colour.ink,
  fontSize: size.small,
  fontVariantNumeric: 'tabular-nums',
  pointerEvents: 'none',
});
