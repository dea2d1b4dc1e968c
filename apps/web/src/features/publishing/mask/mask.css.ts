/** The picture that is painted on, as large as the dialog lets it be, and the boxes over it that the keyboard reaches. */
import { style } from '@vanilla-extract/css';
import { colour, radius, space } from '../../../design/tokens.css.ts';

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
/** A finger paints through it. */
export const box = style({
  position: 'absolute',
  padding: 0,
  border: `2px dashed ${colour.surface}`,
  outline: `2px dashed ${colour.ink}`,
  background: 'none',
  pointerEvents: 'none',
  selectors: { '&:focus-visible': { outline: `4px solid ${colour.focus}`, borderStyle: 'solid' } },
});
export const tools = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space.one });
/** For who has a keyboard. */
export const byKeyboard = style({
  color: colour.inkSoft,
  '@media': { '(hover: none)': { display: 'none' } },
});
