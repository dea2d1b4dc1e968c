import { globalStyle, style } from '@vanilla-extract/css';
import { colour, size, space } from '../../design/tokens.css.ts';

/** Fingers that hold a baby on the other arm: 56 px, wherever the room tablet is open. */
globalStyle('html[data-room]', { vars: { '--touch-least': '56px' } });

export const corner = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.one,
  marginInlineStart: 'auto',
});
export const who = style({ fontSize: size.small, color: colour.inkSoft, fontWeight: 600 });
export const plainList = style({ display: 'grid', gap: space.one, margin: 0, padding: 0, listStyle: 'none' });
export const line = style({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space.two,
  flexWrap: 'wrap',
  minWidth: 0,
  paddingBlock: space.one,
  borderBlockEnd: `1px solid ${colour.line}`,
  selectors: { '&:last-child': { borderBlockEnd: 'none' } },
});
export const words = style({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  overflowWrap: 'anywhere',
});
export const name = style({ fontWeight: 650 });
export const soft = style({ fontSize: size.small, color: colour.inkSoft });
export const narrow = style({ width: '100%', maxWidth: '30rem' });
