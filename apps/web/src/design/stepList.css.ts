import { globalStyle, style } from '@vanilla-extract/css';
import { colour, radius, size, space, touch } from './tokens.css.ts';

/** Two columns where both have room, read downwards. */
export const stepList = style({
  margin: 0,
  columns: '24rem 2',
  columnGap: space.three,
});
export const step = style({
  display: 'grid',
  gridTemplateColumns: '2rem minmax(0, 1fr)',
  alignItems: 'center',
  columnGap: space.oneHalf,
  // The words of the next step stand as far from the last as the others, whatever stands under them.
  gridTemplateRows: `minmax(${touch.least}, auto)`,
  paddingBlock: 2,
  breakInside: 'avoid',
});
export const stepMark = style({
  display: 'grid',
  placeItems: 'center',
  width: '2rem',
  height: '2rem',
  border: `2px solid ${colour.lineStrong}`,
  borderRadius: radius.pill,
});
export const stepDone = style({ color: colour.inkSoft });
globalStyle(`${stepDone} > ${stepMark}`, {
  borderColor: colour.leaf,
  background: colour.leaf,
  color: colour.onLeaf,
});
export const stepNext = style({ fontWeight: 650 });
/** The button stands under its words. */
globalStyle(`${step} > :nth-child(3)`, { gridColumn: 2, justifySelf: 'start', marginBlock: space.half });
export const stepWords = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: space.one,
  minWidth: 0,
  // Long words break rather than push the page sideways.
  overflowWrap: 'anywhere',
});
globalStyle(`${stepWords} > *`, { minWidth: 0 });
/** A thumb's height to press, a line's to see: what is noted of the step stands close under its words. */
export const stepLink = style({
  position: 'relative',
  '::after': {
    content: '""',
    position: 'absolute',
    insetInline: 0,
    insetBlock: `calc((1lh - ${touch.least}) / 2)`,
  },
});
export const stepNote = style({ color: colour.inkSoft, fontSize: size.small, fontWeight: 400 });
