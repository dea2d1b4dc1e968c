/** The report: figures in two columns on the screen as on paper; the paper in points and millimetres. */
import { style } from '@vanilla-extract/css';
import { font } from '../../design/tokens.css.ts';

export const sum = style({ fontWeight: 650, margin: 0 });
export const part = style({
  fontFamily: font.title,
  fontSize: '1.05em',
  fontWeight: 650,
  margin: '0.8em 0 0.2em',
  breakAfter: 'avoid',
});
export const figures = style({ listStyle: 'none', margin: 0, padding: 0 });
export const figureRow = style({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  columnGap: '1em',
  paddingBlock: '0.25em',
  borderBlockEnd: '1px solid color-mix(in srgb, currentColor 18%, transparent)',
  breakInside: 'avoid',
  '@media': { print: { borderBlockEnd: '0.2mm solid #000' } },
});
export const figureName = style({ flex: '1 1 8em', minWidth: 0, overflowWrap: 'anywhere' });
export const figureNumber = style({ minWidth: 0, fontVariantNumeric: 'tabular-nums', textAlign: 'end' });

export const paper = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '3mm',
  width: '190mm',
  maxWidth: '100%',
  background: '#fff',
  color: '#000',
  fontFamily: font.text,
  fontSize: '10.5pt',
  lineHeight: 1.35,
});
export const paperTitle = style({
  fontFamily: font.title,
  fontSize: '20pt',
  fontWeight: 750,
  lineHeight: 1.1,
});
export const foot = style({
  marginBlockStart: '4mm',
  borderBlockStart: '0.35mm solid #000',
  paddingBlockStart: '3mm',
  fontSize: '9pt',
  breakInside: 'avoid',
});
