/** The table of consents: rows of a table on a tablet, cards of their own on a phone. Roles are given in the markup. */
import { style } from '@vanilla-extract/css';
import { colour, radius, size, space } from '../../design/tokens.css.ts';

export const table = style({
  display: 'flex',
  flexDirection: 'column',
  border: `1px solid ${colour.line}`,
  borderRadius: radius.card,
  background: colour.surface,
  minWidth: 0,
  overflow: 'hidden',
  containerType: 'inline-size',
});
/** Room for three columns, at the reader's own size of text. */
const wide = '(min-width: 52rem)';
const columns = 'minmax(9rem, 11.5rem) minmax(0, 1fr) 9rem';
export const headRow = style({
  display: 'grid',
  gridTemplateColumns: columns,
  gap: space.two,
  padding: '0.75rem 1rem',
  fontSize: size.small,
  fontWeight: 600,
  color: colour.inkSoft,
  '@container': {
    '(max-width: 51.99rem)': {
      position: 'absolute',
      width: 1,
      height: 1,
      padding: 0,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});
export const row = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: '0.75rem 1rem',
  alignItems: 'center',
  padding: '1rem',
  borderBlockStart: `1px solid ${colour.line}`,
  '@container': { [wide]: { gridTemplateColumns: columns } },
});
export const rowChanged = style({ background: colour.leafSoft });
export const who = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.oneHalf,
  minWidth: 0,
  fontWeight: 400,
});
/** Where two decide: a line of its own, both side by side where there is room. */
export const signers = style({
  display: 'grid',
  gap: '0 1rem',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
});
export const whole = style({ gridColumn: '1 / -1' });
export const common = style({
  display: 'grid',
  gap: space.two,
  alignItems: 'end',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
});
export const text = style({
  margin: 0,
  padding: space.two,
  borderRadius: radius.control,
  background: colour.sunken,
  whiteSpace: 'pre-line',
  maxWidth: '70ch',
});
export const summary = style({ cursor: 'pointer', fontWeight: 600, paddingBlock: '0.75rem' });
