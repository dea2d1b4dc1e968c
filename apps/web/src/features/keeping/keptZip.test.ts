import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientRefusal } from '@cocon/client';
import { expect, test } from 'vitest';
import { makeKeptZip } from './keptZip.ts';
import { keptName, titleInName } from './keptName.ts';

const picture = (n: number) => ({
  item: n,
  open: () => Promise.resolve<Blob | undefined>(new Blob([new Uint8Array(20_000).fill(n)])),
});
const options = {
  fileOf: (n: number) => `photos/${String(n).padStart(3, '0')}.jpg`,
  pages: (kept: readonly number[]) => [{ file: 'index.html', text: `${kept.length} photos, été` }],
  onProgress: () => undefined,
  signal: new AbortController().signal,
};

test('KP-11 an album of 120 is whole, in order, with its page, as unzip finds it', async () => {
  const reached: number[] = [];
  const pictures = Array.from({ length: 120 }, (_, n) => picture(n + 1));
  const zip = await makeKeptZip({ ...options, items: pictures, onProgress: (done) => reached.push(done) });
  expect([zip.kept, zip.leftOut, zip.file.type]).toEqual([120, 0, 'application/zip']);
  expect(reached).toEqual(pictures.map((_, n) => n + 1));
  const folder = mkdtempSync(join(tmpdir(), 'cocon-zip-'));
  const path = join(folder, 'album.zip');
  writeFileSync(path, new Uint8Array(await zip.file.arrayBuffer()));
  const unzip = (...asked: string[]) => execFileSync('unzip', [...asked, path], { encoding: 'utf8' });
  expect(unzip('-t')).toContain('No errors detected');
  const names = unzip('-Z1').trim().split('\n');
  expect(names).toEqual([...pictures.map((_, n) => options.fileOf(n + 1)), 'index.html']);
  expect(execFileSync('unzip', ['-p', path, 'index.html'], { encoding: 'utf8' })).toBe('120 photos, été');
  rmSync(folder, { recursive: true });
});

test('KP-11 what may no longer be kept when its turn comes is left out; without network, or stopped, there is no ZIP', async () => {
  const gone = { item: 2, open: () => Promise.reject(new ClientRefusal('notFound')) };
  const spoilt = { item: 3, open: () => Promise.resolve(undefined) };
  const zip = await makeKeptZip({ ...options, items: [picture(1), gone, spoilt, picture(4)] });
  expect([zip.kept, zip.leftOut]).toEqual([2, 2]);
  const away = { item: 2, open: () => Promise.reject(new ClientRefusal('offline')) };
  await expect(makeKeptZip({ ...options, items: [picture(1), away] })).rejects.toThrow();
  const stop = new AbortController();
  let opened = 0;
  const slow = (n: number) => ({
    item: n,
    open: () => {
      opened += 1;
      if (opened === 2) stop.abort();
      return picture(n).open();
    },
  });
  await expect(
    makeKeptZip({ ...options, items: [1, 2, 3, 4].map(slow), signal: stop.signal }),
  ).rejects.toThrow();
  expect(opened).toBe(2);
});

test('KP-10 a saved file is named by its day, album and place, whatever the title holds', () => {
  const name = (title: string, type = 'image/jpeg') =>
    keptName({ day: '2026-11-23', title, position: 3, type });
  expect(name('Peinture au soleil')).toBe('2026-11-23 Peinture au soleil 003.jpg');
  expect(name('')).toBe('2026-11-23 003.jpg');
  expect(name('../..\\évasion.exe', 'video/mp4')).toBe('2026-11-23 évasion exe 003.mp4');
  expect(titleInName('🎨'.repeat(80)).isWellFormed()).toBe(true);
});
