import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerFilm, rangeOf, type FilmQuestion } from './filmRanges.ts';

const film = Uint8Array.from({ length: 1_700_000 }, (_, i) => (i * 7 + (i >> 9)) % 256);

function asked(range: string | null, size = film.length) {
  const questions: FilmQuestion[] = [];
  const request = new Request('http://house/film/one', range === null ? {} : { headers: { range } });
  const answer = answerFilm(request, (question) => {
    questions.push(question);
    const { from, to } = question;
    return Promise.resolve({ bytes: film.slice(from, Math.min(to, size)), size });
  });
  return { answer, questions };
}

test('FI-8 any range is answered with exactly that part, in pieces no larger than half a megabyte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(film.length - 1),
      fc.option(fc.nat(film.length * 2), { nil: undefined }),
      async (from, length) => {
        const last = length === undefined ? '' : String(from + length);
        const { answer, questions } = asked(`bytes=${from}-${last}`);
        const response = await answer;
        const end = Math.min(film.length, length === undefined ? Infinity : from + length + 1);
        expect(response.status).toBe(206);
        expect(response.headers.get('content-range')).toBe(`bytes ${from}-${end - 1}/${film.length}`);
        const bytes = new Uint8Array(await response.arrayBuffer());
        expect(Buffer.compare(bytes, film.subarray(from, end))).toBe(0);
        for (const one of questions) expect(one.to - one.from).toBeLessThanOrEqual(524_288);
      },
    ),
    { numRuns: 40 },
  );
});

test('FI-8 what the player does not take is not read', async () => {
  const { answer, questions } = asked('bytes=0-');
  const reader = (await answer).body?.getReader();
  expect((await reader?.read())?.value?.length).toBe(524_288);
  await reader?.cancel();
  expect(questions).toHaveLength(1);
});

test('FI-8 a film that the page does not give is not found, and one that goes away ends', async () => {
  const gone = await answerFilm(new Request('http://house/film/x'), () => Promise.resolve(null));
  expect(gone.status).toBe(404);
  let left = 1;
  const leaving = await answerFilm(new Request('http://house/film/x'), ({ from, to }) =>
    Promise.resolve(left-- > 0 ? { bytes: film.slice(from, to), size: film.length } : null),
  );
  await expect(leaving.arrayBuffer()).rejects.toThrow(TypeError);
  expect((await asked(`bytes=${film.length}-`).answer).status).toBe(416);
});

test('FI-8 ranges as players write them', () => {
  expect(rangeOf(null)).toEqual({ from: 0, end: Infinity });
  expect(rangeOf('bytes=0-1')).toEqual({ from: 0, end: 2 });
  expect(rangeOf('bytes=5-')).toEqual({ from: 5, end: Infinity });
  expect(rangeOf('bytes=0-1, 4-5')).toEqual({ from: 0, end: Infinity });
});
