/** Albums: what one says of itself, the page where it is changed, and the story with its big pictures. */
import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, media, radius, size, space } from '../../design/tokens.css.ts';

export const facts = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: `${space.half} ${space.oneHalf}`,
  margin: 0,
  color: colour.inkSoft,
  fontSize: size.small,
});
export const text = style({
  maxWidth: '42rem',
  marginBlock: space.two,
  fontSize: size.control,
  lineHeight: 1.55,
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-line',
});

export const photoRows = style({
  display: 'grid',
  gap: space.two,
  gridTemplateColumns: 'minmax(0, 1fr)',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media': { [media.wide]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' } },
});
export const photoRow = style({
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 8rem',
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.two,
  minWidth: 0,
});
export const rowFrame = style({
  flex: '0 0 auto',
  width: '7rem',
  height: '7rem',
  borderRadius: radius.control,
  overflow: 'hidden',
  background: colour.sunken,
  backgroundSize: 'cover',
  backgroundPosition: 'center',
});
export const rowPicture = style({ width: '100%', height: '100%', objectFit: 'cover', fontSize: 0 });
/** Its name is for readers: the look of what is coming stands there meanwhile. */
export const rowComing = style({ opacity: 0 });
export const rowWords = style({
  flex: '1 1 12rem',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: space.one,
  minWidth: 0,
});
globalStyle(`${rowWords} > :first-child`, { width: '100%' });

export const story = style({
  display: 'grid',
  gap: space.two,
  gridTemplateColumns: 'minmax(0, 1fr)',
  maxWidth: '60rem',
  marginInline: 'auto',
  '@media': { print: { maxWidth: 'none' } },
});
export const storyDay = style({ marginBlockStart: space.two });
export const storyDayTitle = style({
  marginBlockEnd: space.oneHalf,
  fontSize: size.h2,
  '::first-letter': { textTransform: 'uppercase' },
  '@media': { print: { breakAfter: 'avoid' } },
});
export const storyRows = style({
  display: 'grid',
  gap: space.three,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const storyRow = style({
  display: 'grid',
  gap: space.two,
  gridTemplateColumns: 'minmax(0, 1fr)',
  justifyItems: 'center',
  '@media': { print: { breakInside: 'avoid' } },
});
export const storyPair = style({
  '@media': {
    '(min-width: 720px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    print: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
});
export const figure = style({ width: '100%', margin: 0, minWidth: 0 });
/** An upright picture alone is not wider than it would be beside another one. */
export const figureUpright = style({ maxWidth: '29rem' });
export const figureLink = style({
  position: 'relative',
  display: 'block',
  width: '100%',
  borderRadius: radius.card,
  overflow: 'hidden',
  background: colour.sunken,
  backgroundSize: 'cover',
  backgroundPosition: 'center',
  '@media': { print: { background: 'none', borderRadius: 4 } },
});
export const figurePicture = style({
  display: 'block',
  width: '100%',
  height: 'auto',
  maxHeight: '92vh',
  objectFit: 'contain',
  '@media': { print: { maxHeight: '21cm' } },
});
/** Its name is for readers: the look of what is coming stands there meanwhile. */
export const figureComing = style({ opacity: 0 });
export const figureWords = style({
  maxWidth: '42rem',
  marginBlockStart: space.one,
  fontFamily: font.text,
  fontSize: size.control,
  lineHeight: 1.5,
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-line',
});
export const notPrinted = style({ '@media': { print: { display: 'none' } } });
