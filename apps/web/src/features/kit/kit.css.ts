/** The kit on paper: a poster to be read from three steps away, and a letter. Black on white, in points and millimetres. */
import { style } from '@vanilla-extract/css';
import { font } from '../../design/tokens.css.ts';

const line = '0.35mm solid #000';

const page = {
  display: 'flex',
  flexDirection: 'column',
  width: '190mm',
  maxWidth: '100%',
  minHeight: '272mm',
  background: '#fff',
  color: '#000',
  fontFamily: font.text,
} as const;

export const poster = style({ ...page, gap: '9mm', padding: '8mm', fontSize: '19pt', lineHeight: 1.3 });
export const posterTitle = style({
  fontFamily: font.title,
  fontSize: '42pt',
  fontWeight: 750,
  lineHeight: 1.05,
  letterSpacing: '-0.02em',
});
export const posterSteps = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '6mm',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const posterStep = style({
  display: 'grid',
  gridTemplateColumns: '18mm 1fr',
  gap: '6mm',
  alignItems: 'center',
});
export const posterNumber = style({
  display: 'grid',
  placeItems: 'center',
  width: '18mm',
  height: '18mm',
  border: '0.8mm solid #000',
  borderRadius: '50%',
  fontFamily: font.title,
  fontSize: '26pt',
  fontWeight: 750,
});
export const posterStepName = style({ fontWeight: 650 });
export const posterFoot = style({
  display: 'grid',
  gridTemplateColumns: '46mm 1fr',
  gap: '8mm',
  alignItems: 'center',
  marginBlockStart: 'auto',
  borderBlockStart: line,
  paddingBlockStart: '6mm',
  fontSize: '14pt',
});
export const address = style({ fontWeight: 650, fontSize: '17pt', overflowWrap: 'anywhere' });

export const letter = style({
  ...page,
  gap: '4.5mm',
  padding: '8mm 12mm',
  fontSize: '12pt',
  lineHeight: 1.45,
});
export const letterTitle = style({
  fontFamily: font.title,
  fontSize: '20pt',
  fontWeight: 700,
  lineHeight: 1.15,
});
export const letterPart = style({
  fontFamily: font.title,
  fontSize: '13.5pt',
  fontWeight: 700,
  marginBlockStart: '1mm',
});
export const letterList = style({
  margin: 0,
  paddingInlineStart: '6mm',
  display: 'flex',
  flexDirection: 'column',
  gap: '1.5mm',
});
export const letterFoot = style({ marginBlockStart: 'auto' });
