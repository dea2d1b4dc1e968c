/** Emblems of the woods, 40×40. */
import { paint as p } from './emblemColours.ts';
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  fox: (
    <>
      <path fill={p.fox} d="M6 8l8 7h12l8-7-2 15-12 13L8 23z" />
      <path fill={p.white} d="M8 23l8-3 4 9 4-9 8 3-12 13z" />
      <circle cx="15" cy="20" r="1.8" fill={p.ink} />
      <circle cx="25" cy="20" r="1.8" fill={p.ink} />
      <circle cx="20" cy="34" r="2" fill={p.ink} />
    </>
  ),
  owl: (
    <>
      <path fill={p.bark} d="M8 8l6 3h12l6-3v16c0 8-5 12-12 12S8 32 8 24z" />
      <path fill={p.straw} d="M13 28c2 4 4 6 7 6s5-2 7-6c-4-2-10-2-14 0z" />
      <circle cx="15" cy="18" r="5" fill={p.white} />
      <circle cx="25" cy="18" r="5" fill={p.white} />
      <circle cx="15" cy="18" r="2" fill={p.ink} />
      <circle cx="25" cy="18" r="2" fill={p.ink} />
      <path d="M18 23h4l-2 3z" fill={p.apricot} />
    </>
  ),
  snail: (
    <>
      <circle cx="23" cy="19" r="10" fill={p.lilac} />
      <circle cx="23" cy="19" r="5" fill={p.mauve} />
      <path
        d="M6 30h26a4 4 0 0 0 0-4H13c-3 0-4-4-5-9M8 17l-3-4M8 17l2-5"
        fill="none"
        stroke={p.stone}
        strokeWidth="3"
        strokeLinecap="round"
      />
    </>
  ),
  bear: (
    <>
      <circle cx="10" cy="12" r="5" fill={p.bark} />
      <circle cx="30" cy="12" r="5" fill={p.bark} />
      <circle cx="10" cy="12" r="2.4" fill={p.straw} />
      <circle cx="30" cy="12" r="2.4" fill={p.straw} />
      <circle cx="20" cy="21" r="13" fill={p.bark} />
      <ellipse cx="20" cy="26" rx="6.5" ry="5.5" fill={p.cream} />
      <circle cx="15" cy="18.5" r="1.8" fill={p.ink} />
      <circle cx="25" cy="18.5" r="1.8" fill={p.ink} />
      <path d="M17.5 23.5h5l-2.5 3z" fill={p.ink} />
    </>
  ),
  hedgehog: (
    <>
      <path
        fill={p.wood}
        d="M33 31H13c-3 0-4-2-4-4L6 24l4-2-2-4 4.5-.5L12 13l4.5 1.5L18 10l4 3 3-3.5 2.5 4 4-1.5.5 4.5 4 .5-1 4 3 3-2.5 3z"
      />
      <path fill={p.straw} d="M19 31c0-7-3-10-8-10-2 0-3 2-4 4l-4 4c-.8 1 0 2 1.5 2z" />
      <circle cx="11" cy="25.5" r="1.5" fill={p.ink} />
      <circle cx="3.6" cy="29.6" r="1.8" fill={p.ink} />
    </>
  ),
  rabbit: (
    <>
      <path fill={p.pebble} d="M15 19C8 15 8 3 12 3s6 8 6 15zM25 19c7-4 7-16 3-16s-6 8-6 15z" />
      <path
        fill={p.blush}
        d="M14.5 16c-3.5-3-3.5-9.5-2-9.5s3.5 5 3.5 9.5zM25.5 16c3.5-3 3.5-9.5 2-9.5s-3.5 5-3.5 9.5z"
      />
      <ellipse cx="20" cy="26" rx="11" ry="10.5" fill={p.pebble} />
      <ellipse cx="20" cy="30" rx="5.5" ry="4.5" fill={p.white} />
      <circle cx="15" cy="24" r="1.8" fill={p.ink} />
      <circle cx="25" cy="24" r="1.8" fill={p.ink} />
      <path d="M18.2 27.5h3.6L20 29.8z" fill={p.rose} />
    </>
  ),
  squirrel: (
    <>
      <path
        fill={p.fox}
        d="M24 35c9 0 13-6 12-13-.7-5-4-6-3.5-10C33 8 31 5 27 5c-5 0-8 4-7 9 .8 4 5 6 5 10 0 3-3 4-3 7z"
      />
      <path
        fill={p.bark}
        d="M11 35c-2-6 0-10 3-12-5 0-8-2-8-6 0-3 3-5 6-5l1-4 3 4c3 1.5 4 4 4 7 5 3 7 9 4 16z"
      />
      <path fill={p.cream} d="M14 35c-1-5 0-8 3-10 2 3 2 7 1 10z" />
      <circle cx="12" cy="16" r="1.6" fill={p.ink} />
    </>
  ),
  mushroom: (
    <>
      <path fill={p.cream} d="M15 21h10c0 5 2 8 2 12 0 2-3 3-7 3s-7-1-7-3c0-4 2-7 2-12z" />
      <path fill={p.rose} d="M4 22C4 12 11 5 20 5s16 7 16 17c0 2-32 2-32 0z" />
      <circle cx="14" cy="14" r="3" fill={p.white} />
      <circle cx="25" cy="11" r="2.4" fill={p.white} />
      <circle cx="28" cy="18" r="2" fill={p.white} />
      <circle cx="20" cy="19" r="1.6" fill={p.white} />
    </>
  ),
  acorn: (
    <>
      <path fill={p.apricot} d="M9 17h22c0 9-5 16-11 20C14 33 9 26 9 17z" />
      <path fill={p.cream} d="M13 20c.5 4 2 8 4 10.5-1-3.5-1.5-7-1.5-10.5z" opacity=".7" />
      <path fill={p.bark} d="M6 17c0-6 6-10 14-10s14 4 14 10c0 2-28 2-28 0z" />
      <path d="M20 7c0-2 1-3 3-4" stroke={p.wood} strokeWidth="2.6" fill="none" strokeLinecap="round" />
    </>
  ),
  fir: (
    <>
      <path fill={p.bark} d="M18 30h4v6h-4z" />
      <path fill={p.leaf} d="M20 22l12 10H8z" />
      <path fill={p.grass} d="M20 13l10 11H10z" />
      <path fill={p.leaf} d="M20 4l8 11H12z" />
    </>
  ),
};
