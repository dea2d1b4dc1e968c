import { globalStyle, style } from '@vanilla-extract/css';
import { action } from './action.css.ts';
import { colour, media, radius, space, touch } from './tokens.css.ts';

export const header = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '0.75rem 1.5rem',
});
export const headerMain = style({
  display: 'flex',
  alignItems: 'flex-start',
  gap: space.half,
  minWidth: 0,
  flex: '1 1 16rem',
});
export const headerBack = style({
  display: 'grid',
  placeItems: 'center',
  flex: 'none',
  width: touch.least,
  height: touch.least,
  // Beside the first line of the title; within the page in large letters too.
  marginBlock: '-0.5rem',
  marginInlineStart: 'max(-0.75rem, -12px)',
  borderRadius: radius.pill,
  color: colour.ink,
  ':hover': { background: colour.leafSoft },
});
export const headerSubtitle = style({ color: colour.inkSoft, marginBlockStart: 2 });
export const headerActions = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.one,
  alignItems: 'center',
});
/** On a phone the gestures fill the line under the title. */
globalStyle(`.${headerActions}:has(> .${action})`, { '@media': { [media.phone]: { flexBasis: '100%' } } });
globalStyle(`.${headerActions} > .${action}`, { '@media': { [media.phone]: { flexGrow: 1 } } });
/** May be narrower than its longest word, which then breaks. */
export const headerWords = style({ minWidth: 0 });
