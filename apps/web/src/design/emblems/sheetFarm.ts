/** Emblems of the farm and of far countries, 40×40. */
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  cat: [
    {
      d: 'M7 6l7 5c4-1.5 8-1.5 12 0l7-5c1.5 6 1 12 0 16-1.5 8-7 12-13 12S8.5 30 7 22c-1-4-1.5-10 0-16z',
      fill: 'stone',
    },
    { d: 'M9 10l4 3-3.5 4zM31 10l-4 3 3.5 4z', fill: 'blush' },
    { circle: [14.5, 21, 2.6], fill: 'straw' },
    { circle: [25.5, 21, 2.6], fill: 'straw' },
    { circle: [14.5, 21, 1.3], fill: 'ink' },
    { circle: [25.5, 21, 1.3], fill: 'ink' },
    { d: 'M18 25.5h4l-2 2.5z', fill: 'blush' },
    { d: 'M4 25l6 1M4 30l6-1M36 25l-6 1M36 30l-6-1', stroke: 'white', width: 1.4, isRound: true },
  ],
  sheep: [
    {
      d: 'M20 5c3 0 5 1.5 6 3.5 3-.5 6 1.5 6 5 2.5 1.5 3.5 5 1.5 8 1 4-1.5 7-5 7-1.5 3-5 4.5-8.5 3.5-3.5 1-7-.5-8.5-3.5-3.5 0-6-3-5-7-2-3-1-6.5 1.5-8 0-3.5 3-5.5 6-5 1-2 3-3.5 6-3.5z',
      fill: 'white',
    },
    { d: 'M13 17c-3 0-5 .5-7 3 2 2 5 2 7 1zM27 17c3 0 5 .5 7 3-2 2-5 2-7 1z', fill: 'stone' },
    { d: 'M13 17c2-3 12-3 14 0 1 8-2 16-7 16s-8-8-7-16z', fill: 'stone' },
    { circle: [17, 22, 1.6], fill: 'white' },
    { circle: [23, 22, 1.6], fill: 'white' },
    { d: 'M18.5 28.5c1 .8 2 .8 3 0', stroke: 'white', width: 1.5, fill: 'none', isRound: true },
  ],
  pig: [
    { d: 'M7 7l9 3-6 7zM33 7l-9 3 6 7z', fill: 'rose' },
    { circle: [20, 21, 13.5], fill: 'blush' },
    { ellipse: [20, 25, 6, 4.5], fill: 'rose' },
    { circle: [18, 25, 1.3], fill: 'cream' },
    { circle: [22, 25, 1.3], fill: 'cream' },
    { circle: [14, 17.5, 1.8], fill: 'ink' },
    { circle: [26, 17.5, 1.8], fill: 'ink' },
  ],
  duck: [
    { d: 'M10 13l-7 1.5c-.5 2 1 4 4 4h5z', fill: 'apricot' },
    {
      d: 'M17 6c5 0 8 3 8 7 0 3-1 4-1 5 4 1 8 0 12-3 1 10-4 18-15 18-8 0-13-4-13-10 0-3 2-4 2-6-1-1-1-3-1-4 0-4 3-7 8-7z',
      fill: 'sun',
    },
    { d: 'M19 24c3 3 8 2.5 11-1', stroke: 'bark', width: 2.2, fill: 'none', isRound: true },
    { circle: [15.5, 12, 1.8], fill: 'ink' },
  ],
  mouse: [
    { circle: [10, 13, 7], fill: 'pebble' },
    { circle: [30, 13, 7], fill: 'pebble' },
    { circle: [10, 13, 4], fill: 'blush' },
    { circle: [30, 13, 4], fill: 'blush' },
    { d: 'M9 20c0-6 5-9 11-9s11 3 11 9c0 8-6 15-11 15S9 28 9 20z', fill: 'pebble' },
    { circle: [15.5, 21, 1.8], fill: 'ink' },
    { circle: [24.5, 21, 1.8], fill: 'ink' },
    { circle: [20, 33, 2.4], fill: 'rose' },
    { d: 'M10 28l5 .5M30 28l-5 .5', stroke: 'stone', width: 1.4, isRound: true },
  ],
  lion: [
    {
      d: 'M20 3l4 3 5-1 2 4.5 5 2-.5 5 3 4-3 4 .5 5-5 2-2 4.5-5-1-4 3-4-3-5 1-2-4.5-5-2 .5-5-3-4 3-4-.5-5 5-2L11 5l5 1z',
      fill: 'fox',
    },
    { circle: [20, 20.5, 10.5], fill: 'straw' },
    { circle: [16, 18.5, 1.7], fill: 'ink' },
    { circle: [24, 18.5, 1.7], fill: 'ink' },
    { d: 'M17.5 22.5h5L20 25.5z', fill: 'wood' },
    {
      d: 'M16 27c1.5 1.5 3 1.5 4-.5 1 2 2.5 2 4 .5',
      stroke: 'wood',
      width: 1.5,
      fill: 'none',
      isRound: true,
    },
  ],
  elephant: [
    { d: 'M13 9C6 5 2 10 3 17c.7 5 5 8 10 6zM27 9c7-4 11 1 10 8-.7 5-5 8-10 6z', fill: 'ice' },
    {
      d: 'M20 6c7 0 11 4 11 11 0 5-2 8-6 9-1 0-1.5 1-1.5 3s1 3 3 2.5l.5 3.5c-5 1.5-8.5-1-8.5-6 0-2-.5-3-2-3.5C12 24 9 21.5 9 17 9 10 13 6 20 6z',
      fill: 'sky',
    },
    { circle: [15, 16, 1.8], fill: 'ink' },
    { circle: [25, 16, 1.8], fill: 'ink' },
  ],
  hen: [
    { d: 'M11 9c-1-3 2-5 3.5-3C15 3.5 18.5 3.5 19 6c2-1.5 4.5.5 3 3z', fill: 'rose' },
    { d: 'M10 14l-6 2.5 6 3zM18 33h3l-.5 4h-2zM24 33h3l-.5 4h-2z', fill: 'apricot' },
    {
      d: 'M16 8c5 0 7 3 7 7 2 2 5 2 8 0 3-2 6 0 5 5-1 8-5 14-14 14-8 0-13-4-13-11 0-3 .5-4 .5-7 0-5 2.5-8 6.5-8z',
      fill: 'white',
    },
    { d: 'M9.5 20c2 1 2 4 .5 5-2-.5-2.5-3-.5-5z', fill: 'rose' },
    { d: 'M20 22c1 5 7 6 10 2', stroke: 'sand', width: 2.6, fill: 'none', isRound: true },
    { circle: [14.5, 14, 1.8], fill: 'ink' },
  ],
};
