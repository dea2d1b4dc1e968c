/** The publishing screen: one column on a phone, the answer « who will see » beside it from the laptop on. */
import { style } from '@vanilla-extract/css';
import { colour, ease, font, media, radius, size, space, touch } from '../../design/tokens.css.ts';

export const columns = style({
  display: 'grid',
  gap: space.three,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
  '@media': { [media.wide]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(20rem, 24rem)' } },
});
export const mainColumn = style({ display: 'flex', flexDirection: 'column', gap: space.three, minWidth: 0 });
export const sideColumn = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.two,
  minWidth: 0,
  '@media': {
    [media.wide]: {
      position: 'sticky',
      insetBlockStart: space.three,
      maxHeight: 'calc(100dvh - 3rem)',
      overflowY: 'auto',
    },
  },
});
export const pickers = style({
  display: 'grid',
  gap: space.oneHalf,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12rem), 1fr))',
  '@media': { [media.rail]: { display: 'flex', flexWrap: 'wrap' } },
});

export const pickedGrid = style({
  display: 'grid',
  gap: space.oneHalf,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(45%, 6rem), 1fr))',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media': { [media.rail]: { gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))' } },
});
export const pickedItem = style({ position: 'relative', aspectRatio: '1', minWidth: 0 });
const fills = { display: 'block', width: '100%', height: '100%', borderRadius: radius.control } as const;
export const pickedPhoto = style({ ...fills, objectFit: 'cover', background: colour.sunken });
/** Still: forty of them that breathe have the whole page drawn sixty times a second while its processor prepares photos. */
export const pickedWaiting = style({ ...fills, background: colour.line });
export const pickedRefused = style({
  ...fills,
  display: 'grid',
  placeItems: 'center',
  background: colour.sunSoft,
  color: colour.sunText,
});
/** A thumb's width to press, a coin to see. */
const coin = {
  position: 'absolute',
  insetInlineEnd: 0,
  display: 'grid',
  width: touch.least,
  height: touch.least,
  padding: 6,
  border: 0,
  borderRadius: radius.control,
  background: 'none',
  cursor: 'pointer',
} as const;
export const pickedRemove = style({ ...coin, insetBlockStart: 0, placeItems: 'start end' });
export const pickedMask = style({ ...coin, insetBlockEnd: 0, placeItems: 'end end' });
export const pickedCross = style({
  display: 'grid',
  placeItems: 'center',
  width: 30,
  height: 30,
  borderRadius: '50%',
  background: colour.surface,
  color: colour.ink,
  boxShadow: `0 0 0 1px ${colour.lineStrong}`,
});
export const pickedMarks = style({
  position: 'absolute',
  insetBlockEnd: 6,
  insetInlineStart: 6,
  display: 'flex',
  gap: 2,
  padding: 3,
  borderRadius: radius.pill,
  background: colour.surface,
});

export const tap = style({
  position: 'relative',
  display: 'block',
  width: '100%',
  height: '100%',
  padding: 0,
  border: 0,
  borderRadius: radius.control,
  background: 'none',
  cursor: 'pointer',
  transition: `box-shadow ${ease.quick}`,
  selectors: {
    '&[data-selected]': { boxShadow: `0 0 0 4px ${colour.leaf}` },
    '&[data-focus-visible]': { outline: `3px solid ${colour.focus}`, outlineOffset: 5 },
  },
});
export const tapMark = style({
  position: 'absolute',
  insetBlockStart: 8,
  insetInlineEnd: 8,
  display: 'grid',
  placeItems: 'center',
  width: 34,
  height: 34,
  borderRadius: '50%',
  background: colour.leaf,
  color: colour.onLeaf,
});

export const whoSection = style({ display: 'flex', flexDirection: 'column', gap: space.two, minWidth: 0 });
export const sectionHead = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space.one,
});
export const chips = style({ display: 'flex', flexWrap: 'wrap', gap: '0.625rem' });

export const countRow = style({ display: 'flex', alignItems: 'center', gap: space.oneHalf, margin: 0 });
export const count = style({
  fontFamily: font.title,
  fontSize: '2.75rem',
  fontWeight: 700,
  lineHeight: 1,
  color: colour.leafDeep,
  fontVariantNumeric: 'tabular-nums',
});
export const countWords = style({ display: 'flex', flexDirection: 'column', lineHeight: 1.3 });
export const childWord = style({
  display: 'flex',
  gap: space.oneHalf,
  paddingBlockStart: space.two,
  borderBlockStart: `1px solid ${colour.line}`,
});
export const childWordText = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.one,
  flex: 1,
  minWidth: 0,
});
export const childWordActions = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.one,
  paddingBlockStart: space.half,
});
export const soft = style({ color: colour.inkSoft });
export const until = style({ color: colour.inkSoft, paddingBlockStart: space.half });
export const reason = style({
  padding: '0.75rem 1rem',
  borderRadius: radius.control,
  background: colour.sunSoft,
  color: colour.sunText,
  fontWeight: 550,
});

export const refusedList = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.one,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const refusedRow = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space.one });
export const refusedWords = style({
  display: 'flex',
  flexDirection: 'column',
  flex: '1 1 12rem',
  minWidth: 0,
  minHeight: touch.least,
});
export const refusedName = style({ fontWeight: 650, fontSize: size.base, overflowWrap: 'anywhere' });
