import { globalStyle, style } from '@vanilla-extract/css';
import { colour, font, media, radius, space } from '../../design/tokens.css.ts';

export const guardianItem = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.oneHalf,
  paddingBlockEnd: space.two,
  borderBlockEnd: `1px solid ${colour.line}`,
});
/** The other gestures stay beside the name; on a phone, and where there are two in a narrow card, those that invite have the line below. */
export const guardianHead = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(9rem, 1fr) minmax(0, auto) auto',
  gridTemplateAreas: '"who acts others"',
  alignItems: 'center',
  gap: '0.5rem 1rem',
  '@media': {
    [media.phone]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gridTemplateAreas: '"who others" "acts acts"',
    },
  },
});
/** Its width, for the two buttons of a narrow card. */
export const guardianTop = style({ containerType: 'inline-size' });
export const guardianWho = style({ gridArea: 'who', minWidth: 0 });
export const guardianActs = style({ gridArea: 'acts', display: 'flex', flexWrap: 'wrap', gap: space.one });
globalStyle(`.${guardianHead}:has(> .${guardianActs} > :nth-child(2))`, {
  '@container': {
    '(max-width: 30rem)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gridTemplateAreas: '"who others" "acts acts"',
    },
  },
});
/** Large letters: what one may do stands below, so that no word is broken beside it. */
globalStyle(`.${guardianTop} > .${guardianHead}:has(> .${guardianActs})`, {
  '@container': {
    '(max-width: 12rem)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"who" "acts" "others"',
    },
  },
});
globalStyle(`.${guardianActs} > *`, { '@media': { [media.phone]: { flexGrow: 1 } } });
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
