/** The full view: the dark paper around the photo, whatever the theme, so that the eye sees the picture. */
import { assignVars, globalStyle, style } from '@vanilla-extract/css';
import { dark } from '../../design/palette.ts';
import { colour, font, media, radius, size, space, touch } from '../../design/tokens.css.ts';

export const veil = style({ position: 'fixed', inset: 0, zIndex: 45 });
export const modal = style({ width: '100%', height: '100%' });
export const viewer = style({
  vars: assignVars(colour, dark),
  colorScheme: 'dark',
  position: 'relative',
  width: '100%',
  height: '100%',
  overflow: 'hidden',
  background: dark.sunken,
  color: dark.ink,
  fontFamily: font.text,
  outline: 'none',
});
/** A stack of its own: the library puts itself above everything it can. */
export const stage = style({ position: 'absolute', inset: 0, isolation: 'isolate' });
globalStyle(`${stage} .pswp`, {
  vars: { '--pswp-bg': dark.sunken },
  position: 'absolute',
  inset: 0,
  width: '100%',
  height: '100%',
});

const bar = {
  position: 'absolute',
  insetInline: 0,
  zIndex: 2,
  display: 'flex',
  alignItems: 'center',
  gap: space.one,
  pointerEvents: 'none',
} as const;
export const topBar = style({
  ...bar,
  insetBlockStart: 0,
  // Large letters: a button takes a line of its own rather than one for each of its letters.
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  padding: `calc(${space.one} + env(safe-area-inset-top)) ${space.one} ${space.one}`,
});
export const bottomBar = style({
  ...bar,
  insetBlockEnd: 0,
  justifyContent: 'space-between',
  padding: `${space.one} ${space.two} calc(${space.oneHalf} + env(safe-area-inset-bottom))`,
});
globalStyle(`${topBar} > *, ${bottomBar} > *`, { pointerEvents: 'auto' });
export const counter = style({
  flex: 1,
  paddingInlineStart: space.one,
  fontVariantNumeric: 'tabular-nums',
  fontWeight: 550,
  whiteSpace: 'nowrap',
});
/** Beside its icon where there is room; elsewhere readers alone have it. */
export const onWide = style({
  '@media': {
    'screen and (max-width: 719.98px)': {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
});
export const caption = style({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  // Long words in large letters scroll; the photo keeps its place.
  maxHeight: '38dvh',
  overflowY: 'auto',
  margin: 0,
  padding: '0.5rem 0.875rem',
  borderRadius: radius.control,
  background: dark.surface,
  lineHeight: 1.35,
});
export const captionTitle = style({ fontWeight: 650, overflowWrap: 'anywhere' });
export const captionWords = style({ overflowWrap: 'anywhere' });
export const captionSoft = style({ color: dark.inkSoft, fontSize: size.small });
const side = {
  position: 'absolute',
  insetBlockStart: 'calc(50% - 1.5rem)',
  zIndex: 2,
  display: 'none',
  '@media': { [media.rail]: { display: 'block' } },
} as const;
export const previous = style({ ...side, insetInlineStart: space.two });
export const next = style({ ...side, insetInlineEnd: space.two });
/** Over the still, leaving the bars their room: a film has controls of its own at its lower edge. */
const overStill = {
  position: 'absolute',
  insetInline: 0,
  zIndex: 1,
  display: 'grid',
  placeItems: 'center',
} as const;
export const player = style({
  ...overStill,
  insetBlockStart: `calc(${touch.least} + 2 * ${space.one})`,
  insetBlockEnd: 84,
  background: dark.sunken,
});
export const video = style({ width: '100%', height: '100%', objectFit: 'contain' });
export const playerStart = style({
  ...overStill,
  insetBlockStart: '50%',
  transform: 'translateY(-50%)',
  gap: space.one,
  pointerEvents: 'none',
});
globalStyle(`${playerStart} > *`, { pointerEvents: 'auto' });
export const people = style({ margin: 0, paddingInlineStart: '1.25rem' });
export const bigCount = style({ fontFamily: font.title, fontSize: size.h2, fontWeight: 700 });
