/** What `media.ts` measures, in a page of the browser. */
import { type Bytes, encryptBlob, makeBlobKey, sha256, toBase64Url } from '@cocon/crypto';
import { type BlobId, type EstablishmentId, makeId } from '@cocon/protocol';
import { createDrawing, encodeJpeg } from '../src/media/canvas.ts';
import { decodePhoto } from '../src/media/decodePhoto.ts';
import { createPhotoPipeline } from '../src/media/photoPipeline.ts';
import { admitPhoto } from '../src/media/photoLimits.ts';
import { createPhotoReader } from '../src/media/photoReader.ts';
import { drawTurned } from '../src/media/orientation.ts';
import { fitInto, preparePhoto } from '../src/media/preparePhoto.ts';
import { stripJpeg } from '../src/media/stripJpeg.ts';
import { assertStripped } from '../src/media/assertStripped.ts';

export type MediaFigures = {
  photosPerSecond: number;
  previews: number;
  previewBytes: number;
  fullBytes: number;
  /** Milliseconds of one photo, stage by stage, alone. */
  stages: Record<'inspect' | 'decode' | 'draw' | 'encode' | 'strip' | 'whole' | 'seal', number>;
};

const establishment = makeId<EstablishmentId>();

async function timed<Value>(work: () => Value | Promise<Value>): Promise<[Value, number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function stagesOf(photo: Blob): Promise<MediaFigures['stages']> {
  const [admitted, inspect] = await timed(() => admitPhoto(photo));
  if (!admitted.ok) throw new Error(admitted.refusal.code);
  const [decoded, decode] = await timed(() => decodePhoto(photo, admitted.value, 2048));
  if (decoded === undefined) throw new Error('undecodable');
  const drawing = createDrawing(...fitInto(2048, decoded.width, decoded.height));
  const [, draw] = await timed(() => drawTurned(drawing, decoded.picture, decoded.stored));
  const [encoded, encode] = await timed(() => encodeJpeg(drawing, 0.82));
  const [, strip] = await timed(() => assertStripped(stripJpeg(encoded) ?? encoded));
  const [, whole] = await timed(() => preparePhoto(photo));
  const place = { establishment, blob: makeId<BlobId>() };
  const [, seal] = await timed(async () => sha256(await encryptBlob(makeBlobKey(), place, encoded)));
  return { inspect, decode, draw, encode, strip, whole, seal };
}

async function previewsPerBatch(plain: Bytes, count: number): Promise<number> {
  const photos = await Promise.all(
    Array.from({ length: count }, async () => {
      const blob = makeId<BlobId>();
      const key = makeBlobKey();
      const bytes = await encryptBlob(key, { establishment, blob }, plain);
      const hash = toBase64Url(await sha256(bytes));
      return { key: toBase64Url(key), hash, establishment, blob, type: 'image/jpeg' as const, bytes };
    }),
  );
  const reader = createPhotoReader({
    workers: 2,
    makeWorker: () =>
      new Worker(new URL('../src/media/photoReaderWorker.ts', import.meta.url), { type: 'module' }),
  });
  await Promise.all(photos.slice(0, 4).map((photo) => reader.open(photo)));
  const [, took] = await timed(() => Promise.all(photos.map((photo) => reader.open(photo))));
  reader.close();
  return took;
}

/** Measures photos by their addresses; `count` of them go through the pipeline. */
async function measure(addresses: readonly string[], count: number): Promise<MediaFigures> {
  const photos = await Promise.all(addresses.map(async (address) => (await fetch(address)).blob()));
  const photoAt = (i: number): Blob => photos[i % photos.length] ?? new Blob();
  const pipeline = createPhotoPipeline({
    workers: 2,
    makeWorker: () => new Worker(new URL('../src/media/photoWorker.ts', import.meta.url), { type: 'module' }),
  });
  const batch = (size: number) =>
    Promise.all(Array.from({ length: size }, (_, i) => pipeline.prepare(photoAt(i), { establishment })));
  await batch(4);
  const [results, took] = await timed(() => batch(count));
  pipeline.close();
  const sizes = results.map((result) => {
    if (!result.ok) throw new Error(result.refusal.code);
    return [result.value.full.size, result.value.preview.size] as const;
  });

  const runs: MediaFigures['stages'][] = [];
  for (let i = 0; i < 6; i++) runs.push(await stagesOf(photoAt(i)));
  const stage = (name: keyof MediaFigures['stages']) => median(runs.slice(1).map((run) => run[name]));
  const prepared = await preparePhoto(photoAt(0));
  if (!prepared.ok) throw new Error(prepared.refusal.code);
  return {
    photosPerSecond: (count * 1000) / took,
    previews: await previewsPerBatch(prepared.value.preview.bytes, 120),
    fullBytes: median(sizes.map(([full]) => full)),
    previewBytes: median(sizes.map(([, preview]) => preview)),
    stages: {
      inspect: stage('inspect'),
      decode: stage('decode'),
      draw: stage('draw'),
      encode: stage('encode'),
      strip: stage('strip'),
      whole: stage('whole'),
      seal: stage('seal'),
    },
  };
}

Object.assign(globalThis, { measureMedia: measure });
