/** The sheets on the kitchen's wall: black on white, in points and millimetres, read from two steps away. */
import { style } from '@vanilla-extract/css';
import { font } from '../../design/tokens.css.ts';

const line = '0.35mm solid #000';

export const paper = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '3.5mm',
  width: '190mm',
  maxWidth: '100%',
  background: '#fff',
  color: '#000',
  fontFamily: font.text,
  fontSize: '11.5pt',
  lineHeight: 1.35,
});
export const title = style({ fontFamily: font.title, fontSize: '24pt', fontWeight: 750, lineHeight: 1.1 });
export const child = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '1.5mm',
  padding: '3mm 4mm',
  border: line,
  breakInside: 'avoid',
});
/** What it is and what to do on the left, what is needed for it on the right: a wall has room for few sheets. */
export const halves = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
  columnGap: '8mm',
  overflowWrap: 'anywhere',
});
export const half = style({ display: 'flex', flexDirection: 'column', gap: '1.5mm', minWidth: 0 });
/** A number to call is not broken over two lines. */
export const phone = style({ fontWeight: 700, whiteSpace: 'nowrap' });
export const read = style({ fontSize: '9.5pt' });
export const childName = style({
  fontFamily: font.title,
  fontSize: '16pt',
  fontWeight: 700,
  lineHeight: 1.15,
});
export const allergies = style({ fontSize: '15pt', fontWeight: 700, whiteSpace: 'pre-line' });
export const words = style({ whiteSpace: 'pre-line' });
export const foot = style({ borderBlockStart: line, paddingBlockStart: '3mm' });
