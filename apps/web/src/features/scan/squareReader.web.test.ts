import { cardLink } from '@cocon/protocol';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { openReader, type OwnReader } from './squareReader.ts';

const link = cardLink('https://cocon.creche-des-lilas.example', 'abcdefghijklmnopqrstuA');

interface Pose {
  /** Degrees. */
  readonly turned?: number;
  /** Part of the picture's height that the card's square takes. */
  readonly part?: number;
  /** Of the light; 1 is noon. */
  readonly light?: number;
  readonly blur?: number;
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return { canvas, context };
}

/** The square of this text, a pixel for each of its own. */
function square(text: string): HTMLCanvasElement {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const { canvas, context } = canvasOf(size, size);
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      context.fillStyle = isDark ? '#222' : '#fffdf8';
      context.fillRect(x, y, 1, 1);
    }),
  );
  return canvas;
}

/** A card as a camera sees it on a wooden table. */
function show(text: string | undefined, { turned = 0, part = 0.5, light = 1, blur = 0 }: Pose = {}) {
  const table = canvasOf(1280, 960);
  table.context.fillStyle = '#a0784f';
  table.context.fillRect(0, 0, 1280, 960);
  if (text !== undefined) {
    const side = 960 * part;
    table.context.imageSmoothingEnabled = false;
    table.context.translate(600, 470);
    table.context.rotate((turned * Math.PI) / 180);
    table.context.drawImage(square(text), -side / 2, -side / 2, side, side);
  }
  const seen = canvasOf(1280, 960);
  seen.context.filter = `brightness(${light}) blur(${blur}px)`;
  seen.context.drawImage(table.canvas, 0, 0);
  return seen.canvas;
}

test('PW-9 a card is read turned, small, in the dark and blurred; a table without a card is nothing', async () => {
  const read = await openReader(undefined);
  expect(await read(show(undefined))).toBeUndefined();
  const poses: Pose[] = [{}, { turned: 90 }, { turned: 33 }, { turned: 180, part: 0.3 }];
  for (const pose of [...poses, { light: 0.35 }, { blur: 2 }, { part: 0.9 }]) {
    expect(await read(show(link, pose)), JSON.stringify(pose)).toBe(link);
  }
});

test('PW-9 the browser’s own reader reads where it knows such squares, ours where it does not or breaks', async () => {
  const asked: string[] = [];
  const own = (formats: readonly string[], answer: () => Promise<readonly { rawValue: string }[]>) =>
    class {
      static async getSupportedFormats() {
        return formats;
      }
      async detect() {
        asked.push('own');
        return answer();
      }
    } satisfies OwnReader;
  const shown = show(link);
  expect(await (await openReader(own(['qr_code'], async () => [{ rawValue: 'own' }])))(shown)).toBe('own');
  expect(asked).toHaveLength(1);
  expect(await (await openReader(own(['ean_13'], async () => [])))(shown)).toBe(link);
  const breaking = await openReader(own(['qr_code'], () => Promise.reject(new Error('no service'))));
  expect([await breaking(shown), await breaking(shown)]).toEqual([link, link]);
  expect(asked).toHaveLength(2);
});
