/** Emblems of the sea and of the pond, 40×40. */
import { paint as p } from './emblemColours.ts';
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  whale: (
    <>
      <path
        fill={p.sky}
        d="M4 22c0-8 7-12 14-12 9 0 12 6 13 11 3 0 4-2 4-5 2 8-2 14-13 15C11 32 4 29 4 22z"
      />
      <path fill={p.ice} d="M6 27c4 3 10 3 15 1-3 4-11 4-15-1z" />
      <path
        d="M16 8c0-3-2-4-4-4M16 8c0-3 2-4 4-4"
        stroke={p.sky}
        strokeWidth="2"
        fill="none"
        strokeLinecap="round"
      />
      <circle cx="12" cy="20" r="1.8" fill={p.white} />
    </>
  ),
  fish: (
    <>
      <path fill={p.fox} d="M25 20l11-8c1 5 1 11 0 16z" />
      <path fill={p.apricot} d="M4 20c4-8 10-11 15-11 6 0 11 6 13 11-2 5-7 11-13 11-5 0-11-3-15-11z" />
      <path d="M17 10c4 6 4 14 0 20M23 12c2.5 5 2.5 11 0 16" stroke={p.cream} strokeWidth="2.4" fill="none" />
      <circle cx="10.5" cy="18" r="2" fill={p.ink} />
    </>
  ),
  frog: (
    <>
      <circle cx="12" cy="12" r="6" fill={p.grass} />
      <circle cx="28" cy="12" r="6" fill={p.grass} />
      <path fill={p.grass} d="M4 22c0-7 7-11 16-11s16 4 16 11c0 8-7 12-16 12S4 30 4 22z" />
      <circle cx="12" cy="12" r="3.4" fill={p.white} />
      <circle cx="28" cy="12" r="3.4" fill={p.white} />
      <circle cx="12" cy="12" r="1.7" fill={p.ink} />
      <circle cx="28" cy="12" r="1.7" fill={p.ink} />
      <path d="M10 24c5 5 15 5 20 0" stroke={p.leaf} strokeWidth="2.2" fill="none" strokeLinecap="round" />
      <circle cx="9" cy="22" r="1.8" fill={p.blush} />
      <circle cx="31" cy="22" r="1.8" fill={p.blush} />
    </>
  ),
  turtle: (
    <>
      <path fill={p.grass} d="M9 27h6l-2 6H8zM24 27h6l1 6h-5zM28 22c2-5 8-6 9-2 .8 4-3 6-8 6z" />
      <path fill={p.leaf} d="M3 27C3 17 9 10 17 10s14 7 14 17z" />
      <path fill={p.mint} d="M13 14h7l2.5 5-6 4-6-4z" />
      <path d="M7 27l3.5-8M27 27l-4.5-8M16.5 23v4" stroke={p.mint} strokeWidth="1.6" />
      <circle cx="33.5" cy="21.5" r="1.3" fill={p.ink} />
    </>
  ),
  penguin: (
    <>
      <path fill={p.apricot} d="M13 34h6v3h-7zM21 34h6l1 3h-7z" />
      <path
        fill={p.ink}
        d="M20 4c6 0 9 5 9 11 0 3 2 5 4 8-2 1-3 1-4 0 0 8-3 12-9 12s-9-4-9-12c-1 1-2 1-4 0 2-3 4-5 4-8 0-6 3-11 9-11z"
      />
      <path
        fill={p.white}
        d="M20 12c2-3 6-2 6 2 0 3-1 4-1 7 1 7-1 12-5 12s-6-5-5-12c0-3-1-4-1-7 0-4 4-5 6-2z"
      />
      <circle cx="17" cy="14" r="1.6" fill={p.ink} />
      <circle cx="23" cy="14" r="1.6" fill={p.ink} />
      <path d="M18 17h4l-2 3.5z" fill={p.apricot} />
    </>
  ),
  octopus: (
    <>
      <path
        d="M12 22c0 6-1 9-6 10M16 24c0 7-1 10-4 12M24 24c0 7 1 10 4 12M28 22c0 6 1 9 6 10"
        stroke={p.lilac}
        strokeWidth="4"
        fill="none"
        strokeLinecap="round"
      />
      <path fill={p.lilac} d="M20 4c8 0 12 5 12 12 0 6-3 11-12 11S8 22 8 16C8 9 12 4 20 4z" />
      <circle cx="15.5" cy="16" r="3" fill={p.white} />
      <circle cx="24.5" cy="16" r="3" fill={p.white} />
      <circle cx="15.5" cy="16" r="1.5" fill={p.ink} />
      <circle cx="24.5" cy="16" r="1.5" fill={p.ink} />
      <path
        d="M17.5 21.5c1.5 1.3 3.5 1.3 5 0"
        stroke={p.white}
        strokeWidth="1.7"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  crab: (
    <>
      <path
        d="M9 24l-5-3M9 28l-5 2M12 31l-3 4M31 24l5-3M31 28l5 2M28 31l3 4M12 19L8 14M28 19l4-5"
        stroke={p.rose}
        strokeWidth="2.8"
        fill="none"
        strokeLinecap="round"
      />
      <path
        fill={p.rose}
        d="M8 15C3 13 3 6 8 4l.5 5L13 8c1 4-1 7-5 7zM32 15c5-2 5-9 0-11l-.5 5L27 8c-1 4 1 7 5 7z"
      />
      <ellipse cx="20" cy="25" rx="12" ry="8.5" fill={p.rose} />
      <circle cx="16" cy="16.5" r="3" fill={p.white} />
      <circle cx="24" cy="16.5" r="3" fill={p.white} />
      <circle cx="16" cy="16.5" r="1.5" fill={p.ink} />
      <circle cx="24" cy="16.5" r="1.5" fill={p.ink} />
      <path d="M15.5 26c3 2.5 6 2.5 9 0" stroke={p.cream} strokeWidth="2" fill="none" strokeLinecap="round" />
    </>
  ),
  starfish: (
    <>
      <path
        fill={p.apricot}
        stroke={p.apricot}
        strokeWidth="4"
        strokeLinejoin="round"
        d="M20 6l4 9.5 10 1-7.5 7 2.5 10L20 28l-9 5.5 2.5-10-7.5-7 10-1z"
      />
      <circle cx="20" cy="14" r="1.4" fill={p.cream} />
      <circle cx="13" cy="30" r="1.4" fill={p.cream} />
      <circle cx="27" cy="30" r="1.4" fill={p.cream} />
      <circle cx="17" cy="20" r="1.7" fill={p.ink} />
      <circle cx="23" cy="20" r="1.7" fill={p.ink} />
      <path
        d="M18 24c1.2 1.2 2.8 1.2 4 0"
        stroke={p.ink}
        strokeWidth="1.6"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  drop: (
    <>
      <path fill={p.sky} d="M20 4c5 8 11 13 11 20a11 11 0 0 1-22 0C9 17 15 12 20 4z" />
      <path d="M14 24c0 3.5 2 6 5 6.5" stroke={p.white} strokeWidth="2.6" fill="none" strokeLinecap="round" />
    </>
  ),
};
