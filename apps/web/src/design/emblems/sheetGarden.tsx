/** Emblems of the garden, 40×40. */
import { paint as p } from './emblemColours.ts';
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  ladybird: (
    <>
      <path d="M14 8l-3-4M26 8l3-4" stroke={p.ink} strokeWidth="2" strokeLinecap="round" />
      <path fill={p.ink} d="M11 14c0-5 4-8 9-8s9 3 9 8z" />
      <circle cx="20" cy="23" r="13" fill={p.rose} />
      <path fill={p.ink} d="M10 14.5c5-6 15-6 20 0-6 3-14 3-20 0z" />
      <path d="M20 16v20" stroke={p.ink} strokeWidth="2" />
      <circle cx="14" cy="22" r="2.5" fill={p.ink} />
      <circle cx="26" cy="22" r="2.5" fill={p.ink} />
      <circle cx="14.5" cy="29.5" r="2.2" fill={p.ink} />
      <circle cx="25.5" cy="29.5" r="2.2" fill={p.ink} />
      <circle cx="16.5" cy="11" r="1.3" fill={p.white} />
      <circle cx="23.5" cy="11" r="1.3" fill={p.white} />
    </>
  ),
  butterfly: (
    <>
      <path d="M19 10l-4-5M21 10l4-5" stroke={p.wood} strokeWidth="1.8" strokeLinecap="round" />
      <path fill={p.lilac} d="M19 20C14 7 4 6 4 13c0 6 7 9 15 8zM21 20c5-13 15-14 15-7 0 6-7 9-15 8z" />
      <path fill={p.apricot} d="M19 21c-8 0-12 4-11 9 1 5 9 5 11-6zM21 21c8 0 12 4 11 9-1 5-9 5-11-6z" />
      <circle cx="10.5" cy="13.5" r="2.6" fill={p.mauve} />
      <circle cx="29.5" cy="13.5" r="2.6" fill={p.mauve} />
      <circle cx="12.5" cy="28" r="2" fill={p.cream} />
      <circle cx="27.5" cy="28" r="2" fill={p.cream} />
      <path d="M20 11v21" stroke={p.wood} strokeWidth="3" strokeLinecap="round" />
    </>
  ),
  bee: (
    <>
      <ellipse cx="16" cy="11" rx="5" ry="8" transform="rotate(-25 16 11)" fill={p.ice} />
      <ellipse cx="25" cy="11" rx="5" ry="8" transform="rotate(20 25 11)" fill={p.ice} />
      <path fill={p.sun} d="M5 25c0-7 6-11 14-11 9 0 15 5 17 11-2 6-8 10-17 10-8 0-14-4-14-10z" />
      <path
        d="M17 14.5c2.5 6 2.5 14 0 20.5M25 15.5c2.5 6 2.5 13 0 18.5"
        stroke={p.ink}
        strokeWidth="3.6"
        fill="none"
      />
      <circle cx="10" cy="23" r="1.8" fill={p.ink} />
      <path
        d="M8.5 28c1 1 2.2 1.2 3.5.5"
        stroke={p.ink}
        strokeWidth="1.5"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  caterpillar: (
    <>
      <circle cx="33" cy="27" r="5" fill={p.grass} />
      <circle cx="26.5" cy="25" r="5.5" fill={p.leaf} />
      <circle cx="19.5" cy="26.5" r="5.8" fill={p.grass} />
      <path d="M8 12L5.5 7M14 12l2-5" stroke={p.wood} strokeWidth="1.9" strokeLinecap="round" />
      <circle cx="11" cy="20" r="8.5" fill={p.leaf} />
      <circle cx="8.5" cy="18.5" r="1.7" fill={p.white} />
      <circle cx="14" cy="18.5" r="1.7" fill={p.white} />
      <path
        d="M8 23.5c2 1.8 4.5 1.8 6.5 0"
        stroke={p.white}
        strokeWidth="1.7"
        fill="none"
        strokeLinecap="round"
      />
      <path d="M19 33v2.5M26 31.5V34M33 32.5V35" stroke={p.wood} strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  leaf: (
    <>
      <path fill={p.leaf} d="M8 32C6 16 16 7 34 6c0 18-9 27-24 25z" />
      <path d="M9 33c5-9 10-14 18-19" stroke={p.mint} strokeWidth="2.4" fill="none" strokeLinecap="round" />
    </>
  ),
  flower: (
    <>
      <circle cx="20" cy="10.5" r="6.5" fill={p.rose} />
      <circle cx="29.5" cy="17.5" r="6.5" fill={p.rose} />
      <circle cx="25.8" cy="28.5" r="6.5" fill={p.rose} />
      <circle cx="14.2" cy="28.5" r="6.5" fill={p.rose} />
      <circle cx="10.5" cy="17.5" r="6.5" fill={p.rose} />
      <circle cx="20" cy="20.5" r="6.5" fill={p.sun} />
      <circle cx="18" cy="19.5" r="1.1" fill={p.wood} />
      <circle cx="22" cy="19.5" r="1.1" fill={p.wood} />
      <path
        d="M18 22.5c1.2 1 2.8 1 4 0"
        stroke={p.wood}
        strokeWidth="1.3"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  tulip: (
    <>
      <path d="M20 22v14" stroke={p.leaf} strokeWidth="3" strokeLinecap="round" />
      <path fill={p.grass} d="M20 36c-8 0-11-5-11-12 6 1 10 5 11 12zM20 36c8 0 11-5 11-12-6 1-10 5-11 12z" />
      <path
        fill={p.rose}
        d="M10 6c3 0 5 2 6 4 1-3 2-5 4-7 2 2 3 4 4 7 1-2 3-4 6-4 1 11-2 18-10 18S9 17 10 6z"
      />
      <path fill={p.blush} d="M20 8c3 5 4 11 0 16-4-5-3-11 0-16z" />
    </>
  ),
  clover: (
    <>
      <path d="M20 20c1 6 3 11 8 15" stroke={p.leaf} strokeWidth="2.8" fill="none" strokeLinecap="round" />
      <path
        fill={p.leaf}
        d="M20 19c-7-3-9-8-6-11 2-2 5-1 6 2 1-3 4-4 6-2 3 3 1 8-6 11zM19 20c-3 7-8 9-11 6-2-2-1-5 2-6-3-1-4-4-2-6 3-3 8-1 11 6zM21 20c3-7 8-9 11-6 2 2 1 5-2 6 3 1 4 4 2 6-3 3-8 1-11-6z"
      />
      <path d="M20 18v-5M18 20h-5M22 20h5" stroke={p.mint} strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  cactus: (
    <>
      <path
        d="M20 28V9M20 22h-6c-3 0-4-2-4-6M20 19h6c3 0 4-2 4-6"
        stroke={p.grass}
        strokeWidth="6.5"
        fill="none"
        strokeLinecap="round"
      />
      <path d="M20 10v3M20 17v3M10 17v1M30 14v1" stroke={p.mint} strokeWidth="1.8" strokeLinecap="round" />
      <circle cx="20" cy="5.5" r="2.6" fill={p.rose} />
      <path fill={p.fox} d="M11 26h18l-2.5 11h-13z" />
      <path fill={p.bark} d="M10 25h20v3.5H10z" />
    </>
  ),
};
