/**
 * The two typefaces, served by ourselves. What every page needs is one small file each: the letters of our languages,
 * text from regular to bold, titles in bold (`scripts/cut-fonts.sh` cuts them). Other letters are fetched only when a
 * page holds one, from the whole files. Text shows at once in the system's face and is swapped.
 */
import { globalFontFace } from '@vanilla-extract/css';
import atkinsonLatinExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url';
import atkinsonLatin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import bricolageLatinExt from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal.woff2?url';
import bricolageLatin from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url';
import atkinsonText from './fonts/atkinson-text.woff2?url';
import bricolageTitles from './fonts/bricolage-titles.woff2?url';

/** As in `scripts/cut-fonts.sh`. */
const everyPage =
  'U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+0178,U+02BC,U+02C6,U+02DA,U+02DC,U+2002-200B,U+2010-2015,U+2018-201A,U+201C-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2122,U+2190-2193,U+2212,U+FEFF,U+FFFD';
const otherLatin =
  'U+02BB,U+0304,U+0308,U+0329,U+2000-2001,U+2016-2017,U+201B,U+2023-2025,U+2044,U+2074,U+2215';
const latinExt =
  'U+0100-0130,U+0132-0151,U+0154-0177,U+0179-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const faces = [
  ['Atkinson Hyperlegible Next Variable', atkinsonText, everyPage],
  ['Atkinson Hyperlegible Next Variable', atkinsonLatin, otherLatin],
  ['Atkinson Hyperlegible Next Variable', atkinsonLatinExt, latinExt],
  ['Bricolage Grotesque Variable', bricolageTitles, everyPage],
  ['Bricolage Grotesque Variable', bricolageLatin, otherLatin],
  ['Bricolage Grotesque Variable', bricolageLatinExt, latinExt],
] as const;

for (const [family, address, unicodeRange] of faces) {
  globalFontFace(family, {
    fontStyle: 'normal',
    fontDisplay: 'swap',
    // The same for all: faces of one family that say otherwise do not complete each other.
    fontWeight: '200 800',
    src: `url(${address}) format('woff2')`,
    unicodeRange,
  });
}
