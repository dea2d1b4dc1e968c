/** The picture that is painted on, as large as the dialog lets it be, and the boxes over it that the keyboard reaches. */
import { style } from '@vanilla-extract/css';
import { colour, radius, space, touch } from '../../../design/tokens.css.ts';

export const frame = style({
  position: 'relative',
  alignSelf: 'center',
  flex: 'none',
  maxWidth: '100%',
  lineHeight: 0,
  borderRadius: radius.control,
  overflow: 'hidden',
});
export const canvas = style({
  display: 'block',
  maxWidth: '100%',
  maxHeight: '46dvh',
  background: colour.sunken,
  cursor: 'crosshair',
  // A finger paints here; it does not scroll.
  touchAction: 'none',
});
/** A finger draws it along. */
export const box = style({
  position: 'absolute',
  padding: 0,
  border: `2px dashed ${colour.surface}`,
  outline: `2px dashed ${colour.ink}`,
  background: 'none',
  cursor: 'move',
  touchAction: 'none',
  selectors: { '&:focus-visible': { outline: `4px solid ${colour.focus}`, borderStyle: 'solid' } },
});
/** Where a face is proposed. */
export const face = style({
  position: 'absolute',
  padding: 0,
  border: `3px solid ${colour.sun}`,
  outline: `2px solid ${colour.ink}`,
  borderRadius: radius.control,
  background: 'none',
  cursor: 'pointer',
  // As large as a finger, however small the face.
  '::after': {
    content: '""',
    position: 'absolute',
    insetBlockStart: '50%',
    insetInlineStart: '50%',
    minWidth: '100%',
    minHeight: '100%',
    width: touch.least,
    height: touch.least,
    transform: 'translate(-50%, -50%)',
  },
  selectors: { '&:focus-visible': { outline: `4px solid ${colour.focus}` } },
});
/** The far corner of the chosen box, as large as a finger. */
export const corner = style({
  position: 'absolute',
  width: touch.least,
  height: touch.least,
  translate: '-50% -50%',
  cursor: 'nwse-resize',
  touchAction: 'none',
  '::after': {
    content: '""',
    position: 'absolute',
    inset: 14,
    borderRadius: radius.pill,
    border: `2px solid ${colour.ink}`,
    background: colour.surface,
  },
});
export const proposals = style({ display: 'flex', flexWrap: 'wrap', gap: space.one });
export const tools = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space.one });
/** For who has a keyboard. */
export const byKeyboard = style({
  color: colour.inkSoft,
  '@media': { '(hover: none)': { display: 'none' } },
});
