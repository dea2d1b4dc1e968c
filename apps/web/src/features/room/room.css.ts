import { globalStyle, style } from '@vanilla-extract/css';
import { colour, size, space } from '../../design/tokens.css.ts';

/** Fingers that hold a baby on the other arm: 56 px, wherever the room tablet is open. */
globalStyle('html[data-room]', { vars: { '--touch-least': '56px' } });

export const corner = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.one,
  marginInlineStart: 'auto',
});
export const who = style({ fontSize: size.small, color: colour.inkSoft, fontWeight: 600 });
export const narrow = style({ width: '100%', maxWidth: '30rem' });
