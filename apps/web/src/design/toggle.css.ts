/** Boxes, radios and switches: the whole line is the target. State is said by a mark, not by colour alone. */
import { style } from '@vanilla-extract/css';
import { colour, ease, radius, size, space, touch } from './tokens.css.ts';

export const toggleLine = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.oneHalf,
  minHeight: touch.least,
  cursor: 'pointer',
  selectors: { '&[data-disabled]': { cursor: 'not-allowed', opacity: 0.55 } },
});

const inLine = (state: string) => `${toggleLine}${state} &`;

export const box = style({
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  width: 26,
  height: 26,
  border: `2px solid ${colour.lineStrong}`,
  borderRadius: 8,
  background: colour.surface,
  color: colour.onLeaf,
  transition: `background ${ease.quick}`,
  selectors: {
    [`${inLine('[data-selected]')}, ${inLine('[data-indeterminate]')}`]: {
      background: colour.leaf,
      borderColor: colour.leaf,
    },
    [inLine('[data-focus-visible]')]: { outline: `3px solid ${colour.focus}`, outlineOffset: 3 },
    [inLine('[data-invalid]')]: { borderColor: colour.roseStrong },
  },
  '@media': { 'screen and (forced-colors: active)': { forcedColorAdjust: 'none' } },
});

export const track = style({
  flex: 'none',
  position: 'relative',
  width: 52,
  height: 32,
  borderRadius: radius.pill,
  border: `2px solid ${colour.lineStrong}`,
  background: colour.sunken,
  transition: `background ${ease.calm}`,
  '::after': {
    content: '""',
    position: 'absolute',
    insetBlockStart: 3,
    insetInlineStart: 3,
    width: 22,
    height: 22,
    borderRadius: '50%',
    background: colour.lineStrong,
    transition: `translate ${ease.calm}, background ${ease.calm}`,
  },
  selectors: {
    [inLine('[data-selected]')]: { background: colour.leaf, borderColor: colour.leaf },
    [`${inLine('[data-selected]')}::after`]: { translate: '20px', background: colour.onLeaf },
    [inLine('[data-focus-visible]')]: { outline: `3px solid ${colour.focus}`, outlineOffset: 3 },
  },
  '@media': { 'screen and (forced-colors: active)': { border: '2px solid ButtonText' } },
});

export const toggleWords = style({ display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0 });
export const toggleHelp = style({ fontSize: size.small, color: colour.inkSoft });
