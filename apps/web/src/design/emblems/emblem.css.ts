import { style } from '@vanilla-extract/css';

export const disc = style({ display: 'grid', placeItems: 'center', flex: 'none', borderRadius: '50%' });
export const plain = style({ display: 'grid', placeItems: 'center', flex: 'none' });
