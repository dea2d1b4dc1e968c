import { styleVariants } from '@vanilla-extract/css';
import { colour } from './tokens.css.ts';

/** Ground and words of each tone. */
export const toneGround = styleVariants({
  leaf: { background: colour.leafSoft, color: colour.leafText },
  apricot: { background: colour.apricotSoft, color: colour.apricotText },
  rose: { background: colour.roseSoft, color: colour.roseText },
  sky: { background: colour.skySoft, color: colour.skyText },
  sun: { background: colour.sunSoft, color: colour.sunText },
  lilac: { background: colour.lilacSoft, color: colour.lilacText },
  paper: { background: colour.sunken, color: colour.inkSoft },
});

/** The tone itself, for marks. */
export const toneMark = styleVariants({
  leaf: { background: colour.leaf },
  apricot: { background: colour.apricot },
  rose: { background: colour.rose },
  sky: { background: colour.sky },
  sun: { background: colour.sun },
  lilac: { background: colour.lilac },
  paper: { background: colour.lineStrong },
});
