import { keyframes, style, styleVariants } from '@vanilla-extract/css';
import { colour, media, radius, space } from './tokens.css.ts';

const breathe = keyframes({ '0%, 100%': { opacity: 1 }, '50%': { opacity: 0.55 } });

export const skeletons = style({ display: 'grid', gap: space.one });
export const skeletonGrid = style({
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 8.25rem), 1fr))',
});
export const skeleton = style({
  background: colour.line,
  animation: `${breathe} 2.4s ease-in-out infinite`,
  '@media': { [media.still]: { animation: 'none' } },
});
export const skeletonShape = styleVariants({
  text: {
    height: '1.1em',
    borderRadius: 8,
    selectors: { '&:last-child:not(:first-child)': { width: '60%' } },
  },
  card: { height: '7rem', borderRadius: radius.card },
  photo: { aspectRatio: '1', borderRadius: radius.control },
  tile: { height: '9.25rem', borderRadius: radius.card },
});
