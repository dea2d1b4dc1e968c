import { globalStyle, style } from '@vanilla-extract/css';
import { veil } from './dialog.css.ts';
import { colour, fewLetters, font, media, radius, shadow, space, touch } from './tokens.css.ts';

export const region = style({
  position: 'fixed',
  zIndex: 60,
  insetInline: space.two,
  // In large letters the words need the room: the tabs grow less than they do.
  insetBlockEnd: 'calc(min(6.25rem, 152px) + env(safe-area-inset-bottom))',
  display: 'flex',
  flexDirection: 'column-reverse',
  gap: space.one,
  alignItems: 'center',
  pointerEvents: 'none',
  containerType: 'inline-size',
  borderRadius: radius.control,
  '@media': { [media.rail]: { insetBlockEnd: space.three }, print: { display: 'none' } },
});
/** Above the gestures at the bottom of the screen, where a frame has some. */
export const regionRaised = style({
  insetBlockEnd: 'calc(min(17.5rem, 45dvh) + env(safe-area-inset-bottom))',
  '@media': { [media.rail]: { insetBlockEnd: '10.5rem' }, [media.wide]: { insetBlockEnd: '8.75rem' } },
});
/** A dialog's buttons are at its end, which may be the screen's: words go to the top while one is open. */
globalStyle(`body:has(.${veil}) .${region}`, {
  insetBlockEnd: 'auto',
  insetBlockStart: `calc(${space.one} + env(safe-area-inset-top))`,
});
export const toast = style({
  pointerEvents: 'auto',
  display: 'flex',
  alignItems: 'center',
  gap: space.one,
  width: 'fit-content',
  maxWidth: 'min(36rem, 100%)',
  minHeight: touch.room,
  padding: '0.25rem 0.375rem 0.25rem 1.25rem',
  borderRadius: radius.control,
  background: colour.ink,
  color: colour.onInk,
  fontFamily: font.text,
  boxShadow: shadow,
  '@container': { [fewLetters]: { flexWrap: 'wrap', justifyContent: 'flex-end' } },
});
export const toastWords = style({ flex: 1, '@container': { [fewLetters]: { flexBasis: '100%' } } });
export const toastButton = style({
  minWidth: touch.least,
  minHeight: touch.least,
  padding: '0 0.875rem',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: space.one,
  border: 0,
  borderRadius: 10,
  background: 'transparent',
  color: 'inherit',
  fontWeight: 650,
  textDecoration: 'underline',
  textUnderlineOffset: '0.2em',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { textDecorationThickness: 3 },
    '&[data-focus-visible]': { outline: `3px solid ${colour.onInk}`, outlineOffset: -4 },
  },
});
