import { style } from '@vanilla-extract/css';
import { size } from './tokens.css.ts';

export const tag = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  padding: '0.1875rem 0.625rem',
  borderRadius: 12,
  fontSize: size.small,
  lineHeight: 1.25,
  textWrap: 'balance',
});
