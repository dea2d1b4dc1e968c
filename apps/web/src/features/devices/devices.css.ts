/** The square in the middle, as large as a phone's width leaves it. */
import { style } from '@vanilla-extract/css';

export const place = style({ width: 'min(100%, 20rem)', marginInline: 'auto' });
export const centred = style({ textAlign: 'center' });
