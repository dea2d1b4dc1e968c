import { style } from '@vanilla-extract/css';
import { colour, radius, space, touch } from './tokens.css.ts';

export const foldTitle = style({ margin: 0 });
export const foldHead = style({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: space.two,
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
export const foldMark = style({ flex: 'none', color: colour.leafDeep });
export const foldSummary = style({ color: colour.inkSoft });
export const foldBody = style({ selectors: { '&[hidden]': { display: 'none' } } });
