import { style } from '@vanilla-extract/css';
import { colour, radius, space } from '../../design/tokens.css.ts';

export const guardianItem = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.oneHalf,
  paddingBlockEnd: space.two,
  borderBlockEnd: `1px solid ${colour.line}`,
});
export const guardianHead = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '0.5rem 1rem',
});
export const cardShown = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space.two,
  padding: space.two,
  borderRadius: radius.control,
  background: colour.sunken,
});
export const cardWords = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: space.oneHalf,
  flex: '1 1 13rem',
  minWidth: 0,
});
