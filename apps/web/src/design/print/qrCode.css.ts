import { style } from '@vanilla-extract/css';

export const qr = style({
  display: 'block',
  aspectRatio: '1',
  height: 'auto',
  borderRadius: 8,
  printColorAdjust: 'exact',
  forcedColorAdjust: 'none',
});
