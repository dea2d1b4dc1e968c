import { style } from '@vanilla-extract/css';
import { colour, size, space } from '../design/tokens.css.ts';

export const banner = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.one,
  padding: '0.375rem 1rem',
  fontSize: size.small,
  lineHeight: 1.3,
  color: colour.sunText,
  background: colour.sunSoft,
  borderRadius: 12,
});
export const quiet = style({ fontSize: size.small, color: colour.inkSoft, paddingBlock: space.half });
