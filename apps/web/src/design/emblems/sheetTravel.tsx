/** Emblems of journeys and of what one sees on the way, 40×40. */
import { paint as p } from './emblemColours.ts';
import type { Sheet } from './sheet.ts';

export const sheet: Sheet = {
  boat: (
    <>
      <path fill={p.sky} d="M6 26h28l-5 8H11z" />
      <path fill={p.apricot} d="M21 5v18h11z" />
      <path fill={p.sand} d="M18 9v14H9z" />
    </>
  ),
  train: (
    <>
      <path fill={p.rose} d="M4 18h17V9h13v21H4z" />
      <path fill={p.leaf} d="M19 7h17v4H19zM7 10h5v8H7z" />
      <path fill={p.cream} d="M25 14h5.5v6H25z" />
      <path fill={p.sun} d="M4 23h17v3H4z" />
      <circle cx="10" cy="31" r="4" fill={p.ink} />
      <circle cx="19" cy="31" r="4" fill={p.ink} />
      <circle cx="29" cy="30" r="5" fill={p.ink} />
      <circle cx="29" cy="30" r="1.8" fill={p.sand} />
      <path d="M9.5 7c0-2 2-2 2-4" stroke={p.pebble} strokeWidth="2.4" fill="none" strokeLinecap="round" />
    </>
  ),
  car: (
    <>
      <path
        fill={p.rose}
        d="M3 27c0-5 2-7 6-7l3-7c.7-1.5 1.5-2 3-2h11c1.5 0 2.5.7 3.3 2l3.7 7c3 .5 4 3 4 7 0 2-1 3-3 3H6c-2 0-3-1-3-3z"
      />
      <path fill={p.ice} d="M14.5 14H19v6h-7zM21.5 14h4.5l3 6h-7.5z" />
      <circle cx="11.5" cy="30" r="4.6" fill={p.ink} />
      <circle cx="28.5" cy="30" r="4.6" fill={p.ink} />
      <circle cx="11.5" cy="30" r="1.7" fill={p.sand} />
      <circle cx="28.5" cy="30" r="1.7" fill={p.sand} />
      <circle cx="35" cy="24" r="1.5" fill={p.straw} />
    </>
  ),
  rocket: (
    <>
      <path fill={p.sun} d="M16 30h8l-4 8z" />
      <path fill={p.rose} d="M13 20l-6 7v6l6-4zM27 20l6 7v6l-6-4z" />
      <path fill={p.white} d="M20 3c6 5 8 12 7 20l-2 8H15l-2-8c-1-8 1-15 7-20z" />
      <path fill={p.rose} d="M20 3c3 2.5 5 5.5 6.2 9H13.8C15 8.5 17 5.5 20 3z" />
      <circle cx="20" cy="18" r="3.8" fill={p.sky} />
      <circle cx="20" cy="18" r="1.9" fill={p.ice} />
    </>
  ),
  plane: (
    <>
      <path fill={p.apricot} d="M5 12l4-1 5 7H8z" />
      <path fill={p.white} d="M6 18h22c5 0 9 2.5 9 5s-4 4-9 4H14c-5 0-8-4-8-9z" />
      <path fill={p.apricot} d="M17 23h9l-8 11h-5z" />
      <path fill={p.sky} d="M28 18c3 0 5.5 1 7.3 2.3-1.5.9-3.8 1.2-7.3.7z" />
      <circle cx="14" cy="21" r="1.4" fill={p.sky} />
      <circle cx="19" cy="21" r="1.4" fill={p.sky} />
      <circle cx="24" cy="21" r="1.4" fill={p.sky} />
    </>
  ),
  airship: (
    <>
      <path d="M14 25l2.5 7M26 25l-2.5 7" stroke={p.wood} strokeWidth="1.7" />
      <path fill={p.rose} d="M20 3c8 0 13 5 13 12 0 6-5 9-8 12H15c-3-3-8-6-8-12C7 8 12 3 20 3z" />
      <path fill={p.straw} d="M20 3c4 3 6 8 6 12s-1 8-3 12h-6c-2-4-3-8-3-12s2-9 6-12z" />
      <path fill={p.bark} d="M15.5 31h9l-1 6.5h-7z" />
    </>
  ),
  house: (
    <>
      <path fill={p.bark} d="M27 8h4v8h-4z" />
      <path fill={p.cream} d="M8 19h24v16H8z" />
      <path fill={p.rose} d="M20 5l17 15H3z" />
      <path fill={p.leaf} d="M17 25h6v10h-6z" />
      <path fill={p.sky} d="M10.5 23h4.5v5h-4.5zM25 23h4.5v5H25z" />
      <circle cx="20" cy="15" r="2.4" fill={p.straw} />
    </>
  ),
  lighthouse: (
    <>
      <path fill={p.straw} d="M24 10l12-4v10l-12-3zM16 10L4 6v10l12-3z" />
      <path fill={p.white} d="M15 15h10l3 19H12z" />
      <path fill={p.rose} d="M14.2 20h11.6l.8 5H13.4zM12.6 30h14.8l.6 4H12z" />
      <path fill={p.stone} d="M13 13.5h14V16H13zM16 8h8v6h-8z" />
      <path fill={p.sun} d="M17.8 8.5h4.4v5h-4.4z" />
      <path fill={p.rose} d="M20 3l6 6H14z" />
      <path fill={p.grass} d="M4 36c3-4 29-4 32 0z" />
    </>
  ),
  tent: (
    <>
      <path d="M20 9V4" stroke={p.wood} strokeWidth="2.2" strokeLinecap="round" />
      <path fill={p.rose} d="M21 4h7l-2 2.5 2 2.5h-7z" />
      <path fill={p.leaf} d="M20 8l17 26H3z" />
      <path fill={p.grass} d="M20 8l8 26H12z" />
      <path fill={p.wood} d="M20 20l5 14H15z" />
    </>
  ),
};
