/** Emblems of the sky, 40×40. */
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  sun: [
    { circle: [20, 20, 9], fill: 'sun' },
    {
      d: 'M20 4v4M20 32v4M4 20h4M32 20h4M8.7 8.7l2.8 2.8M28.5 28.5l2.8 2.8M8.7 31.3l2.8-2.8M28.5 11.5l2.8-2.8',
      stroke: 'sun',
      width: 3,
      isRound: true,
    },
  ],
  moon: [{ d: 'M27 5A15 15 0 1 0 35 27 13 13 0 0 1 27 5z', fill: 'lilac' }],
  star: [
    {
      d: 'M20 5l4.6 9.4 10.4 1.5-7.5 7.3 1.8 10.3L20 28.6l-9.3 4.9 1.8-10.3L5 15.9l10.4-1.5z',
      fill: 'sun',
      stroke: 'sun',
      width: 2.5,
      join: 'round',
    },
  ],
  cloud: [
    { d: 'M11 32a8 8 0 0 1-1-15.8A11 11 0 0 1 31 17a7.6 7.6 0 0 1-1 15z', fill: 'white' },
    { d: 'M11 32a8 8 0 0 1-7-5c8 3 18 2 33-4a7.6 7.6 0 0 1-7 9z', fill: 'ice' },
  ],
  rainbow: [
    { d: 'M5 30a15 15 0 0 1 30 0', stroke: 'rose', width: 4, fill: 'none' },
    { d: 'M9 30a11 11 0 0 1 22 0', stroke: 'sun', width: 4, fill: 'none' },
    { d: 'M13 30a7 7 0 0 1 14 0', stroke: 'sky', width: 4, fill: 'none' },
    { ellipse: [8, 31, 6, 3.5], fill: 'white' },
    { ellipse: [32, 31, 6, 3.5], fill: 'white' },
  ],
  snowflake: [
    {
      d: 'M20 4v32M6.2 12l27.6 16M33.8 12L6.2 28M16 7l4 4 4-4M16 33l4-4 4 4M6.5 17.5l5.3-1.5-1.3-5.3M33.5 22.5L28.2 24l1.3 5.3M33.5 17.5L28.2 16l1.3-5.3M6.5 22.5l5.3 1.5-1.3 5.3',
      stroke: 'sky',
      width: 2.6,
      fill: 'none',
      isRound: true,
      join: 'round',
    },
  ],
  planet: [
    { circle: [20, 20, 11], fill: 'lilac' },
    { d: 'M10 16c6 2 14 2 20 0', stroke: 'mauve', width: 2.6, fill: 'none' },
    {
      d: 'M10.5 24.5C5 29 3 32 4.5 33.5c2.5 2.5 12-3 20-10.5S38 8.5 35.5 6.2C34 5 30 7 26 10.5',
      stroke: 'apricot',
      width: 2.8,
      fill: 'none',
      isRound: true,
    },
  ],
  bird: [
    {
      d: 'M37 12c-6 0-8 4-8 4-2-4-6-7-11-7C10 9 5 14 5 21c0 8 6 12 13 12 9 0 13-6 13-13 3-1 5-4 6-8z',
      fill: 'sky',
    },
    { d: 'M6 17l-5 3.5 5 2.5z', fill: 'apricot' },
    { d: 'M15 21h14c0 6-4 9-8 9s-6-4-6-9z', fill: 'ice' },
    { d: 'M16 33v4M21 33v4', stroke: 'wood', width: 2, isRound: true },
    { circle: [11.5, 17, 1.9], fill: 'ink' },
  ],
  umbrella: [
    { d: 'M20 20v12a4 4 0 0 1-8 0', stroke: 'wood', width: 2.6, fill: 'none', isRound: true },
    { d: 'M20 4v4', stroke: 'wood', width: 2.6, isRound: true },
    { d: 'M4 22C4 13 11 6 20 6s16 7 16 16c-3-3-7-3-8 0-2-3-6-3-8 0-2-3-6-3-8 0-1-3-5-3-8 0z', fill: 'lilac' },
    { d: 'M12 22c0-7 3-13 8-16 5 3 8 9 8 16-2-3-6-3-8 0-2-3-6-3-8 0z', fill: 'mauve' },
  ],
};
