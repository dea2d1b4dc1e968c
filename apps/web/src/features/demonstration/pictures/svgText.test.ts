/** Drawings as text. */
import { createElement as make, Fragment } from 'react';
import { expect, test } from 'vitest';
import { albums } from '../albums.ts';
import { composePicture } from './composePicture.tsx';
import { svgText } from './svgText.ts';

test('a drawing in JSX comes out as the text of an SVG', () => {
  const paths = [1, 2].map((x) => make('path', { key: x, d: `M${x} 0`, strokeLinecap: 'round' }));
  const drawing = make('g', { strokeWidth: 2, fill: 'none' }, make(Fragment, null, paths), null, '<&');
  expect(svgText(drawing)).toBe(
    '<g stroke-width="2" fill="none"><path d="M1 0" stroke-linecap="round"></path>' +
      '<path d="M2 0" stroke-linecap="round"></path>&lt;&amp;</g>',
  );
});

test('every picture is drawn with each of its children, one in two turned round', () => {
  for (const [turn, picture] of albums.flatMap(({ pictures }) => pictures).entries()) {
    const emblems = picture.children.map((name) => make('circle', { id: name, r: 1 }));
    const text = composePicture({ scene: picture.scene, emblems, turn });
    for (const name of picture.children) expect(text).toContain(`id="${name}"`);
    expect(text.includes('scale(-1 1)')).toBe(turn % 2 === 1);
    expect(text).not.toContain('undefined');
  }
});
