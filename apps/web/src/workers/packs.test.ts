import { expect, test } from 'vitest';
import { answerFromPack, canBePacked, isPack, readPack } from './packs.ts';

const served = (body: BodyInit) =>
  new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-encoding': 'br',
      'content-length': '17',
      etag: 'W/"1"',
      'content-security-policy': "default-src 'none'",
      'cross-origin-embedder-policy': 'require-corp',
    },
  });
const files = { '/assets/a-12345678.js': 'export const é = 1;\n', '/assets/b-12345678.css': 'p {}' };

test('PW-22 a file of a pack comes back letter for letter, with the server’s walls and a type of its own', async () => {
  const pack = await readPack(served(JSON.stringify(files)));
  const script = answerFromPack(pack, '/assets/a-12345678.js');
  expect(await script?.text()).toBe('export const é = 1;\n');
  expect(Object.fromEntries(script?.headers ?? [])).toEqual({
    'content-type': 'text/javascript; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'cross-origin-embedder-policy': 'require-corp',
  });
  const style = answerFromPack(pack, '/assets/b-12345678.css');
  expect(style?.headers.get('content-type')).toBe('text/css; charset=utf-8');
});

test('PW-22 what is in no pack is not made up', async () => {
  const pack = await readPack(served(JSON.stringify({ ...files, '/assets/c.js': 7, '/assets/d.wasm': 'x' })));
  for (const path of ['/assets/e.js', '/assets/c.js', '/assets/d.wasm', 'toString', '__proto__'])
    expect(answerFromPack(pack, path)).toBeUndefined();
});

test('PW-22 a pack that was cut, or is none, is refused', async () => {
  await expect(readPack(served(JSON.stringify(files).slice(0, -3)))).rejects.toThrow();
  await expect(readPack(served('null'))).rejects.toThrow('no pack');
});

test('PW-22 scripts and styles are packed; a pack is told by its name', () => {
  expect(['/a.js', '/a.css', '/a.woff2', '/', '/icon.svg'].map(canBePacked)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(isPack('/assets/pack-team-fr-AbCd_-12.json')).toBe(true);
  expect(isPack('/assets/package.json')).toBe(false);
  expect(isPack('/elsewhere/assets/pack-a.json')).toBe(false);
});
