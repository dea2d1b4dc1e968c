/** The paints of the emblems: the palette's colours and their near shades. The same by day and by night, as on a coat hook. */
export const paint = {
  fox: '#E07B39',
  apricot: '#F2A65A',
  cream: '#FFF4E2',
  white: '#FFFFFF',
  ink: '#1F2D28',
  leaf: '#1F6F5C',
  grass: '#5BA487',
  mint: '#A9D5C3',
  sky: '#4F93B8',
  ice: '#A9CFE3',
  sun: '#E9B93A',
  straw: '#F6DE95',
  rose: '#D9655C',
  blush: '#F2B5AE',
  lilac: '#8C7CC4',
  mauve: '#C9C0EA',
  bark: '#A7793F',
  wood: '#5B4A2E',
  stone: '#5C6963',
  pebble: '#A3ABA5',
  sand: '#E8E0D3',
} as const;

export type PaintName = keyof typeof paint;

/** The grounds of the coat hooks, by tone. */
export const discs = {
  apricot: '#FDEBD6',
  sky: '#E1EFF6',
  sun: '#FBF1D2',
  lilac: '#EBE7F7',
  leaf: '#E2F0EA',
  rose: '#FBE6E3',
} as const;

export type DiscTone = keyof typeof discs;
