import { style } from '@vanilla-extract/css';
import { colour, font, radius, side, size, touch } from './tokens.css.ts';

export const foldTitle = style({ margin: 0 });
export const foldHead = style({
  display: 'flex',
  alignItems: 'center',
  gap: `0 ${side.card}`,
  flexWrap: 'wrap',
  width: '100%',
  minHeight: touch.least,
  padding: 0,
  border: 0,
  borderRadius: radius.control,
  background: 'none',
  fontWeight: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
});
export const foldSummary = style({
  flex: 'none',
  color: colour.inkSoft,
  fontFamily: font.text,
  fontSize: size.base,
  fontWeight: 400,
  letterSpacing: 'normal',
});
export const foldMark = style({ flex: 'none', marginInlineStart: 'auto', color: colour.leafDeep });
export const foldBody = style({ selectors: { '&[hidden]': { display: 'none' } } });
