/** What every field shares: its label above, its help and its error under, an edge that can be seen (3 to 1). */
import { style } from '@vanilla-extract/css';
import { colour, ease, radius, size, space, touch } from './tokens.css.ts';

export const field = style({ display: 'flex', flexDirection: 'column', gap: space.half, minWidth: 0 });
/** No wider than what is ever typed: on a laptop a line would run from edge to edge. */
export const lineField = style([field, { width: '100%', maxWidth: '40rem' }]);
export const fieldLabel = style({ fontWeight: 600 });
export const fieldHelp = style({ fontSize: size.small, color: colour.inkSoft });
export const fieldError = style({
  display: 'flex',
  gap: space.one,
  alignItems: 'flex-start',
  fontSize: size.small,
  color: colour.roseText,
  fontWeight: 550,
});

export const control = style({
  width: '100%',
  minHeight: touch.least,
  padding: '0.625rem 1rem',
  border: `1.5px solid ${colour.lineStrong}`,
  borderRadius: radius.control,
  background: colour.surface,
  color: colour.ink,
  fontSize: size.base,
  lineHeight: 1.4,
  transition: `border-color ${ease.quick}`,
  '::placeholder': { color: colour.inkSoft, opacity: 1 },
  selectors: {
    '&:hover:not(:disabled)': { borderColor: colour.leaf },
    '&:focus-visible': { outlineOffset: 1, borderColor: colour.leaf },
    '&[aria-invalid="true"]': { borderColor: colour.roseStrong, borderWidth: 2 },
    '&:disabled': {
      background: colour.sunken,
      color: colour.inkSoft,
      borderStyle: 'dashed',
      cursor: 'not-allowed',
    },
  },
});

export const multiline = style({ resize: 'vertical', minHeight: '6rem' });
export const controlBox = style({ position: 'relative', display: 'flex', alignItems: 'center' });
export const withEnd = style({ paddingInlineEnd: '3.5rem' });
export const controlEnd = style({
  position: 'absolute',
  insetInlineEnd: 2,
  display: 'flex',
  alignItems: 'center',
});
export const suffixText = style({ paddingInlineEnd: '1rem', color: colour.inkSoft, pointerEvents: 'none' });

/** Shows dots instead of letters, keeping the role of a text box. */
export const masked = style({
  WebkitTextSecurity: 'disc',
  letterSpacing: '0.15em',
  fontVariantNumeric: 'tabular-nums',
} as Record<string, string>);

export const select = style({
  appearance: 'none',
  paddingInlineEnd: '3rem',
  textOverflow: 'ellipsis',
  cursor: 'pointer',
});
export const selectMark = style({
  position: 'absolute',
  insetInlineEnd: '0.875rem',
  pointerEvents: 'none',
  color: colour.inkSoft,
});
