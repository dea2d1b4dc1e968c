/**
 * The two typefaces, served by ourselves: one variable file each for latin, another (fetched only when a page holds such
 * a letter) for latin-ext. Text shows at once in the system's face and is swapped.
 */
import { globalFontFace } from '@vanilla-extract/css';
import atkinsonLatinExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url';
import atkinsonLatin from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import bricolageLatinExt from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal.woff2?url';
import bricolageLatin from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url';

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExt =
  'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const faces = [
  ['Atkinson Hyperlegible Next Variable', '200 800', atkinsonLatin, latin],
  ['Atkinson Hyperlegible Next Variable', '200 800', atkinsonLatinExt, latinExt],
  ['Bricolage Grotesque Variable', '200 800', bricolageLatin, latin],
  ['Bricolage Grotesque Variable', '200 800', bricolageLatinExt, latinExt],
] as const;

for (const [family, fontWeight, address, unicodeRange] of faces) {
  globalFontFace(family, {
    fontStyle: 'normal',
    fontDisplay: 'swap',
    fontWeight,
    src: `url(${address}) format('woff2')`,
    unicodeRange,
  });
}
