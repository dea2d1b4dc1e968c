/** The frames: a rail at the side from the tablet on, tabs at the bottom on a phone. */
import { globalStyle, style } from '@vanilla-extract/css';
import { colour, ease, font, media, radius, shadow, side, size, space, touch } from '../design/tokens.css.ts';

const tabsHeight = '5.25rem';
const railWidth = '7.25rem';
/** Text so large that tabs side by side would not fit: names alone, in as many rows as they need. */
const largeText = '(max-width: 16rem)';

export const skipLink = style({
  position: 'fixed',
  zIndex: 80,
  insetBlockStart: space.one,
  insetInlineStart: space.one,
  padding: '0.75rem 1.25rem',
  borderRadius: radius.control,
  background: colour.ink,
  color: colour.onInk,
  fontWeight: 650,
  selectors: { '&:not(:focus)': { transform: 'translateY(-200%)' } },
});

export const frame = style({
  display: 'flex',
  flexDirection: 'column',
  minHeight: '100dvh',
  '@media': { [media.rail]: { flexDirection: 'row' } },
});

export const nav = style({
  position: 'fixed',
  zIndex: 30,
  insetInline: 0,
  insetBlockEnd: 0,
  background: colour.surface,
  borderBlockStart: `1px solid ${colour.line}`,
  paddingBlockEnd: 'env(safe-area-inset-bottom)',
  containerType: 'inline-size',
  '@media': {
    [media.rail]: {
      position: 'sticky',
      insetBlockStart: 0,
      insetBlockEnd: 'auto',
      insetInline: 'auto',
      flex: 'none',
      width: railWidth,
      containerType: 'normal',
      height: '100dvh',
      overflowY: 'auto',
      padding: '1.25rem 0',
      background: colour.sunken,
      borderBlockStart: 0,
      borderInlineEnd: `1px solid ${colour.line}`,
    },
    print: { display: 'none' },
  },
});

export const navList = style({
  display: 'flex',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  overflowX: 'auto',
  scrollbarWidth: 'none',
  minHeight: tabsHeight,
  '@container': { [largeText]: { flexWrap: 'wrap', minHeight: 0, overflow: 'visible' } },
  '@media': {
    [media.rail]: {
      flexDirection: 'column',
      alignItems: 'center',
      gap: space.one,
      minHeight: 0,
      overflow: 'visible',
    },
  },
});
export const navItem = style({
  flex: '1 0 auto',
  display: 'flex',
  '@media': { [media.rail]: { flex: 'none' } },
});
export const navLink = style({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 4,
  minWidth: 0,
  minHeight: touch.room,
  padding: '0.5rem 0.125rem',
  color: colour.inkSoft,
  fontSize: size.small,
  lineHeight: 1.15,
  textAlign: 'center',
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  outlineOffset: -3,
  transition: `background ${ease.quick}`,
  '@container': {
    [largeText]: { minHeight: touch.least, padding: `0 ${space.half}`, letterSpacing: '-0.03em' },
  },
  selectors: {
    '&[aria-current="page"]': { color: colour.leafDeep, fontWeight: 650 },
    '&:hover': { color: colour.leafDeep },
  },
  '@media': {
    'screen and (max-width: 419.98px)': { letterSpacing: '-0.025em' },
    'screen and (max-width: 345.98px)': { letterSpacing: '-0.06em', paddingInline: 0 },
    [media.rail]: {
      flex: 'none',
      width: '5.9rem',
      minHeight: '5rem',
      borderRadius: radius.tile,
      gap: 6,
    },
  },
});
export const navMark = style({
  display: 'grid',
  placeItems: 'center',
  position: 'relative',
  width: '3rem',
  height: '2rem',
  borderRadius: radius.pill,
  '@container': { [largeText]: { display: 'none' } },
  '@media': {
    [media.phone]: { selectors: { '[aria-current="page"] > &': { background: colour.leafSoft } } },
    [media.rail]: { height: '1.875rem' },
  },
});
globalStyle(`${navLink}[aria-current="page"]`, {
  '@media': { [media.rail]: { background: colour.surface, boxShadow: shadow } },
});
export const navCount = style({
  position: 'absolute',
  insetBlockStart: -4,
  insetInlineStart: '58%',
  minWidth: 22,
  padding: '0 5px',
  borderRadius: radius.pill,
  border: `2px solid ${colour.surface}`,
  background: colour.leafDeep,
  color: colour.surface,
  fontSize: size.small,
  fontWeight: 650,
  lineHeight: '20px',
});
export const railTop = style({
  display: 'none',
  '@media': {
    [media.rail]: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      gap: space.one,
      marginBlockEnd: space.two,
    },
  },
});

export const page = style({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  paddingBlockEnd: `calc(${tabsHeight} + 1rem + env(safe-area-inset-bottom))`,
  '@media': { [media.rail]: { paddingBlockEnd: 0 }, print: { padding: 0 } },
});
export const topBar = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space.one,
  padding: `0.625rem ${side.page} 0`,
  ':empty': { display: 'none' },
  '@media': { [media.rail]: { padding: '0.875rem 2rem 0' }, print: { display: 'none' } },
});
export const main = style({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  gap: '1.25rem',
  width: '100%',
  minWidth: 0,
  padding: `1rem ${side.page}`,
  '@media': { [media.rail]: { padding: '1.75rem 2rem' }, [media.wide]: { maxWidth: '88rem' } },
});
export const mainFamily = style({
  '@media': {
    [media.rail]: { maxWidth: '56rem', marginInline: 'auto' },
    [media.wide]: { maxWidth: '56rem', marginInline: 'auto' },
  },
});
export const actionBarSlot = style({
  position: 'sticky',
  zIndex: 20,
  insetBlockEnd: `calc(${tabsHeight} + 0.5rem + env(safe-area-inset-bottom))`,
  padding: '0 0.75rem',
  '@media': { [media.rail]: { insetBlockEnd: 0, padding: '0 2rem 1.25rem' }, print: { display: 'none' } },
});

export const publicFrame = style({ minHeight: '100dvh', display: 'flex', flexDirection: 'column' });
export const publicHead = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space.one,
  padding: `0.875rem ${side.page}`,
  '@media': { [media.rail]: { padding: '1.25rem 2rem' }, print: { display: 'none' } },
});
export const brand = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '0.625rem',
  minHeight: touch.least,
  color: colour.ink,
  textDecoration: 'none',
  fontFamily: font.title,
  fontWeight: 700,
  fontSize: size.h2,
  letterSpacing: '-0.015em',
});
export const publicMain = style({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  gap: space.three,
  width: '100%',
  maxWidth: '34rem',
  marginInline: 'auto',
  padding: `1rem ${side.page} 3rem`,
});
export const legalLinks = style({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'center',
  columnGap: space.one,
  padding: `0 ${side.page} 1.25rem`,
  '@media': { print: { display: 'none' } },
});
export const legalLink = style({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: touch.least,
  padding: `0 ${space.half}`,
  color: colour.muted,
  fontSize: size.small,
});
export const publicWide = style({ maxWidth: '64rem' });

export const compactSelect = style({
  appearance: 'none',
  minHeight: touch.least,
  maxWidth: 'min(100%, 22rem)',
  padding: '0.25rem 2.5rem 0.25rem 1rem',
  border: `1.5px solid ${colour.lineStrong}`,
  borderRadius: radius.pill,
  background: colour.surface,
  color: colour.ink,
  fontWeight: 550,
  textOverflow: 'ellipsis',
  cursor: 'pointer',
});
export const compactBox = style({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  minWidth: 0,
});
export const compactMark = style({ position: 'absolute', insetInlineEnd: 14, pointerEvents: 'none' });
