/** The strokes of each icon, by name. */
import type { ReactNode } from 'react';

export const iconPaths = {
  today: (
    <>
      <circle cx="12" cy="12" r="4.5" />
      <path d="M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.8 1.8M17.2 17.2 19 19M5 19l1.8-1.8M17.2 6.8 19 5" />
    </>
  ),
  gallery: (
    <>
      <rect x="3" y="4" width="18" height="16" rx="3.5" />
      <circle cx="9" cy="10" r="1.8" />
      <path d="m4 18 5.5-5 3.5 3 3-2.5 4.5 4" />
    </>
  ),
  children: (
    <>
      <circle cx="8.5" cy="8" r="3.5" />
      <path d="M2.5 20c0-4 2.7-6.5 6-6.5s6 2.5 6 6.5" />
      <circle cx="17" cy="9.5" r="2.7" />
      <path d="M16 14c3.2-.4 5.5 1.8 5.5 5" />
    </>
  ),
  home: (
    <>
      <path d="M4 20V9l8-5.5L20 9v11z" />
      <path d="M9.5 20v-6h5v6" />
    </>
  ),
  paper: (
    <>
      <path d="M6 3h8l5 5v13H6z" />
      <path d="M14 3v5h5M9 13h7M9 17h5" />
    </>
  ),
  meal: <path d="M6 3v7a2.5 2.5 0 0 0 5 0V3M8.5 12.5V21M17 3c-2.5 1-3.5 4-3.5 7H17zM17 10v11" />,
  nap: <path d="M20 14.5A8.5 8.5 0 1 1 10 4a7 7 0 0 0 10 10.5z" />,
  change: <path d="M3 6h18v3c-4 0-6.5 3.5-6.5 8.5h-5C9.5 12.5 7 9 3 9z" />,
  star: <path d="m12 3 2.6 5.6 6.1.7-4.5 4.2 1.2 6-5.4-3-5.4 3 1.2-6L3.3 9.3l6.1-.7z" />,
  health: <path d="M9.5 3.5h5v6h6v5h-6v6h-5v-6h-6v-5h6z" />,
  camera: (
    <>
      <rect x="2.5" y="6.5" width="19" height="14" rx="3" />
      <circle cx="12" cy="13.5" r="4" />
      <path d="M8 6.5 9.5 3.5h5L16 6.5" />
    </>
  ),
  film: (
    <>
      <rect x="2.5" y="6" width="13" height="12" rx="3" />
      <path d="m15.5 11 6-3.5v9l-6-3.5z" />
    </>
  ),
  live: (
    <>
      <circle cx="12" cy="12" r="2.5" />
      <path d="M7.5 16.5a6.3 6.3 0 0 1 0-9M16.5 7.5a6.3 6.3 0 0 1 0 9M4.5 19.5a10.5 10.5 0 0 1 0-15M19.5 4.5a10.5 10.5 0 0 1 0 15" />
    </>
  ),
  pencil: <path d="m4 20 1-4L16 5l3 3L8 19zM14 7l3 3" />,
  previous: <path d="m15 5-7 7 7 7" />,
  next: <path d="m9 5 7 7-7 7" />,
  down: <path d="m5 9 7 7 7-7" />,
  up: <path d="m5 15 7-7 7 7" />,
  check: <path d="m4.5 12.5 5 5 10-11" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  lock: (
    <>
      <rect x="4.5" y="10.5" width="15" height="10.5" rx="3" />
      <path d="M8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2.5" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15.5" r="4.5" />
      <path d="m11.5 12.5 8.5-8.5M16 8l3 3M13.5 10.5 15 12" />
    </>
  ),
  menu: <path d="M4 6.5h16M4 12h16M4 17.5h16" />,
  more: <path d="M5.5 12h.01M12 12h.01M18.5 12h.01" strokeWidth="3.5" />,
  settings: (
    <>
      <path d="M4 7h9M19 7h1M4 17h1M11 17h9" />
      <circle cx="16" cy="7" r="2.7" />
      <circle cx="8" cy="17" r="2.7" />
    </>
  ),
  print: (
    <>
      <path d="M7 8.5V3.5h10v5M7 17H4.5A1.5 1.5 0 0 1 3 15.5V10a1.5 1.5 0 0 1 1.5-1.5h15A1.5 1.5 0 0 1 21 10v5.5a1.5 1.5 0 0 1-1.5 1.5H17" />
      <path d="M7 14h10v6.5H7z" />
    </>
  ),
  trash: <path d="M4 6.5h16M9 6.5V4h6v2.5M6 6.5 7 20.5h10l1-14M10 11v5.5M14 11v5.5" />,
  download: <path d="M12 3.5v11.5M7 10.5l5 5 5-5M4 20.5h16" />,
  upload: <path d="M12 15.5V4M7 8.5l5-5 5 5M4 20.5h16" />,
  share: (
    <>
      <path d="M12 14.5V3.5M8 7l4-4 4 4" />
      <path d="M7 10.5H5.5V20.5h13V10.5H17" />
    </>
  ),
  calendar: (
    <>
      <rect x="3.5" y="5" width="17" height="15.5" rx="3" />
      <path d="M3.5 10h17M8 3v4M16 3v4" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.5l3.5 2" />
    </>
  ),
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4M12 3v2" />,
  eye: (
    <>
      <path d="M2.5 12c2.5-4.5 5.7-6.5 9.5-6.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  eyeOff: (
    <path d="M3.5 3.5l17 17M9.5 5.8c5-1.3 9 1 12 6.2a16 16 0 0 1-2.7 3.5M15 17.8c-5 1.7-9.5-.5-12.5-5.8a15 15 0 0 1 3.2-4" />
  ),
  warning: <path d="M12 3.5 22 20.5H2zM12 10v4.5M12 17.5v.01" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7.5v.01" />
    </>
  ),
  offline: (
    <path d="M3.5 3.5l17 17M8 18.5h9a4 4 0 0 0 2.5-1M20.8 14.5a4 4 0 0 0-3.3-4.5 6 6 0 0 0-7-4M7 8a6.5 6.5 0 0 0-.7 2.5A4 4 0 0 0 7 18.5" />
  ),
  cloud: <path d="M7 18.5a4 4 0 0 1-.7-8 6 6 0 0 1 11.4-.5 4.3 4.3 0 0 1-.7 8.5z" />,
  undo: <path d="M4.5 9h10a5.5 5.5 0 0 1 0 11H9M8.5 4.5 4.5 9l4 4.5" />,
  refresh: <path d="M20 12a8 8 0 1 1-2.5-5.8M20 3.5v4h-4" />,
  swap: <path d="M4 8.5h15M15 4.5l4 4-4 4M20 15.5H5M9 11.5l-4 4 4 4" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 2.7 3.5 6 3.5 9s-.5 6.3-3.5 9c-3-2.7-3.5-6-3.5-9S9 5.7 12 3z" />
    </>
  ),
  sign: (
    <path d="M3.5 20.5h17M4 16c3-1.5 4-9.5 6.5-11 2-1 2 2.5.5 5.5-1 2.3-2 5-.5 5 1.3 0 1.7-2.5 3-2.5s.5 2.5 2 2.5 2-1.5 4.5-1.5" />
  ),
  leave: <path d="M14 4H5.5v16H14M10 12h10.5M16.5 8l4 4-4 4" />,
  enter: <path d="M10 4h8.5v16H10M3 12h11M10 8l4 4-4 4" />,
  pin: (
    <>
      <path d="M12 21.5s7-6.5 7-11.5a7 7 0 0 0-14 0c0 5 7 11.5 7 11.5z" />
      <circle cx="12" cy="10" r="2.5" />
    </>
  ),
  blur: <path d="M12 3.5s-6 6.5-6 11a6 6 0 0 0 12 0c0-4.5-6-11-6-11zM9.5 15a2.7 2.7 0 0 0 2.5 2.5" />,
  qr: <path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v.01M14 20h.01M20 17v3h-3" />,
  phone: (
    <path d="M6.5 3.5 9.5 4l1.5 4.5-2 1.7a12 12 0 0 0 5 5l1.7-2 4.5 1.5.3 3c0 1.5-1.5 3-3 2.8C10 20 4 14 3.5 6.5c0-1.5 1.5-3 3-3z" />
  ),
  dark: (
    <>
      <rect x="6" y="2.5" width="12" height="19" rx="3" />
      <path d="M15 14.5A4 4 0 1 1 11 8.5a3.5 3.5 0 0 0 4 6z" strokeWidth="1.7" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconPaths;
