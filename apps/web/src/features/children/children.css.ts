import { style } from '@vanilla-extract/css';
import { colour, media, size } from '../../design/tokens.css.ts';

export const mark = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  fontSize: size.small,
  lineHeight: 1.3,
  color: colour.inkSoft,
});
/** Something is still to be had: darker, so that it is found in a long list. */
export const markWarm = style([mark, { color: colour.ink, fontWeight: 600 }]);
export const search = style({ maxWidth: '26rem', width: '100%' });
export const form = style({
  width: '100%',
  maxWidth: '44rem',
  '@media': { [media.phone]: { maxWidth: 'none' } },
});
