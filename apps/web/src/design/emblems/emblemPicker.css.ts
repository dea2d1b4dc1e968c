import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../tokens.css.ts';

export const choices = style({
  display: 'grid',
  gap: space.one,
  gridTemplateColumns: 'repeat(auto-fill, minmax(5.5rem, 1fr))',
});
export const choice = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 4,
  padding: space.one,
  border: '2px solid transparent',
  borderRadius: radius.control,
  fontSize: size.small,
  lineHeight: 1.2,
  textAlign: 'center',
  cursor: 'pointer',
  selectors: {
    '&[data-hovered]': { background: colour.leafSoft },
    '&[data-selected]': { borderColor: colour.leaf, background: colour.leafSoft, fontWeight: 650 },
    '&[data-focus-visible]': { outline: `3px solid ${colour.focus}`, outlineOffset: 2 },
    '&[data-disabled]': { opacity: 0.45, cursor: 'not-allowed' },
  },
});
export const takenNote = style({ color: colour.inkSoft });
