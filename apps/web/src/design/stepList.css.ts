import { globalStyle, style } from '@vanilla-extract/css';
import { colour, media, radius, size, space, touch } from './tokens.css.ts';

export const stepList = style({ display: 'flex', flexDirection: 'column', margin: 0 });
export const step = style({
  display: 'grid',
  gridTemplateColumns: '2rem minmax(0, 1fr)',
  alignItems: 'center',
  columnGap: space.oneHalf,
  rowGap: space.one,
  minHeight: touch.least,
  paddingBlock: space.half,
  '@media': { [media.rail]: { gridTemplateColumns: '2rem minmax(0, 1fr) auto' } },
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
/** On a phone the gesture stands under its words. */
globalStyle(`${step} > :nth-child(3)`, {
  '@media': { [media.phone]: { gridColumn: 2, justifySelf: 'start' } },
});
export const stepNext = style({ fontWeight: 650 });
export const stepWords = style({ display: 'flex', flexWrap: 'wrap', columnGap: space.one, minWidth: 0 });
export const stepNote = style({
  color: colour.inkSoft,
  fontSize: size.small,
  fontWeight: 400,
  alignSelf: 'center',
  selectors: { '&:empty': { display: 'none' } },
});
