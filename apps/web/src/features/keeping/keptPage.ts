/**
 * The frame of a page that leaves in a ZIP: one file of HTML that opens without network, without script and without this
 * app, in any browser, light or dark. Whatever people typed is text, never markup.
 */
export interface KeptPage {
  readonly language: string;
  readonly title: string;
  /** Markup, in which every text went through `escaped`. */
  readonly body: string;
}

export const keptPage = ({ language, title, body }: KeptPage): string => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${LOOK}</style>
</head>
<body>
${body}
</body>
</html>
`;

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, in an element as in an attribute. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const LOOK = `
:root{color-scheme:light dark;--paper:#fbf7f0;--ink:#1f2d28;--soft:#4d5a54;--leaf:#154d40;--line:#e8e0d3}
@media (prefers-color-scheme:dark){:root{--paper:#141c19;--ink:#f4efe6;--soft:#c3cbc6;--leaf:#8fd6c0;--line:#33413b}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1.5rem 1rem 3rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem}
h2{margin:2.5rem 0 1rem;font-size:1.375rem}
h2::first-letter{text-transform:uppercase}
p{margin:.25rem 0}
header p,footer p{color:var(--soft);max-width:42rem}
.text{white-space:pre-line;color:var(--ink);max-width:42rem}
a{color:var(--leaf)}
figure{margin:0 0 2rem}
figure>a{display:block}
img,video{display:block;width:auto;max-width:100%;height:auto;max-height:92vh;margin:0 auto;border-radius:1rem;background:var(--line)}
figcaption{padding-top:.5rem}
.leaf{display:grid;grid-template-columns:1fr auto 1fr;align-items:center;color:var(--soft)}
.leaf>:last-child{text-align:end}
.leaf a{display:inline-block;min-width:3rem;min-height:3rem;padding:.75rem 0}
.place{font-variant-numeric:tabular-nums}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem}
@media print{figure{break-inside:avoid}.leaf{display:none}}
`;
