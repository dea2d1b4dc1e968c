#!/bin/sh
# Cuts the two typefaces down to what a first visit needs: the letters and signs of French, German, Italian and English,
# text from regular to bold, titles in bold only. Other letters come from the whole files (design/fonts.css.ts).
# Needs fonttools 4.66 with brotli: pip install fonttools==4.66.1 brotli. From the root: sh apps/web/scripts/cut-fonts.sh
set -eu
source=node_modules/@fontsource-variable
target=apps/web/src/design/fonts
between=$(mktemp -d)
letters='U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+0178,U+02BC,U+02C6,U+02DA,U+02DC,U+2002-200B,U+2010-2015,U+2018-201A,U+201C-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2122,U+2190-2193,U+2212,U+FEFF,U+FFFD'

cut() {
  fonttools varLib.instancer -q "$source/$1" "wght=$2" -o "$between/$3"
  pyftsubset "$between/$3" --unicodes="$letters" --layout-features="$4" --no-hinting --flavor=woff2 --output-file="$target/$3"
}
cut atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2 400:700 atkinson-text.woff2 ccmp,kern,locl,mark,mkmk,tnum
cut bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2 700 bricolage-titles.woff2 ccmp,kern,locl,mark,mkmk
for face in atkinson-hyperlegible-next bricolage-grotesque; do cp "$source/$face/LICENSE" "$target/$face.OFL.txt"; done
rm -r "$between"
