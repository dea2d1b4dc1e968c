import { style } from '@vanilla-extract/css';
import { colour, media, radius, side, space } from './tokens.css.ts';

export const card = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.two,
  minWidth: 0,
  padding: `${space.two} ${side.card}`,
  border: `1px solid ${colour.line}`,
  borderRadius: radius.card,
  background: colour.surface,
  '@media': { [media.rail]: { padding: '1.125rem 1.25rem' } },
});
export const cardTinted = style({ borderColor: 'transparent' });
export const cardHead = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space.one,
});
