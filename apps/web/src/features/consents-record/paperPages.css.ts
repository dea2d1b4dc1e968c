/** Pages of a paper: small while they are picked, whole when they are read, one to a sheet when printed. */
import { style } from '@vanilla-extract/css';
import { colour, radius, space } from '../../design/tokens.css.ts';

export const pageGrid = style({
  display: 'grid',
  gap: space.oneHalf,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(45%, 8rem), 1fr))',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const page = style({ position: 'relative', aspectRatio: '3 / 4', minWidth: 0, overflow: 'hidden' });
export const pagePicture = style({
  display: 'block',
  width: '100%',
  height: '100%',
  objectFit: 'contain',
  borderRadius: radius.control,
  background: colour.sunken,
});
export const pageOut = style({
  position: 'absolute',
  insetBlockStart: 0,
  insetInlineEnd: 0,
  borderRadius: radius.pill,
  background: colour.surface,
});
export const pdfList = style({ margin: 0, padding: 0, listStyle: 'none' });
export const pdfRow = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  flexWrap: 'wrap',
  gap: space.one,
  paddingBlock: space.half,
});
/** A name without spaces does not push its row wide. */
export const pdfWords = style({
  display: 'flex',
  flexDirection: 'column',
  flex: '1 1 12rem',
  minWidth: 0,
  overflowWrap: 'anywhere',
});
export const readPages = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.two,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const readPage = style({
  display: 'block',
  width: '100%',
  height: 'auto',
  borderRadius: radius.control,
  background: colour.sunken,
});
export const printedPage = style({
  display: 'block',
  maxWidth: '190mm',
  maxHeight: '275mm',
  marginInline: 'auto',
  breakAfter: 'page',
  selectors: { '&:last-child': { breakAfter: 'auto' } },
});
