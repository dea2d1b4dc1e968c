import { style } from '@vanilla-extract/css';
import { colour, media, radius, size, space } from '../../design/tokens.css.ts';

export const rowList = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '0.75rem',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const rowCard = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.two,
  minWidth: 0,
  padding: '0.75rem 1rem',
  border: `1.5px solid ${colour.line}`,
  borderRadius: radius.card,
  background: colour.surface,
});
export const rowHead = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '0.25rem 1rem',
  '@media': { [media.phone]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
});
export const rowActions = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem' });
export const tags = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem' });
export const figures = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 1.5rem',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: size.control,
});

export const guardians = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))',
  gap: space.two,
  borderRadius: radius.control,
});
export const guardianRow = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'end',
  gap: '0.25rem',
});
