/** Emblems of the sky, 40×40. */
import { paint as p } from './emblemColours.ts';
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  sun: (
    <>
      <circle cx="20" cy="20" r="9" fill={p.sun} />
      <path
        d="M20 4v4M20 32v4M4 20h4M32 20h4M8.7 8.7l2.8 2.8M28.5 28.5l2.8 2.8M8.7 31.3l2.8-2.8M28.5 11.5l2.8-2.8"
        stroke={p.sun}
        strokeWidth="3"
        strokeLinecap="round"
      />
    </>
  ),
  moon: <path fill={p.lilac} d="M27 5A15 15 0 1 0 35 27 13 13 0 0 1 27 5z" />,
  star: (
    <path
      fill={p.sun}
      stroke={p.sun}
      strokeWidth="2.5"
      strokeLinejoin="round"
      d="M20 5l4.6 9.4 10.4 1.5-7.5 7.3 1.8 10.3L20 28.6l-9.3 4.9 1.8-10.3L5 15.9l10.4-1.5z"
    />
  ),
  cloud: (
    <>
      <path fill={p.white} d="M11 32a8 8 0 0 1-1-15.8A11 11 0 0 1 31 17a7.6 7.6 0 0 1-1 15z" />
      <path fill={p.ice} d="M11 32a8 8 0 0 1-7-5c8 3 18 2 33-4a7.6 7.6 0 0 1-7 9z" />
    </>
  ),
  rainbow: (
    <>
      <path d="M5 30a15 15 0 0 1 30 0" stroke={p.rose} strokeWidth="4" fill="none" />
      <path d="M9 30a11 11 0 0 1 22 0" stroke={p.sun} strokeWidth="4" fill="none" />
      <path d="M13 30a7 7 0 0 1 14 0" stroke={p.sky} strokeWidth="4" fill="none" />
      <ellipse cx="8" cy="31" rx="6" ry="3.5" fill={p.white} />
      <ellipse cx="32" cy="31" rx="6" ry="3.5" fill={p.white} />
    </>
  ),
  snowflake: (
    <path
      d="M20 4v32M6.2 12l27.6 16M33.8 12L6.2 28M16 7l4 4 4-4M16 33l4-4 4 4M6.5 17.5l5.3-1.5-1.3-5.3M33.5 22.5L28.2 24l1.3 5.3M33.5 17.5L28.2 16l1.3-5.3M6.5 22.5l5.3 1.5-1.3 5.3"
      stroke={p.sky}
      strokeWidth="2.6"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  planet: (
    <>
      <circle cx="20" cy="20" r="11" fill={p.lilac} />
      <path d="M10 16c6 2 14 2 20 0" stroke={p.mauve} strokeWidth="2.6" fill="none" />
      <path
        d="M10.5 24.5C5 29 3 32 4.5 33.5c2.5 2.5 12-3 20-10.5S38 8.5 35.5 6.2C34 5 30 7 26 10.5"
        stroke={p.apricot}
        strokeWidth="2.8"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
  bird: (
    <>
      <path
        fill={p.sky}
        d="M37 12c-6 0-8 4-8 4-2-4-6-7-11-7C10 9 5 14 5 21c0 8 6 12 13 12 9 0 13-6 13-13 3-1 5-4 6-8z"
      />
      <path fill={p.apricot} d="M6 17l-5 3.5 5 2.5z" />
      <path fill={p.ice} d="M15 21h14c0 6-4 9-8 9s-6-4-6-9z" />
      <path d="M16 33v4M21 33v4" stroke={p.wood} strokeWidth="2" strokeLinecap="round" />
      <circle cx="11.5" cy="17" r="1.9" fill={p.ink} />
    </>
  ),
  umbrella: (
    <>
      <path d="M20 20v12a4 4 0 0 1-8 0" stroke={p.wood} strokeWidth="2.6" fill="none" strokeLinecap="round" />
      <path d="M20 4v4" stroke={p.wood} strokeWidth="2.6" strokeLinecap="round" />
      <path
        fill={p.lilac}
        d="M4 22C4 13 11 6 20 6s16 7 16 16c-3-3-7-3-8 0-2-3-6-3-8 0-2-3-6-3-8 0-1-3-5-3-8 0z"
      />
      <path fill={p.mauve} d="M12 22c0-7 3-13 8-16 5 3 8 9 8 16-2-3-6-3-8 0-2-3-6-3-8 0z" />
    </>
  ),
};
