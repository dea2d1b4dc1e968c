/** The shape of everything that is pressed: buttons, links that look like them, icon buttons. */
import { keyframes, style, styleVariants } from '@vanilla-extract/css';
import { colour, ease, media, radius, side, size, space, touch } from './tokens.css.ts';

export const action = style({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: space.one,
  minHeight: touch.least,
  // With text twice as large a long word breaks rather than push the page sideways.
  maxWidth: '100%',
  overflowWrap: 'anywhere',
  padding: `${space.one} min(1.25rem, 5.5vw)`,
  border: '1.5px solid transparent',
  borderRadius: radius.control,
  background: 'transparent',
  fontSize: size.control,
  fontWeight: 650,
  lineHeight: 1.2,
  textAlign: 'center',
  textWrap: 'balance',
  textDecoration: 'none',
  cursor: 'pointer',
  userSelect: 'none',
  touchAction: 'manipulation',
  transition: `background ${ease.quick}, border-color ${ease.quick}, transform ${ease.quick}`,
  selectors: {
    '&[data-pressed], &:active': { transform: 'scale(0.985)' },
    '&[data-disabled], &[aria-disabled="true"]': { cursor: 'not-allowed', opacity: 0.5 },
    '&[data-pending]': { cursor: 'progress', opacity: 1 },
  },
  '@media': { 'screen and (forced-colors: active)': { borderColor: 'ButtonText' } },
});

export const actionLarge = style({
  minHeight: touch.room,
  paddingInline: side.dialog,
  borderRadius: 16,
});
export const actionWide = style({ display: 'flex', width: '100%' });
export const actionIcon = style({
  width: touch.least,
  minWidth: touch.least,
  padding: 0,
  borderRadius: radius.pill,
});

const hovered = '&[data-hovered], &:hover:not([aria-disabled="true"]):not([data-disabled])';

export const actionVariants = styleVariants({
  primary: {
    background: colour.leaf,
    color: colour.onLeaf,
    selectors: { [hovered]: { background: colour.leafHover } },
  },
  ghost: {
    background: colour.surface,
    borderColor: colour.lineStrong,
    color: colour.leafDeep,
    selectors: { [hovered]: { background: colour.leafSoft, borderColor: colour.leaf } },
  },
  danger: {
    background: colour.roseSoft,
    color: colour.roseText,
    selectors: { [hovered]: { borderColor: colour.roseStrong } },
  },
  dangerStrong: {
    background: colour.roseStrong,
    color: colour.onRose,
    selectors: { [hovered]: { background: colour.roseStrongHover } },
  },
  quiet: {
    color: colour.leafDeep,
    selectors: { [hovered]: { background: colour.leafSoft } },
  },
});

export type ActionVariant = keyof typeof actionVariants;

const turn = keyframes({ to: { transform: 'rotate(1turn)' } });

export const spinner = style({
  flex: 'none',
  width: '1.15em',
  height: '1.15em',
  border: '2.5px solid currentColor',
  borderInlineEndColor: 'transparent',
  borderRadius: '50%',
  animation: `${turn} 900ms linear infinite`,
  '@media': { [media.still]: { animation: 'none' } },
});
