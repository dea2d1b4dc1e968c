import { BlobSource, CanvasSink, EncodedPacketSink, Input, MP4 } from 'mediabunny';
import { describe, expect, test } from 'vitest';
import { latin } from '../../../../tools/test-media/bytesOf.ts';
import { NotStripped } from './assertStripped.ts';
import { assertStrippedFilm } from './assertStrippedFilm.ts';
import { prepareFilm, type PreparedFilm, sizeFor } from './prepareFilm.ts';
import { filmForTests, filmWords } from './testing/filmForTests.ts';
import { asLetters, distance, lookAt } from './testing/pictureForTests.ts';

async function prepared(file: Blob): Promise<PreparedFilm> {
  const result = await prepareFilm(file);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

const refusalOf = async (file: Blob) => {
  const result = await prepareFilm(file);
  return result.ok ? 'taken' : result.refusal.code;
};

/** What a player finds in it. */
async function look({ film }: PreparedFilm) {
  const input = new Input({ source: new BlobSource(new Blob([film.bytes])), formats: [MP4] });
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  if (video === null) throw new Error('no picture');
  const times: number[] = [];
  for await (const { timestamp } of new EncodedPacketSink(video).packets()) times.push(timestamp);
  const still = await new CanvasSink(video).getCanvas(await video.getFirstTimestamp());
  return {
    codecs: [await video.getCodec(), audio && (await audio.getCodec())],
    size: [await video.getDisplayWidth(), await video.getDisplayHeight()],
    seconds: await video.computeDuration(),
    times,
    still: still?.canvas,
  };
}

describe('FI-1 how a film leaves', () => {
  test('FI-1 one that is already so is only laid out anew, upright, with its sound and its times', async () => {
    const times = [0, 0.04, 0.3, 0.34, 0.9, 1.5];
    const photo = await prepared(await filmForTests({ times, rotation: 90 }));
    expect(photo).toMatchObject({ isAsRecorded: true, film: { width: 180, height: 320 } });
    const seen = await look(photo);
    expect(seen).toMatchObject({ codecs: ['avc', 'opus'], size: [180, 320] });
    expect(seen.seconds).toBeCloseTo(1.5, 1);
    // As variable as they were.
    seen.times.forEach((time, i) => expect(time).toBeCloseTo(times[i] ?? -1, 1));
    // Its index stands before its pictures, so that it plays while it comes.
    const text = asLetters(photo.film.bytes.subarray(0, 20_000));
    expect(text.indexOf('moov')).toBeLessThan(text.indexOf('mdat'));
  });

  test('FI-1 a large one is encoded again with 720 lines, upright, and its still too', async () => {
    const times = [0, 0.04, 0.3, 0.34];
    const large = await filmForTests({ width: 1920, height: 1080, rotation: 90, times });
    const film = await prepared(large);
    expect(film).toMatchObject({ isAsRecorded: false, film: { width: 720, height: 1280 } });
    const seen = await look(film);
    expect(seen).toMatchObject({ codecs: ['avc', 'opus'], size: [720, 1280] });
    // As variable as they were.
    expect(seen.times).toHaveLength(3);
    seen.times.forEach((time, i) => expect(time).toBeCloseTo(times[i] ?? -1, 1));
    // Turned by a quarter, what was on the left is on top.
    const still = await lookAt(film.full.bytes);
    expect(distance(still.colourAt(0.5, 0.1), [204, 34, 34])).toBeLessThan(40);
    expect(distance(still.colourAt(0.5, 0.9), [34, 34, 204])).toBeLessThan(40);
    expect([still.width, still.height]).toEqual([720, 1280]);
  });

  test('FI-1 720 lines on the short edge, 1280 on the long one, in pairs, never enlarged', () => {
    expect(sizeFor(3840, 2160)).toEqual([1280, 720]);
    expect(sizeFor(1080, 1920)).toEqual([720, 1280]);
    expect(sizeFor(1440, 1080)).toEqual([960, 720]);
    expect(sizeFor(2400, 1080)).toEqual([1280, 576]);
    expect(sizeFor(319, 181)).toEqual([320, 182]);
  });

  test('FI-5 progress is said in seconds of the film', async () => {
    const said: [number, number][] = [];
    await prepareFilm(await filmForTests({ width: 1600, height: 900 }), {
      onProgress: (done, seconds) => said.push([done, seconds]),
    });
    expect(said.length).toBeGreaterThan(1);
    for (const [done, seconds] of said) {
      expect(done).toBeLessThanOrEqual(seconds);
      expect(seconds).toBeCloseTo(1, 1);
    }
  });
});

describe('FI-2 what is refused', () => {
  test('FI-2 only sound, nothing, no film, too heavy, too long', async () => {
    expect(await refusalOf(await filmForTests({ picture: false }))).toBe('noPicture');
    expect(await refusalOf(new File([], 'x'))).toBe('empty');
    expect(await refusalOf(new File([latin('\0\0\0\x14ftypisom nothing')], 'x.mp4'))).not.toBe('taken');
    expect(await refusalOf(new File([latin('Gâteau au yaourt')], 'x.mp4'))).toBe('notAFilm');
    const heavy = Object.defineProperty(new File(['x'], 'x.mp4'), 'size', { value: 4_000_000_000 });
    expect(await refusalOf(heavy)).toBe('tooLarge');
    expect(await refusalOf(await filmForTests({ times: [0, 1, 400], sound: false }))).toBe('tooLong');
  });

  test('FI-2 one whose sound this browser does not decode is refused, not sent mute', async () => {
    const bytes = new Uint8Array(await (await filmForTests()).arrayBuffer());
    const entry = asLetters(bytes).indexOf('Opus');
    bytes.set(latin('samr'), entry);
    expect(await refusalOf(new File([bytes], 'x.mp4'))).toBe('cannotDecode');
  });

  test('FI-2 one that is cut off anywhere is refused, though it says first where its pictures lie', async () => {
    const whole = await filmForTests();
    const bytes = asLetters(new Uint8Array(await whole.arrayBuffer()));
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.999])
      expect(await refusalOf(whole.slice(0, Math.floor(whole.size * part))), String(part)).toBe('unreadable');
    // What some cameras append is no part of it.
    expect(await refusalOf(new File([whole, 'a camera’s own notes'], 'x.mp4'))).toBe('taken');
  });
});

describe('FI-3 nothing but picture and sound', () => {
  test('FI-3 tags, names of tracks and times are gone, and an MP4 with any of them is not let through', async () => {
    const file = await filmForTests();
    const original = new Uint8Array(await file.arrayBuffer());
    const { film } = await prepared(file);
    const latinOf = (word: string) => asLetters(new TextEncoder().encode(word));
    for (const word of filmWords) {
      expect(asLetters(original), word).toContain(latinOf(word));
      expect(asLetters(film.bytes), word).not.toContain(latinOf(word));
    }
    expect(asLetters(film.bytes)).not.toMatch(/Mediabunny|udta|meta/);
    expect(() => assertStrippedFilm(film.bytes)).not.toThrow();
    expect(() => assertStrippedFilm(original)).toThrow(NotStripped);
    const dated = film.bytes.slice();
    const at = asLetters(dated).indexOf('mvhd');
    dated[at + 8] = 1;
    expect(() => assertStrippedFilm(dated)).toThrow(NotStripped);
  });
});
