import { style } from '@vanilla-extract/css';
import { colour, fewLetters, size } from './tokens.css.ts';

export const timeline = style({
  display: 'flex',
  flexDirection: 'column',
  gap: '0.875rem',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  containerType: 'inline-size',
});
export const moment = style({
  display: 'grid',
  gridTemplateColumns: '4rem 1.25rem minmax(0, 1fr)',
  gap: '0.5rem',
  alignItems: 'start',
  '@container': { [fewLetters]: { gridTemplateColumns: 'minmax(0, 1fr) 1.25rem' } },
});
export const words = style({ '@container': { [fewLetters]: { gridColumn: '1 / -1' } } });
export const time = style({
  paddingBlockStart: 1,
  fontSize: size.small,
  color: colour.inkSoft,
  fontVariantNumeric: 'tabular-nums',
});
export const mark = style({
  width: 14,
  height: 14,
  marginBlockStart: 5,
  borderRadius: '50%',
  justifySelf: 'center',
});
export const title = style({ fontWeight: 650, overflowWrap: 'anywhere' });
export const detail = style({ color: colour.inkSoft, overflowWrap: 'anywhere' });
