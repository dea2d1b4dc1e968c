/**
 * Paper: what is printed, in millimetres and points, black on white. Lines and weight carry the design, not colour, so
 * that a crèche's old printer does it justice.
 */
import { globalStyle, style, styleVariants } from '@vanilla-extract/css';
import { font } from '../tokens.css.ts';

const ink = '#000';
const line = '0.35mm solid #000';

export const area = style({ background: '#fff', color: ink, fontFamily: font.text });
export const areaHidden = style({ '@media': { screen: { display: 'none' } } });

/** While an area is printed (`data-printing` on the root and `data-print-around` down to it, set by `printArea`), nothing else of the page is. */
globalStyle('html[data-printing] body', {
  '@media': { print: { visibility: 'hidden', background: '#fff', minHeight: 0 } },
});
/** What is hidden takes no room either: a screen longer than a sheet would bring a blank one. */
globalStyle('html[data-printing] body :not([data-print-around], [data-print-now], [data-print-now] *)', {
  '@media': { print: { display: 'none' } },
});
globalStyle('html[data-printing] body [data-print-around]', {
  '@media': { print: { display: 'block', minHeight: 0, margin: 0, padding: 0 } },
});
globalStyle('html[data-printing] [data-print-area]:not([data-print-now])', {
  '@media': { print: { display: 'none' } },
});
globalStyle('html[data-printing] [data-print-now]', {
  '@media': { print: { visibility: 'visible', position: 'absolute', inset: '0 auto auto 0', margin: 0 } },
});

export const card = style({
  display: 'flex',
  flexDirection: 'column',
  background: '#fff',
  color: ink,
  fontFamily: font.text,
  breakInside: 'avoid',
  overflow: 'hidden',
});

export const cardFormat = styleVariants({
  A6: { width: '105mm', minHeight: '148mm', padding: '7mm', gap: '3mm', fontSize: '11pt', lineHeight: 1.35 },
  eighth: {
    width: '95mm',
    height: '68mm',
    padding: '4mm 5mm',
    gap: '1.5mm',
    fontSize: '8.5pt',
    lineHeight: 1.25,
    // Black, though it is only to cut along: an old printer breaks a grey line into dots.
    border: '0.2mm dashed #000',
  },
});

export const cardHead = style({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: '3mm',
  borderBlockEnd: line,
  paddingBlockEnd: '2mm',
});
export const house = style({
  fontFamily: font.title,
  fontWeight: 700,
  fontSize: '1.25em',
  letterSpacing: '-0.01em',
  lineHeight: 1.15,
});
export const brand = style({
  display: 'flex',
  alignItems: 'center',
  gap: '1.5mm',
  fontFamily: font.title,
  fontWeight: 700,
});
export const cardName = styleVariants({
  A6: { fontFamily: font.title, fontWeight: 700, fontSize: '17pt', lineHeight: 1.15 },
  eighth: { fontFamily: font.title, fontWeight: 700, fontSize: '12pt', lineHeight: 1.15 },
});
export const cardBody = styleVariants({
  A6: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '3mm' },
  eighth: { display: 'grid', gridTemplateColumns: '38mm 1fr', gap: '4mm', alignItems: 'start' },
});
export const steps = style({
  margin: 0,
  paddingInlineStart: '1.4em',
  display: 'flex',
  flexDirection: 'column',
  gap: '0.35em',
  alignSelf: 'stretch',
});
/** The square's own white edge counts as room around it: on the left it lines up with the words, and a sheet holds more. */
export const cardSquare = styleVariants({
  A6: { marginBlock: '-3mm' },
  eighth: { margin: '-2mm 0 -2mm -2.5mm' },
});
/** Beside the code, or below it. */
export const cardWords = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '3mm',
  alignSelf: 'stretch',
  minWidth: 0,
});
const typed = {
  margin: 0,
  overflowWrap: 'anywhere',
  fontFamily: 'ui-monospace, monospace',
  lineHeight: 1.3,
} as const;
/** For who types: a capital I and a small l are told apart only in letters of one width. */
export const link = styleVariants({
  A6: { ...typed, fontSize: '0.82em' },
  eighth: { ...typed, fontSize: '6.5pt' },
});
export const keep = style({
  marginBlockStart: 'auto',
  fontSize: '0.85em',
  textWrap: 'balance',
  borderBlockStart: '0.2mm solid #000',
  paddingBlockStart: '1.5mm',
});

export const sheet = style({
  display: 'grid',
  gridTemplateColumns: '95mm 95mm',
  gridAutoRows: '68mm',
  gap: 0,
  width: '190mm',
  background: '#fff',
});
export const sheetPage = style({ breakAfter: 'page', selectors: { '&:last-child': { breakAfter: 'auto' } } });

export const rescue = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '6mm',
  width: '190mm',
  maxWidth: '100%',
  minHeight: '260mm',
  padding: '6mm',
  background: '#fff',
  color: ink,
  fontFamily: font.text,
  fontSize: '12pt',
  lineHeight: 1.4,
});
export const rescueTitle = style({
  fontFamily: font.title,
  fontSize: '26pt',
  fontWeight: 700,
  lineHeight: 1.1,
});
export const rescueLead = style({ fontSize: '13pt', border: line, borderRadius: '3mm', padding: '4mm 5mm' });
export const rescueCode = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(34mm, 1fr))',
  gap: '3mm',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
export const rescueWord = style({
  border: line,
  borderRadius: '2mm',
  padding: '2mm 3mm',
  fontFamily: 'ui-monospace, monospace',
  fontSize: '13pt',
  fontWeight: 600,
});
export const rescueNumber = style({ fontSize: '9pt', fontWeight: 400, marginInlineEnd: '1.5mm' });
export const rescueRow = style({
  display: 'grid',
  gridTemplateColumns: '62mm 1fr',
  gap: '6mm',
  alignItems: 'start',
});
export const rescueFoot = style({
  marginBlockStart: 'auto',
  borderBlockStart: line,
  paddingBlockStart: '3mm',
  fontSize: '10.5pt',
});
export const signature = style({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8mm' });
export const signatureLine = style({
  borderBlockEnd: '0.2mm solid #000',
  paddingBlockStart: '10mm',
  fontSize: '10pt',
});
