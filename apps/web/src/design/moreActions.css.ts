import { style } from '@vanilla-extract/css';
import { media, space } from './tokens.css.ts';

export const onPhone = style({ '@media': { [media.rail]: { display: 'none' } } });
export const onWider = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.one,
  '@media': { [media.phone]: { display: 'none' } },
});
