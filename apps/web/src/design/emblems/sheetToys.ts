/** Emblems of the toy chest, 40×40. */
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  balloon: [
    { d: 'M20 30c-2 3 2 4 0 8', stroke: 'bark', width: 2, fill: 'none', isRound: true },
    { d: 'M20 27l-3 4h6z', fill: 'fox' },
    { ellipse: [20, 15.5, 11, 13], fill: 'apricot' },
    { d: 'M14 14c.3-3 2-5 4.5-6', stroke: 'cream', width: 2.4, fill: 'none', isRound: true },
  ],
  kite: [
    { d: 'M18 28c-6 0-3 5-8 5-3 0-4 2-5 4', stroke: 'wood', width: 1.8, fill: 'none', isRound: true },
    { d: 'M23 3l11 11-16 14z', fill: 'rose' },
    { d: 'M23 3l-11 9 6 16z', fill: 'apricot' },
    { d: 'M12 12l22 2M23 3l-5 25', stroke: 'wood', width: 1.5 },
    { d: 'M8 30l4 1-2 4zM14 33l-4-2 .5 4z', fill: 'sky' },
  ],
  ball: [
    { circle: [20, 20, 15], fill: 'cream' },
    { d: 'M20 20L9.4 9.4A15 15 0 0 1 20 5zM20 20V5c4.5 0 8 1.7 10.6 4.4z', fill: 'rose' },
    { d: 'M20 20L30.6 9.4A15 15 0 0 1 32.5 28z', fill: 'sky' },
    { d: 'M20 20L7.5 28A15 15 0 0 1 9.4 9.4z', fill: 'sun' },
    { d: 'M20 20l12.5 8a15 15 0 0 1-25 0z', fill: 'grass' },
    { circle: [20, 20, 4], fill: 'cream' },
  ],
  drum: [
    { d: 'M6 5l11 9M34 5l-11 9', stroke: 'bark', width: 2.6, isRound: true },
    { circle: [6.5, 5.5, 2.6], fill: 'wood' },
    { circle: [33.5, 5.5, 2.6], fill: 'wood' },
    { d: 'M6 17h28v13c0 3-6 6-14 6S6 33 6 30z', fill: 'rose' },
    { d: 'M6 20l7 13 7-11 7 11 7-13', stroke: 'straw', width: 2.2, fill: 'none', join: 'round' },
    { ellipse: [20, 17, 14, 5], fill: 'cream' },
    { ellipse: [20, 17, 14, 5], fill: 'none', stroke: 'sun', width: 2 },
  ],
  top: [
    { d: 'M20 10V4', stroke: 'wood', width: 3, isRound: true },
    { d: 'M5 17c0-4 7-7 15-7s15 3 15 7-8 14-15 20C13 31 5 21 5 17z', fill: 'lilac' },
    { d: 'M7 21c6 4 20 4 26 0-1.5 3-4 6.2-6.5 9-4 1.5-9 1.5-13 0-2.5-2.8-5-6-6.5-9z', fill: 'apricot' },
    { ellipse: [20, 15, 10, 3], fill: 'mauve' },
  ],
  bell: [
    { circle: [20, 6.5, 3], fill: 'none', stroke: 'bark', width: 2.2 },
    { circle: [20, 33, 3.6], fill: 'bark' },
    { d: 'M20 9c7 0 10 5 10 11 0 5 1 8 4 11H6c3-3 4-6 4-11 0-6 3-11 10-11z', fill: 'sun' },
    { d: 'M15 20c0-3 1-5 3-6', stroke: 'cream', width: 2.6, fill: 'none', isRound: true },
  ],
  crown: [
    { d: 'M5 12l8 8 7-12 7 12 8-8-3 20H8z', fill: 'sun' },
    { d: 'M7.5 27h25l-.8 5H8.3z', fill: 'apricot' },
    { circle: [5, 11, 2.6], fill: 'rose' },
    { circle: [20, 7, 2.6], fill: 'rose' },
    { circle: [35, 11, 2.6], fill: 'rose' },
    { circle: [20, 24, 2.4], fill: 'lilac' },
  ],
  boot: [
    { d: 'M12 6h12v15c3 2 10 2 11 8v4H12z', fill: 'sky' },
    { d: 'M12 6h12v5H12z', fill: 'ice' },
    { d: 'M11 32h25v3.5H11z', fill: 'wood' },
    { d: 'M16 16v8', stroke: 'ice', width: 2.4, isRound: true },
  ],
  book: [
    { d: 'M3 10c6-3 13-2 17 1 4-3 11-4 17-1v22c-6-2-13-1-17 2-4-3-11-4-17-2z', fill: 'leaf' },
    {
      d: 'M6 11c5-2 10-1 13 1.5V30c-4-2-9-2.5-13-1.5zM34 11c-5-2-10-1-13 1.5V30c4-2 9-2.5 13-1.5z',
      fill: 'cream',
    },
    { d: 'M9 16c3-.5 5 0 7 1M9 21c3-.5 5 0 7 1', stroke: 'pebble', width: 1.6, fill: 'none', isRound: true },
    { d: 'M27.5 24c-3-2-4-4-3-5.5 1-1.3 2.5-1 3 .5.5-1.5 2-1.8 3-.5 1 1.5 0 3.5-3 5.5z', fill: 'rose' },
  ],
  key: [
    { circle: [13, 13, 7], fill: 'none', stroke: 'sun', width: 5 },
    { d: 'M18.5 18.5L33 33M28 28l4-4M24 24l3-3', stroke: 'sun', width: 4.6, fill: 'none', isRound: true },
  ],
};
