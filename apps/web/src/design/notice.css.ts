import { style } from '@vanilla-extract/css';
import { colour, radius, space } from './tokens.css.ts';

export const notice = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.75rem 1rem',
  padding: '0.875rem 1.25rem',
  borderRadius: radius.card,
  border: `1px solid transparent`,
});
export const noticeWords = style({ flex: '1 1 14rem', minWidth: 0, color: colour.ink });
export const noticeMain = style({
  display: 'flex',
  gap: space.oneHalf,
  flex: '1 1 16rem',
  alignItems: 'center',
  minWidth: 0,
});
export const noticeTitle = style({ fontWeight: 650 });
