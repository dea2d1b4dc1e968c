/** Emblems of the woods, 40×40. */
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  fox: [
    { d: 'M6 8l8 7h12l8-7-2 15-12 13L8 23z', fill: 'fox' },
    { d: 'M8 23l8-3 4 9 4-9 8 3-12 13z', fill: 'white' },
    { circle: [15, 20, 1.8], fill: 'ink' },
    { circle: [25, 20, 1.8], fill: 'ink' },
    { circle: [20, 34, 2], fill: 'ink' },
  ],
  owl: [
    { d: 'M8 8l6 3h12l6-3v16c0 8-5 12-12 12S8 32 8 24z', fill: 'bark' },
    { d: 'M13 28c2 4 4 6 7 6s5-2 7-6c-4-2-10-2-14 0z', fill: 'straw' },
    { circle: [15, 18, 5], fill: 'white' },
    { circle: [25, 18, 5], fill: 'white' },
    { circle: [15, 18, 2], fill: 'ink' },
    { circle: [25, 18, 2], fill: 'ink' },
    { d: 'M18 23h4l-2 3z', fill: 'apricot' },
  ],
  snail: [
    { circle: [23, 19, 10], fill: 'lilac' },
    { circle: [23, 19, 5], fill: 'mauve' },
    {
      d: 'M6 30h26a4 4 0 0 0 0-4H13c-3 0-4-4-5-9M8 17l-3-4M8 17l2-5',
      fill: 'none',
      stroke: 'stone',
      width: 3,
      isRound: true,
    },
  ],
  bear: [
    { circle: [10, 12, 5], fill: 'bark' },
    { circle: [30, 12, 5], fill: 'bark' },
    { circle: [10, 12, 2.4], fill: 'straw' },
    { circle: [30, 12, 2.4], fill: 'straw' },
    { circle: [20, 21, 13], fill: 'bark' },
    { ellipse: [20, 26, 6.5, 5.5], fill: 'cream' },
    { circle: [15, 18.5, 1.8], fill: 'ink' },
    { circle: [25, 18.5, 1.8], fill: 'ink' },
    { d: 'M17.5 23.5h5l-2.5 3z', fill: 'ink' },
  ],
  hedgehog: [
    {
      d: 'M33 31H13c-3 0-4-2-4-4L6 24l4-2-2-4 4.5-.5L12 13l4.5 1.5L18 10l4 3 3-3.5 2.5 4 4-1.5.5 4.5 4 .5-1 4 3 3-2.5 3z',
      fill: 'wood',
    },
    { d: 'M19 31c0-7-3-10-8-10-2 0-3 2-4 4l-4 4c-.8 1 0 2 1.5 2z', fill: 'straw' },
    { circle: [11, 25.5, 1.5], fill: 'ink' },
    { circle: [3.6, 29.6, 1.8], fill: 'ink' },
  ],
  rabbit: [
    { d: 'M15 19C8 15 8 3 12 3s6 8 6 15zM25 19c7-4 7-16 3-16s-6 8-6 15z', fill: 'pebble' },
    {
      d: 'M14.5 16c-3.5-3-3.5-9.5-2-9.5s3.5 5 3.5 9.5zM25.5 16c3.5-3 3.5-9.5 2-9.5s-3.5 5-3.5 9.5z',
      fill: 'blush',
    },
    { ellipse: [20, 26, 11, 10.5], fill: 'pebble' },
    { ellipse: [20, 30, 5.5, 4.5], fill: 'white' },
    { circle: [15, 24, 1.8], fill: 'ink' },
    { circle: [25, 24, 1.8], fill: 'ink' },
    { d: 'M18.2 27.5h3.6L20 29.8z', fill: 'rose' },
  ],
  squirrel: [
    {
      d: 'M24 35c9 0 13-6 12-13-.7-5-4-6-3.5-10C33 8 31 5 27 5c-5 0-8 4-7 9 .8 4 5 6 5 10 0 3-3 4-3 7z',
      fill: 'fox',
    },
    { d: 'M11 35c-2-6 0-10 3-12-5 0-8-2-8-6 0-3 3-5 6-5l1-4 3 4c3 1.5 4 4 4 7 5 3 7 9 4 16z', fill: 'bark' },
    { d: 'M14 35c-1-5 0-8 3-10 2 3 2 7 1 10z', fill: 'cream' },
    { circle: [12, 16, 1.6], fill: 'ink' },
  ],
  mushroom: [
    { d: 'M15 21h10c0 5 2 8 2 12 0 2-3 3-7 3s-7-1-7-3c0-4 2-7 2-12z', fill: 'cream' },
    { d: 'M4 22C4 12 11 5 20 5s16 7 16 17c0 2-32 2-32 0z', fill: 'rose' },
    { circle: [14, 14, 3], fill: 'white' },
    { circle: [25, 11, 2.4], fill: 'white' },
    { circle: [28, 18, 2], fill: 'white' },
    { circle: [20, 19, 1.6], fill: 'white' },
  ],
  acorn: [
    { d: 'M9 17h22c0 9-5 16-11 20C14 33 9 26 9 17z', fill: 'apricot' },
    { d: 'M13 20c.5 4 2 8 4 10.5-1-3.5-1.5-7-1.5-10.5z', fill: 'cream', opacity: 0.7 },
    { d: 'M6 17c0-6 6-10 14-10s14 4 14 10c0 2-28 2-28 0z', fill: 'bark' },
    { d: 'M20 7c0-2 1-3 3-4', stroke: 'wood', width: 2.6, fill: 'none', isRound: true },
  ],
  fir: [
    { d: 'M18 30h4v6h-4z', fill: 'bark' },
    { d: 'M20 22l12 10H8z', fill: 'leaf' },
    { d: 'M20 13l10 11H10z', fill: 'grass' },
    { d: 'M20 4l8 11H12z', fill: 'leaf' },
  ],
};
