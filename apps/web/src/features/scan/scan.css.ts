/** The scanner: the camera's dark room, a frame to hold the card in, and what to do underneath. */
import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../design/tokens.css.ts';

/** Square, in the middle of what is seen; it guides the hand, the whole picture is read. */
export const finder = style({
  position: 'absolute',
  inset: 0,
  margin: 'auto',
  width: 'min(70vmin, 20rem)',
  aspectRatio: '1',
  border: `4px solid ${colour.ink}`,
  borderRadius: radius.card,
  pointerEvents: 'none',
});
export const foot = style({
  gridArea: 'bottom',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: space.two,
  padding: `${space.two} ${space.two} calc(${space.two} + env(safe-area-inset-bottom))`,
  maxWidth: '22rem',
  marginInline: 'auto',
  textAlign: 'center',
  fontSize: size.control,
});
/** Keeps its height, so that nothing moves under the thumb when a sentence comes. */
export const said = style({ minHeight: '4.5em', display: 'grid', placeContent: 'center' });
