/** The gallery: squares of paper, three in a row on a phone, more on a tablet. */
import { style } from '@vanilla-extract/css';
import { colour, ease, font, media, radius, size, space } from '../../design/tokens.css.ts';

export const albums = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.three,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const album = style({
  contentVisibility: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: space.oneHalf,
  // Room for the focus ring, which `content-visibility` would cut.
  padding: space.half,
  margin: `-${space.half}`,
});
export const dayTitle = style({ fontSize: size.h2, '::first-letter': { textTransform: 'uppercase' } });
export const albumHead = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  gap: `0 ${space.two}`,
});
export const albumTitle = style({ fontSize: size.h3, overflowWrap: 'anywhere' });
export const by = style({ color: colour.inkSoft, fontSize: size.small });
export const grid = style({
  display: 'grid',
  gap: space.one,
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media': {
    [media.rail]: { gap: space.oneHalf, gridTemplateColumns: 'repeat(auto-fill, minmax(10.5rem, 1fr))' },
  },
});
export const tile = style({ position: 'relative', aspectRatio: '1', minWidth: 0 });
export const tileLink = style({
  display: 'block',
  width: '100%',
  height: '100%',
  borderRadius: radius.control,
  overflow: 'hidden',
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

export const older = style({ minHeight: 8, color: colour.inkSoft, textAlign: 'center' });

export const strip = style({
  display: 'grid',
  gap: space.one,
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media': { [media.rail]: { gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))' } },
});
export const stripFirst = style({ gridColumn: 'span 2', gridRow: 'span 2' });
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
