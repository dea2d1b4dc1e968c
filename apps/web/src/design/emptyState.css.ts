import { style } from '@vanilla-extract/css';
import { colour, space } from './tokens.css.ts';

export const empty = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: space.two,
  maxWidth: '30rem',
  marginInline: 'auto',
  padding: '2.5rem 1rem',
  textAlign: 'center',
});
export const emptyWords = style({ color: colour.inkSoft, textWrap: 'balance' });
