import { style } from '@vanilla-extract/css';
import { colour, space, touch } from './tokens.css.ts';

export const tabs = style({ display: 'flex', flexDirection: 'column', gap: space.two });
export const tabList = style({
  display: 'flex',
  gap: space.half,
  overflowX: 'auto',
  borderBlockEnd: `1.5px solid ${colour.line}`,
  scrollbarWidth: 'none',
});
export const tab = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: space.one,
  minHeight: touch.least,
  padding: '0.25rem 1rem',
  whiteSpace: 'nowrap',
  color: colour.inkSoft,
  fontWeight: 550,
  cursor: 'pointer',
  borderBlockEnd: '3px solid transparent',
  marginBlockEnd: -1.5,
  outlineOffset: -4,
  selectors: {
    '&[data-hovered]': { color: colour.leafDeep },
    '&[data-selected]': { color: colour.leafDeep, fontWeight: 650, borderBlockEndColor: colour.leaf },
  },
});
export const tabPanel = style({ outlineOffset: 4 });
