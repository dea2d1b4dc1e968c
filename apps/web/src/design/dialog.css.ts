import { keyframes, style, styleVariants } from '@vanilla-extract/css';
import { colour, ease, font, media, radius, shadow, side, size, space } from './tokens.css.ts';

/**
 * Where a dialog has no room for title, words and buttons at once (large letters, a phone held sideways), all of it
 * scrolls. In letters of the reader's size, which a media query does not know.
 */
const low = '(max-height: 34rem)';

const rise = keyframes({ from: { opacity: 0, transform: 'translateY(16px)' } });
const appear = keyframes({ from: { opacity: 0 } });

/** On a phone the dialog stands on the bottom edge, near the thumb; elsewhere in the middle. */
export const veil = style({
  position: 'fixed',
  inset: 0,
  zIndex: 50,
  containerType: 'size',
  display: 'flex',
  alignItems: 'flex-end',
  justifyContent: 'center',
  background: colour.veil,
  animation: `${appear} ${ease.calm}`,
  '@media': { [media.rail]: { alignItems: 'center', padding: space.three } },
});
export const modal = style({
  width: '100%',
  maxHeight: 'min(92dvh, 100%)',
  display: 'flex',
  animation: `${rise} ${ease.calm}`,
});
export const modalWidth = styleVariants({
  small: { '@media': { [media.rail]: { maxWidth: '32rem' } } },
  large: { '@media': { [media.rail]: { maxWidth: '52rem' } } },
});
export const dialog = style({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minWidth: 0,
  maxHeight: '100%',
  background: colour.surface,
  color: colour.ink,
  fontFamily: font.text,
  borderRadius: `${radius.card} ${radius.card} 0 0`,
  boxShadow: shadow,
  outline: 'none',
  '@media': { [media.rail]: { borderRadius: radius.card } },
  '@container': { [low]: { display: 'block', overflowY: 'auto', overscrollBehavior: 'contain' } },
});
export const dialogHead = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space.one,
  minHeight: '4rem',
  padding: `0.75rem 0.75rem 0 ${side.dialog}`,
});
export const dialogTitle = style({ fontSize: size.h2 });
export const dialogBody = style({
  flex: 1,
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  padding: `0.75rem ${side.dialog} 1.5rem`,
  display: 'flex',
  flexDirection: 'column',
  gap: space.two,
  '@container': { [low]: { overflowY: 'visible' } },
});
export const dialogActions = style({
  display: 'flex',
  flexDirection: 'column-reverse',
  gap: space.one,
  padding: `0.875rem ${side.dialog} calc(1.25rem + env(safe-area-inset-bottom))`,
  borderBlockStart: `1px solid ${colour.line}`,
  '@media': { [media.rail]: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'flex-end' } },
});
export const gone = style({
  padding: '0.875rem 1.125rem',
  borderRadius: radius.control,
  background: colour.roseSoft,
  color: colour.ink,
});
