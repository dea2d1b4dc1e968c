import { style } from '@vanilla-extract/css';
import { colour } from './tokens.css.ts';

export const textLink = style({ color: colour.leafDeep, fontWeight: 600, textDecorationThickness: '1.5px' });
export const quietLink = style({
  color: 'inherit',
  textDecorationColor: colour.lineStrong,
  ':hover': { color: colour.leafDeep },
});
