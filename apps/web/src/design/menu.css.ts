import { style } from '@vanilla-extract/css';
import { colour, font, radius, shadow, size, space, touch } from './tokens.css.ts';

export const popover = style({
  minWidth: '14rem',
  maxWidth: 'min(24rem, 92vw)',
  overflow: 'auto',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.control,
  background: colour.surface,
  color: colour.ink,
  boxShadow: shadow,
  fontFamily: font.text,
});
export const menuList = style({ padding: space.half, outline: 'none' });
export const menuItem = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.oneHalf,
  minHeight: touch.least,
  padding: '0.25rem 0.875rem',
  borderRadius: 10,
  fontSize: size.base,
  cursor: 'pointer',
  outline: 'none',
  selectors: {
    '&[data-focused]': {
      background: colour.leafSoft,
      outline: `2px solid ${colour.focus}`,
      outlineOffset: -2,
    },
    '&[data-disabled]': { opacity: 0.5, cursor: 'not-allowed' },
  },
});
export const menuItemDestructive = style({ color: colour.roseText });
/** On the smallest phones the dots stand alone, so that they stay beside the main button. */
export const menuName = style({ '@media': { 'screen and (max-width: 359.98px)': { display: 'none' } } });
