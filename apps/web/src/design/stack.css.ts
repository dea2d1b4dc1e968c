import { globalStyle, style, styleVariants } from '@vanilla-extract/css';
import { action } from './action.css.ts';
import { media, space } from './tokens.css.ts';

export const stack = style({ display: 'flex', flexDirection: 'column', minWidth: 0 });
export const row = style({ display: 'flex', minWidth: 0 });
export const columns = style({ display: 'grid', minWidth: 0 });
export const gaps = styleVariants({
  0: { gap: 0 },
  1: { gap: space.one },
  2: { gap: space.two },
  3: { gap: space.three },
  4: { gap: space.four },
  5: { gap: space.five },
  6: { gap: space.six },
});
export const aligns = styleVariants({
  start: { alignItems: 'flex-start' },
  center: { alignItems: 'center' },
  end: { alignItems: 'flex-end' },
  stretch: { alignItems: 'stretch' },
  baseline: { alignItems: 'baseline' },
});
export const justifies = styleVariants({
  start: { justifyContent: 'flex-start' },
  center: { justifyContent: 'center' },
  end: { justifyContent: 'flex-end' },
  between: { justifyContent: 'space-between' },
});
export const wraps = style({ flexWrap: 'wrap' });
/** Ways on, all as wide as each other, their words under each other. */
export const ways = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 20rem), 1fr))',
  gap: space.one,
});
globalStyle(`.${ways} > .${action}`, { justifyContent: 'flex-start', textAlign: 'start' });
/** On a phone, buttons among themselves fill their row: one under the other they are as wide as each other. */
globalStyle(`.${row}.${wraps}:not(:has(> :not(.${action}))) > .${action}`, {
  '@media': { [media.phone]: { flexGrow: 1 } },
});
