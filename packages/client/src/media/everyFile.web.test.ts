/**
 * Every file of the test media through the product's own workers: sealed small, upright and bare, or refused. The same
 * facts with their times are `npm run bench -- --only outcomes`.
 */
import { expect, onTestFinished, test } from 'vitest';
import { animatedGif } from '../../../../tools/test-media/hardFiles.ts';
import { orientationSample } from '../../../../tools/test-media/orientationSamples.ts';
import { filmForTests } from './testing/filmForTests.ts';
import { mediaInBrowser } from './testing/mediaInBrowser.ts';
import { type Outcome, startOutcomes } from './testing/outcomeOf.ts';
import { tagsIn } from './testing/tagsIn.ts';
import { turnLeft } from './testing/upright.ts';

/** Of those that the project makes, the ones that are no good photo. */
const refusedOfOurs: Readonly<Record<string, string>> = {
  'generated__truncated.jpg': 'unreadable',
  'generated__empty.jpg': 'empty',
  'generated__huge.jpg': 'tooManyPixels',
  'generated__huge.png': 'tooManyPixels',
  'generated__photo.heic': 'unreadable',
  'generated__photo.avif': 'unreadable',
  'generated__film.mov': 'notAFilm',
  'generated__menu.pdf': 'notAnImage',
};

/** HEVC, and the MPEG-4 of old telephones: this browser decodes neither. */
const undecodable = /video-h265|sample_mpeg4/;

const shortOf = ({ refusal }: Outcome) =>
  (refusal?.code === 'film' ? refusal.film.code : refusal?.code) ?? 'taken';

test(
  'PH-4 PH-6 PH-7 PH-8 PH-19 FI-1 FI-2 FI-3 every file of the media leaves small, upright and bare, or is refused',
  { timeout: 240_000 },
  async () => {
    const { files, real } = await mediaInBrowser();
    const outcomes = startOutcomes();
    onTestFinished(() => outcomes.close());
    let tagged = 0;
    const hold = async (file: File) => {
      const outcome = await outcomes.of(file);
      const { name, came, tagsBefore } = outcome;
      const expected = real ? undecodable.test(name) && 'cannotDecode' : refusedOfOurs[name];
      expect(shortOf(outcome), name).toBe(expected || 'taken');
      if (came === undefined) return;
      if (tagsBefore.length > 0) tagged++;
      expect(came.tags, name).toEqual([]);
      expect([1, 'sides'], name).toContain(came.turn);
      const isFilm = outcome.format.startsWith('film');
      expect(Math.max(came.width, came.height), name).toBeLessThanOrEqual(isFilm ? 1280 : 2048);
      expect(came.previewBytes, name).toBeLessThan(40_000);
      if (!isFilm && outcome.bytesBefore > 1_000_000)
        expect(came.bytes, name).toBeLessThan(outcome.bytesBefore);
    };
    const waiting = [...files];
    const lane = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await hold(file);
    };
    await Promise.all([lane(), lane()]);
    // The reader of tags is not blind: nearly every real file has some, and some of ours do.
    expect(tagged).toBeGreaterThan(real ? 20 : 8);
  },
);

test('PH-8 FI-3 what reads tags here finds those of a phone, of an editor and of a film', async () => {
  const tagged = tagsIn(orientationSample(6));
  expect(tagged).toEqual(expect.arrayContaining(['Exif', 'GPS', 'XMP', 'comment', 'trailer']));
  expect(tagsIn(new Uint8Array(await (await filmForTests()).arrayBuffer()))).toEqual(
    expect.arrayContaining(['date', 'name', 'udta']),
  );
  expect(tagsIn(animatedGif())).toEqual([]);
});

test('PH-6 what tells whether a picture is upright sees one that lies', async () => {
  const sample = new Blob([orientationSample(6)], { type: 'image/jpeg' });
  expect(await turnLeft(sample, 'jpeg', sample)).toBe(1);
  const bitmap = await createImageBitmap(sample);
  const canvas = new OffscreenCanvas(bitmap.height, bitmap.width);
  const pencil = canvas.getContext('2d');
  pencil?.translate(bitmap.height, 0);
  pencil?.rotate(Math.PI / 2);
  pencil?.drawImage(bitmap, 0, 0);
  // Laid a quarter with the clock, it needs one against it: EXIF’s 8.
  expect(await turnLeft(sample, 'jpeg', await canvas.convertToBlob())).toBe(8);
});
