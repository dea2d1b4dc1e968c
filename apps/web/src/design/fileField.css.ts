import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from './tokens.css.ts';

/** The input covers its look: a press, a drop and the keyboard all reach the native control. */
export const fileFrame = style({
  position: 'relative',
  display: 'inline-flex',
  borderRadius: radius.control,
});
export const fileFrameWide = style({ display: 'flex' });
export const fileInput = style({
  position: 'absolute',
  inset: 0,
  width: '100%',
  height: '100%',
  opacity: 0,
  cursor: 'pointer',
  fontSize: 0,
  ':disabled': { cursor: 'not-allowed' },
});
export const fileLook = style({
  flex: 1,
  pointerEvents: 'none',
  selectors: {
    [`${fileInput}:focus-visible + &`]: { outline: `3px solid ${colour.focus}`, outlineOffset: 3 },
    [`${fileInput}:hover + &`]: { borderColor: colour.leaf },
    [`${fileInput}:disabled + &`]: { opacity: 0.5 },
  },
});
export const drop = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: space.one,
  padding: '2rem 1.5rem',
  border: `2px dashed ${colour.lineStrong}`,
  borderRadius: radius.card,
  background: colour.surface,
  color: colour.leafDeep,
  fontWeight: 650,
  textAlign: 'center',
});
export const dropOver = style({
  background: colour.leafSoft,
  borderColor: colour.leaf,
  borderStyle: 'solid',
});
export const fileHint = style({ fontSize: size.small, fontWeight: 400, color: colour.inkSoft });
