import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { drawn } from './drawn.ts';
import { defaultEmblem, emblemIds, emblemPlaces, isEmblemId, sheetNames } from './emblemIds.ts';
import { loadSheet } from './emblemSheets.ts';

const sheets = new Map(
  await Promise.all(sheetNames.map(async (name) => [name, await loadSheet(name)] as const)),
);

describe('the emblems', () => {
  test('there are at least sixty', () => {
    expect(emblemIds.length).toBeGreaterThanOrEqual(60);
  });

  test('each is drawn, in the sheet that the index names, and no two drawings are alike', () => {
    const drawings = emblemIds.map((id) => {
      const drawing = sheets.get(emblemPlaces[id][0])?.[id];
      expect(drawing, id).toBeDefined();
      return renderToStaticMarkup(createElement(Fragment, null, drawn(drawing ?? [])));
    });
    expect(new Set(drawings).size).toBe(emblemIds.length);
    for (const drawing of drawings) expect(drawing).toMatch(/^<(?:path|circle|ellipse)/);
  });

  test('a sheet draws nothing that the index does not know', () => {
    for (const [name, sheet] of sheets) {
      for (const id of Object.keys(sheet ?? {})) {
        expect(isEmblemId(id) && emblemPlaces[id][0], id).toBe(name);
      }
    }
  });
});

describe('the emblem that a child gets unasked', () => {
  test('is always the same, on every device and in every version', () => {
    expect(defaultEmblem('child-1')).toBe(defaultEmblem('child-1'));
    expect(['a', 'b', 'c', 'child-1', ''].map(defaultEmblem)).toMatchSnapshot();
  });

  test('spreads over the set: a hundred children share few', () => {
    const given = new Set(Array.from({ length: 100 }, (_, index) => defaultEmblem(`child-${String(index)}`)));
    expect(given.size).toBeGreaterThan(40);
  });
});
