/** What every page starts from: paper, ink, the two typefaces, a visible focus, no motion for who asks for none. */
import { globalStyle } from '@vanilla-extract/css';
import './fonts.css.ts';
import { colour, font, media, size } from './tokens.css.ts';

globalStyle('*, *::before, *::after', { boxSizing: 'border-box' });
globalStyle('html', { textSizeAdjust: '100%', WebkitTextSizeAdjust: '100%', scrollPaddingBlock: '6rem' });
globalStyle('body', {
  margin: 0,
  minHeight: '100dvh',
  background: colour.paper,
  color: colour.ink,
  fontFamily: font.text,
  fontSize: size.base,
  lineHeight: 1.45,
  // No word alone on the last line of a paragraph, where the browser knows how.
  textWrap: 'pretty',
  overflowWrap: 'break-word',
  WebkitTapHighlightColor: 'transparent',
});
globalStyle('h1, h2, h3, h4', {
  margin: 0,
  fontFamily: font.title,
  fontWeight: 700,
  letterSpacing: '-0.015em',
  lineHeight: 1.15,
  textWrap: 'balance',
  // With text twice as large a long word breaks rather than push the page sideways.
  overflowWrap: 'anywhere',
});
globalStyle('h1', { fontSize: `clamp(1.5rem, 1.2rem + 1.6vw, ${size.h1})` });
/** Tapped, and the page is about to change. */
globalStyle('a[data-going]', { opacity: 0.6 });
globalStyle('h2', { fontSize: size.h2 });
globalStyle('h3, h4', { fontSize: size.h3 });
globalStyle('p, ul, ol, dl, dd, figure', { margin: 0 });
globalStyle('ul[role="list"], ol[role="list"]', { padding: 0, listStyle: 'none' });
globalStyle('b, strong', { fontWeight: 650 });
globalStyle('button, input, select, textarea', {
  font: 'inherit',
  color: 'inherit',
  letterSpacing: 'inherit',
});
globalStyle('img, svg, video, canvas', { display: 'block', maxWidth: '100%' });
globalStyle('a', { color: colour.leafDeep, textUnderlineOffset: '0.2em' });
globalStyle(':focus-visible', { outline: `3px solid ${colour.focus}`, outlineOffset: 3 });
globalStyle(':focus:not(:focus-visible)', { outline: 'none' });
globalStyle('main:focus, h1:focus', { outline: 'none' });
globalStyle('::selection', { background: colour.leafSoft, color: colour.ink });
globalStyle('*, *::before, *::after', {
  '@media': {
    [media.still]: {
      animationDuration: '1ms !important',
      animationIterationCount: '1 !important',
      // Not one millisecond: every element would then change colour a frame after the one it lies in.
      transitionDuration: '0s !important',
      scrollBehavior: 'auto !important' as 'auto',
    },
  },
});
