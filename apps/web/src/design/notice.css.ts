import { globalStyle, style } from '@vanilla-extract/css';
import { colour, media, radius, space, touch } from './tokens.css.ts';

export const notice = style({
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.75rem 1rem',
  padding: '0.875rem 1.25rem',
  borderRadius: radius.card,
  border: `1px solid transparent`,
});
/** In the corner, wherever the words and the button under them end. */
export const noticeClose = style({ position: 'absolute', insetBlockStart: 4, insetInlineEnd: 4 });
/** Beside the first line, however many there are. */
export const noticeIcon = style({ display: 'flex', alignItems: 'center', flex: 'none', height: '1lh' });
export const noticeWords = style({ flex: '1 1 14rem', minWidth: 0, color: colour.ink });
export const noticeMain = style({
  display: 'flex',
  gap: space.oneHalf,
  flex: '1 1 16rem',
  minWidth: 0,
  selectors: { [`.${notice}:has(> .${noticeClose}) > &`]: { paddingInlineEnd: touch.least } },
});
export const noticeTitle = style({ fontWeight: 650 });
/** On a phone what one may do fills the line under the words. */
globalStyle(`.${notice} > :nth-child(2):not(.${noticeClose})`, {
  '@media': { [media.phone]: { flexGrow: 1 } },
});
