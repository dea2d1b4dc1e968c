import { decryptBlob, fromBase64Url, sha256, toBase64Url } from '@cocon/crypto';
import { type EstablishmentId, makeId } from '@cocon/protocol';
import { describe, expect, test } from 'vitest';
import { assertStripped } from './assertStripped.ts';
import { assertStrippedFilm } from './assertStrippedFilm.ts';
import { createFilmPipeline } from './filmPipeline.ts';
import { filmForTests } from './testing/filmForTests.ts';

const establishment = makeId<EstablishmentId>();
const real = () => new Worker(new URL('./filmWorker.ts', import.meta.url), { type: 'module' });
const scripted = (lines: string) =>
  new Worker(URL.createObjectURL(new Blob([lines], { type: 'text/javascript' })), { type: 'module' });
const codeOf = ({ ok, ...rest }: { ok: boolean }) =>
  ok ? 'taken' : (rest as { refusal: { code: string } }).refusal.code;

test('FI-4 film, still and preview are blobs of their own that open to what was prepared', async () => {
  const said: number[] = [];
  const result = await createFilmPipeline(real).prepare(await filmForTests(), {
    establishment,
    onProgress: (done) => said.push(done),
  });
  if (!result.ok) throw new Error(result.refusal.code);
  const { film, full, preview } = result.value;
  expect(new Set([film, full, preview].flatMap(({ blob, key }) => [blob, key])).size).toBe(6);
  for (const file of [film, full, preview]) {
    expect(file.hash).toBe(toBase64Url(await sha256(file.bytes)));
    expect(file.size).toBe(file.bytes.length);
    const plain = await decryptBlob(fromBase64Url(file.key), { establishment, blob: file.blob }, file.bytes);
    expect(() => (file === film ? assertStrippedFilm(plain) : assertStripped(plain))).not.toThrow();
  }
  expect(film).toMatchObject({ type: 'video/mp4', width: 320, height: 180 });
  expect(film.seconds).toBeCloseTo(1, 1);
  expect(said.length).toBeGreaterThan(0);
});

describe('FI-5 one after the other', () => {
  const slow = `onmessage = () => setTimeout(() =>
      postMessage({ kind: 'answer', answer: { ok: false, refusal: { code: 'empty' } } }), 100);
    postMessage({ kind: 'ready' });`;

  test('FI-5 a cancelled film is refused at once, wherever it waits; the others go on', async () => {
    let made = 0;
    const { prepare } = createFilmPipeline(() => (made++, scripted(slow)));
    const stop = new AbortController();
    const first = prepare(new Blob(), { establishment });
    const second = prepare(new Blob(), { establishment, signal: stop.signal });
    const third = prepare(new Blob(), { establishment });
    stop.abort();
    expect(codeOf(await second)).toBe('cancelled');
    expect([codeOf(await first), codeOf(await third)]).toEqual(['empty', 'empty']);
    expect(made).toBe(2);
  });

  test.each([
    [
      'throws',
      'onmessage = () => { throw new RangeError("memory"); }; postMessage({ kind: "ready" });',
      'unreadable',
    ],
    ['is silent', 'postMessage({ kind: "ready" });', 'unreadable'],
    ['does not load', 'throw new Error("no");', 'cannotStart'],
  ])('FI-5 a worker that %s', async (_, lines, code) => {
    const { prepare } = createFilmPipeline(() => scripted(lines), 500);
    expect(codeOf(await prepare(new Blob(), { establishment }))).toBe(code);
  });

  test('FI-5 closing cancels what is under way and what waits', async () => {
    const { prepare, close } = createFilmPipeline(() => scripted(slow));
    const all = [1, 2].map(() => prepare(new Blob(), { establishment }));
    close();
    expect((await Promise.all(all)).map(codeOf)).toEqual(['cancelled', 'cancelled']);
  });
});
