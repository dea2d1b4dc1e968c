import { style } from '@vanilla-extract/css';
import { colour, font, radius, space } from '../../design/tokens.css.ts';

export const guardianItem = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.oneHalf,
  paddingBlockEnd: space.two,
  borderBlockEnd: `1px solid ${colour.line}`,
});
export const guardianHead = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '0.5rem 1rem',
});
export const cardShown = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space.two,
  padding: space.two,
  borderRadius: radius.control,
  background: colour.sunken,
});
export const cardWords = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: space.oneHalf,
  flex: '1 1 13rem',
  minWidth: 0,
});
/** Read out on the telephone, letter by letter. */
export const codeText = style({
  margin: 0,
  fontFamily: font.mono,
  fontSize: '1.5rem',
  fontWeight: 700,
  letterSpacing: '0.06em',
  overflowWrap: 'anywhere',
});
/** The same on paper. */
export const slipCode = style({
  margin: '6mm 0',
  padding: '4mm',
  border: '0.35mm solid #000',
  borderRadius: '2mm',
  fontFamily: font.mono,
  fontSize: '19pt',
  fontWeight: 700,
  letterSpacing: '0.05em',
  whiteSpace: 'nowrap',
});
