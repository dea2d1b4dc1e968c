import { style } from '@vanilla-extract/css';

/** Strokes take the words' colour; an icon never shrinks beside long words. */
export const iconShape = style({
  flex: 'none',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
});
