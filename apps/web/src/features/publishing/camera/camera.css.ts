/** The camera: dark around the lens whatever the theme, the shutter at the bottom on a phone, under the right thumb beside it. */
import { assignVars, globalStyle, keyframes, style } from '@vanilla-extract/css';
import { dark, light } from '../../../design/palette.ts';
import {
  colour,
  ease,
  fewLetters,
  font,
  media,
  radius,
  side as freeSide,
  size,
  space,
  touch,
} from '../../../design/tokens.css.ts';

/** Phones held sideways and tablets have the shutter on the right edge. */
const sideways = 'screen and (orientation: landscape) and (min-width: 560px)';

export const veil = style({ position: 'fixed', inset: 0, zIndex: 45 });
export const modal = style({ width: '100%', height: '100%', containerType: 'inline-size' });
export const dialog = style({
  vars: assignVars(colour, dark),
  colorScheme: 'dark',
  display: 'grid',
  gridTemplate: `'top' auto 'stage' minmax(0, 1fr) 'bottom' auto / minmax(0, 1fr)`,
  width: '100%',
  height: '100%',
  background: dark.sunken,
  color: dark.ink,
  fontFamily: font.text,
  outline: 'none',
  '@media': {
    [sideways]: {
      gridTemplate: `'top bottom' auto 'stage bottom' minmax(0, 1fr) / minmax(0, 1fr) auto`,
    },
  },
  '@container': {
    [fewLetters]: {
      gridTemplate: `'top' auto 'stage' minmax(5rem, 1fr) 'bottom' auto / minmax(0, 1fr)`,
      overflowY: 'auto',
    },
  },
});
export const top = style({
  gridArea: 'top',
  paddingBlockStart: 'env(safe-area-inset-top)',
});
export const warning = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: space.one,
  margin: space.one,
  padding: '0.625rem 1rem',
  borderRadius: radius.control,
  background: colour.sunSoft,
  color: colour.sunText,
  fontSize: size.control,
  maxHeight: '30dvh',
  overflowY: 'auto',
  overflowWrap: 'anywhere',
  '@container': {
    [fewLetters]: { display: 'block', padding: `0.625rem ${freeSide.card}`, maxHeight: '50dvh' },
  },
});
export const modes = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'center',
  columnGap: space.two,
  rowGap: space.one,
  padding: `${space.one} ${space.two}`,
});
export const sound = style({ flex: 'none' });
/** Empty when there is nothing to say, and then it takes no room. */
export const modesNote = style({
  flexBasis: '100%',
  textAlign: 'center',
  color: colour.inkSoft,
  selectors: { '&:empty': { display: 'none' } },
});
export const counter = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: space.one,
  minHeight: touch.least,
  padding: `${space.one} ${space.two}`,
  fontSize: size.h2,
  fontVariantNumeric: 'tabular-nums',
});
export const counterMark = style({
  width: '0.875rem',
  height: '0.875rem',
  borderRadius: '50%',
  background: colour.roseStrong,
});
export const stage = style({
  gridArea: 'stage',
  position: 'relative',
  display: 'grid',
  placeItems: 'center',
  minHeight: 0,
  overflow: 'hidden',
});
export const lens = style({
  position: 'absolute',
  inset: 0,
  width: '100%',
  height: '100%',
  objectFit: 'contain',
});
export const lensMirrored = style({ transform: 'scaleX(-1)' });
const blink = keyframes({ from: { opacity: 0.55 }, to: { opacity: 0 } });
export const flash = style({
  position: 'absolute',
  inset: 0,
  background: dark.ink,
  opacity: 0,
  pointerEvents: 'none',
  animation: `${blink} 200ms ease-out`,
  '@media': { [media.still]: { animation: 'none' } },
});
export const trouble = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: space.three,
  maxWidth: '32rem',
  maxHeight: '100%',
  overflowY: 'auto',
  padding: space.three,
  textAlign: 'center',
  fontSize: size.control,
});
export const bottom = style({
  gridArea: 'bottom',
  display: 'grid',
  gridTemplateColumns: 'minmax(min-content, 1fr) auto minmax(min-content, 1fr)',
  alignItems: 'center',
  gap: space.one,
  padding: `${space.two} ${space.two} calc(${space.two} + env(safe-area-inset-bottom))`,
  '@media': {
    [sideways]: {
      gridTemplateColumns: 'auto',
      gridTemplateRows: 'minmax(0, 1fr) auto minmax(0, 1fr)',
      justifyItems: 'center',
      padding: `${space.two} calc(${space.three} + env(safe-area-inset-right)) ${space.two} ${space.three}`,
    },
  },
  '@container': { [fewLetters]: { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'center' } },
});
export const side = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space.one,
  minWidth: 0,
  '@media': { [sideways]: { flexDirection: 'column', alignSelf: 'start' } },
});
/** A word that is too long for its side makes the side wider. */
globalStyle(`${side} > button`, { overflowWrap: 'break-word' });
export const sideEnd = style({
  justifyContent: 'flex-end',
  '@media': { [sideways]: { alignSelf: 'end' } },
});
const square = { width: '3.5rem', height: '3.5rem', borderRadius: radius.control } as const;
export const thumbnail = style({ ...square, objectFit: 'cover', background: dark.line });
export const thumbnailEmpty = style({ ...square, border: `1.5px dashed ${dark.line}` });
export const counted = style({
  minWidth: '2ch',
  fontFamily: font.title,
  fontSize: size.h1,
  fontWeight: 700,
  fontVariantNumeric: 'tabular-nums',
  '@media': { [sideways]: { textAlign: 'center' } },
});
export const shutter = style({
  width: '5rem',
  height: '5rem',
  padding: 0,
  borderRadius: '50%',
  border: `5px solid ${dark.sunken}`,
  background: dark.ink,
  boxShadow: `0 0 0 4px ${dark.ink}`,
  margin: 6,
  cursor: 'pointer',
  // A hold is a burst of photos: no menu of the system, no scrolling.
  touchAction: 'none',
  userSelect: 'none',
  WebkitTouchCallout: 'none',
  selectors: {
    '&[data-pressed]': { transform: 'scale(0.93)' },
    '&[data-disabled]': { opacity: 0.4, cursor: 'not-allowed' },
    '&[data-focus-visible]': { outline: `3px solid ${dark.sun}`, outlineOffset: 6 },
  },
});
/** Within the round one: a red disc that films, a red square that ends it. */
export const shutterFilms = style({
  display: 'block',
  width: '2.75rem',
  height: '2.75rem',
  margin: 'auto',
  borderRadius: '50%',
  background: light.roseStrong,
  transition: `border-radius ${ease.quick}, scale ${ease.quick}`,
});
export const shutterStops = style({ borderRadius: '20%', scale: '0.75' });
