import { style } from '@vanilla-extract/css';
import { colour, ease, media, radius, shadow, size, space, touch } from './tokens.css.ts';

export const bar = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.one,
  padding: '0.75rem',
  border: `1px solid ${colour.line}`,
  borderRadius: 24,
  background: colour.surface,
  boxShadow: shadow,
  '@media': {
    [media.rail]: { padding: '0.875rem' },
    [media.wide]: { flexDirection: 'row', alignItems: 'center', gap: '0.875rem' },
  },
});
export const barWords = style({
  display: 'flex',
  gap: space.one,
  alignItems: 'baseline',
  paddingInline: space.one,
  minWidth: 0,
  '@media': { [media.wide]: { flexDirection: 'column', gap: 0, width: '10rem', flex: 'none' } },
});
export const barDetail = style({
  fontSize: size.small,
  color: colour.inkSoft,
  overflow: 'hidden',
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
});
export const barActions = style({
  flex: 1,
  display: 'grid',
  gap: space.one,
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  '@media': { [media.rail]: { gridTemplateColumns: 'repeat(auto-fit, minmax(4.9rem, 1fr))' } },
});
export const gesture = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 2,
  minHeight: touch.room,
  padding: '0.375rem 0.125rem',
  border: '1.5px solid transparent',
  borderRadius: radius.control,
  fontSize: size.base,
  fontWeight: 600,
  lineHeight: 1.15,
  cursor: 'pointer',
  touchAction: 'manipulation',
  '@media': { [media.rail]: { minHeight: 72, gap: 4 } },
  transition: `border-color ${ease.quick}, transform ${ease.quick}`,
  selectors: {
    '&[data-hovered]': { borderColor: 'currentColor' },
    '&[data-pressed]': { transform: 'scale(0.97)' },
    '&[data-disabled]': { opacity: 0.5, cursor: 'not-allowed' },
  },
});
