import { assignVars, globalStyle, style } from '@vanilla-extract/css';
import { dark } from '../../design/palette.ts';
import { colour, font, size, space } from '../../design/tokens.css.ts';

/** Not seen, not read out, not to be touched; what was begun there is kept. */
globalStyle('html[data-rest] body > :not([data-resting])', { visibility: 'hidden' });
globalStyle('html[data-rest] body > :not([data-resting]) *', { visibility: 'hidden' });

/** Dark by day too. */
export const restScreen = style({
  vars: assignVars(colour, dark),
  position: 'fixed',
  inset: 0,
  zIndex: 1000,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: space.two,
  padding: space.four,
  border: 'none',
  background: colour.paper,
  color: colour.inkSoft,
  fontFamily: font.text,
  fontSize: size.base,
  cursor: 'default',
});
export const restHouse = style({ fontSize: size.h2, overflowWrap: 'anywhere' });
export const restClock = style({ fontFamily: font.title, fontSize: '5rem', lineHeight: 1.1 });
export const restWords = style({ fontSize: size.small });
