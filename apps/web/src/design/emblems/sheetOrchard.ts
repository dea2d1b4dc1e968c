/** Emblems of the orchard and the kitchen garden, 40×40. */
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  apple: [
    { d: 'M20 13c-9-5-15 2-13 11 2 8 8 12 13 9 5 3 11-1 13-9 2-9-4-16-13-11z', fill: 'rose' },
    { d: 'M20 13c0-4 2-7 5-8', stroke: 'wood', width: 2.6, fill: 'none', isRound: true },
    { d: 'M22 9c2-4 6-5 10-4-1 4-5 6-10 4z', fill: 'grass' },
  ],
  pear: [
    { d: 'M20 9c5 0 6 4 6 8 0 3 6 6 6 12 0 5-5 8-12 8S8 34 8 29c0-6 6-9 6-12 0-4 1-8 6-8z', fill: 'grass' },
    { d: 'M14 24c-2 2-3 4-2 7 1-3 2-5 2-7z', fill: 'mint' },
    { d: 'M20 9c0-3 1-4 3-6', stroke: 'wood', width: 2.6, fill: 'none', isRound: true },
    { d: 'M22 7c3-3 6-3 9-1-2 3-6 4-9 1z', fill: 'leaf' },
  ],
  cherry: [
    {
      d: 'M12 25C13 15 18 8 27 5M28 24c0-8-1-14-1-19',
      stroke: 'leaf',
      width: 2.4,
      fill: 'none',
      isRound: true,
    },
    { d: 'M26 5c-5-3-10-2-13 1 4 4 9 4 13-1z', fill: 'grass' },
    { circle: [12, 28, 7.5], fill: 'rose' },
    { circle: [28, 27, 7.5], fill: 'rose' },
    {
      d: 'M8.5 27c.5-1.5 1.5-2.5 3-3M24.5 26c.5-1.5 1.5-2.5 3-3',
      stroke: 'blush',
      width: 2,
      fill: 'none',
      isRound: true,
    },
  ],
  strawberry: [
    { d: 'M20 12c6-2 13 0 13 6 0 8-8 19-13 19S7 26 7 18c0-6 7-8 13-6z', fill: 'rose' },
    { d: 'M20 13c-4 2-8 1-10-3 4-1 7-1 9 0V4h2v6c2-1 5-1 9 0-2 4-6 5-10 3z', fill: 'leaf' },
    { d: 'M14 19v1M20 21v1M26 19v1M17 26v1M23 26v1M20 31v1', stroke: 'straw', width: 2, isRound: true },
  ],
  lemon: [
    {
      d: 'M6 31c-1.5-1.5-1-3 .5-4C5 18 12 8 22 8c3 0 5 .5 6.5 1.5C31 7 33 7 34 8s1 3-1.5 5.5c3 9-5 20-15 20-3 0-5.5-.8-7.5-2-1 1-2.8 1-4-.5z',
      fill: 'sun',
    },
    { d: 'M13 24c1-5 4-9 9-11', stroke: 'cream', width: 2.6, fill: 'none', isRound: true },
    { d: 'M27 9c-4 0-7-2-8-6 4 0 7 2 8 6z', fill: 'leaf' },
  ],
  grapes: [
    { d: 'M20 12V5', stroke: 'wood', width: 2.6, isRound: true },
    { d: 'M20 9c2-5 7-6 11-4-1 5-6 7-11 4z', fill: 'grass' },
    { circle: [11.5, 16, 5], fill: 'lilac' },
    { circle: [28.5, 16, 5], fill: 'lilac' },
    { circle: [20, 15, 5], fill: 'mauve' },
    { circle: [15.5, 23.5, 5], fill: 'mauve' },
    { circle: [24.5, 23.5, 5], fill: 'lilac' },
    { circle: [20, 31.5, 5], fill: 'lilac' },
  ],
  carrot: [
    { d: 'M25 14c-1-5 0-9 4-11 1 3 1 5 0 7 2-2 4-3 7-2-1 4-4 7-10 7z', fill: 'leaf' },
    { d: 'M14 15c4-4 10-3 12 0 3 3 2 8-1 11C20 30 12 34 5 36c1-8 5-17 9-21z', fill: 'fox' },
    { d: 'M14 19l4 3M20 27l-3.5-3M11 26l3 2', stroke: 'apricot', width: 2.2, isRound: true },
  ],
  pumpkin: [
    { d: 'M20 13c0-4 1-6 4-7', stroke: 'leaf', width: 3.6, fill: 'none', isRound: true },
    { ellipse: [11, 24, 7.5, 10.5], fill: 'fox' },
    { ellipse: [29, 24, 7.5, 10.5], fill: 'fox' },
    { ellipse: [20, 24, 8, 11.5], fill: 'apricot' },
    { d: 'M17 14c-3 6-3 14 0 20M23 14c3 6 3 14 0 20', stroke: 'fox', width: 1.6, fill: 'none' },
  ],
  watermelon: [
    { d: 'M3 13h34c0 11-7 20-17 20S3 24 3 13z', fill: 'leaf' },
    { d: 'M6 13h28c0 9-6 16.5-14 16.5S6 22 6 13z', fill: 'mint' },
    { d: 'M8.5 13h23c0 8-4.5 13.5-11.5 13.5S8.5 21 8.5 13z', fill: 'rose' },
    { d: 'M15 17v1.5M20 20v1.5M25 17v1.5', stroke: 'ink', width: 2, isRound: true },
  ],
};
