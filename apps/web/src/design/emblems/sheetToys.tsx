/** Emblems of the toy chest, 40×40. */
import { paint as p } from './emblemColours.ts';
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  balloon: (
    <>
      <path d="M20 30c-2 3 2 4 0 8" stroke={p.bark} strokeWidth="2" fill="none" strokeLinecap="round" />
      <path fill={p.fox} d="M20 27l-3 4h6z" />
      <ellipse cx="20" cy="15.5" rx="11" ry="13" fill={p.apricot} />
      <path d="M14 14c.3-3 2-5 4.5-6" stroke={p.cream} strokeWidth="2.4" fill="none" strokeLinecap="round" />
    </>
  ),
  kite: (
    <>
      <path
        d="M18 28c-6 0-3 5-8 5-3 0-4 2-5 4"
        stroke={p.wood}
        strokeWidth="1.8"
        fill="none"
        strokeLinecap="round"
      />
      <path fill={p.rose} d="M23 3l11 11-16 14z" />
      <path fill={p.apricot} d="M23 3l-11 9 6 16z" />
      <path d="M12 12l22 2M23 3l-5 25" stroke={p.wood} strokeWidth="1.5" />
      <path fill={p.sky} d="M8 30l4 1-2 4zM14 33l-4-2 .5 4z" />
    </>
  ),
  ball: (
    <>
      <circle cx="20" cy="20" r="15" fill={p.cream} />
      <path fill={p.rose} d="M20 20L9.4 9.4A15 15 0 0 1 20 5zM20 20V5c4.5 0 8 1.7 10.6 4.4z" />
      <path fill={p.sky} d="M20 20L30.6 9.4A15 15 0 0 1 32.5 28z" />
      <path fill={p.sun} d="M20 20L7.5 28A15 15 0 0 1 9.4 9.4z" />
      <path fill={p.grass} d="M20 20l12.5 8a15 15 0 0 1-25 0z" />
      <circle cx="20" cy="20" r="4" fill={p.cream} />
    </>
  ),
  drum: (
    <>
      <path d="M6 5l11 9M34 5l-11 9" stroke={p.bark} strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="6.5" cy="5.5" r="2.6" fill={p.wood} />
      <circle cx="33.5" cy="5.5" r="2.6" fill={p.wood} />
      <path fill={p.rose} d="M6 17h28v13c0 3-6 6-14 6S6 33 6 30z" />
      <path
        d="M6 20l7 13 7-11 7 11 7-13"
        stroke={p.straw}
        strokeWidth="2.2"
        fill="none"
        strokeLinejoin="round"
      />
      <ellipse cx="20" cy="17" rx="14" ry="5" fill={p.cream} />
      <ellipse cx="20" cy="17" rx="14" ry="5" fill="none" stroke={p.sun} strokeWidth="2" />
    </>
  ),
  top: (
    <>
      <path d="M20 10V4" stroke={p.wood} strokeWidth="3" strokeLinecap="round" />
      <path fill={p.lilac} d="M5 17c0-4 7-7 15-7s15 3 15 7-8 14-15 20C13 31 5 21 5 17z" />
      <path fill={p.apricot} d="M7 21c6 4 20 4 26 0-1.5 3-4 6.2-6.5 9-4 1.5-9 1.5-13 0-2.5-2.8-5-6-6.5-9z" />
      <ellipse cx="20" cy="15" rx="10" ry="3" fill={p.mauve} />
    </>
  ),
  bell: (
    <>
      <circle cx="20" cy="6.5" r="3" fill="none" stroke={p.bark} strokeWidth="2.2" />
      <circle cx="20" cy="33" r="3.6" fill={p.bark} />
      <path fill={p.sun} d="M20 9c7 0 10 5 10 11 0 5 1 8 4 11H6c3-3 4-6 4-11 0-6 3-11 10-11z" />
      <path d="M15 20c0-3 1-5 3-6" stroke={p.cream} strokeWidth="2.6" fill="none" strokeLinecap="round" />
    </>
  ),
  crown: (
    <>
      <path fill={p.sun} d="M5 12l8 8 7-12 7 12 8-8-3 20H8z" />
      <path fill={p.apricot} d="M7.5 27h25l-.8 5H8.3z" />
      <circle cx="5" cy="11" r="2.6" fill={p.rose} />
      <circle cx="20" cy="7" r="2.6" fill={p.rose} />
      <circle cx="35" cy="11" r="2.6" fill={p.rose} />
      <circle cx="20" cy="24" r="2.4" fill={p.lilac} />
    </>
  ),
  boot: (
    <>
      <path fill={p.sky} d="M12 6h12v15c3 2 10 2 11 8v4H12z" />
      <path fill={p.ice} d="M12 6h12v5H12z" />
      <path fill={p.wood} d="M11 32h25v3.5H11z" />
      <path d="M16 16v8" stroke={p.ice} strokeWidth="2.4" strokeLinecap="round" />
    </>
  ),
  book: (
    <>
      <path fill={p.leaf} d="M3 10c6-3 13-2 17 1 4-3 11-4 17-1v22c-6-2-13-1-17 2-4-3-11-4-17-2z" />
      <path
        fill={p.cream}
        d="M6 11c5-2 10-1 13 1.5V30c-4-2-9-2.5-13-1.5zM34 11c-5-2-10-1-13 1.5V30c4-2 9-2.5 13-1.5z"
      />
      <path
        d="M9 16c3-.5 5 0 7 1M9 21c3-.5 5 0 7 1"
        stroke={p.pebble}
        strokeWidth="1.6"
        fill="none"
        strokeLinecap="round"
      />
      <path fill={p.rose} d="M27.5 24c-3-2-4-4-3-5.5 1-1.3 2.5-1 3 .5.5-1.5 2-1.8 3-.5 1 1.5 0 3.5-3 5.5z" />
    </>
  ),
  key: (
    <>
      <circle cx="13" cy="13" r="7" fill="none" stroke={p.sun} strokeWidth="5" />
      <path
        d="M18.5 18.5L33 33M28 28l4-4M24 24l3-3"
        stroke={p.sun}
        strokeWidth="4.6"
        fill="none"
        strokeLinecap="round"
      />
    </>
  ),
};
