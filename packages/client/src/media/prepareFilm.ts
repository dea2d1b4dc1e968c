/**
 * From a film as a phone made it to what may leave the device: H.264 of 720 lines at most, with AAC or Opus, in an
 * MP4 that can be read from its beginning, bare, with a still picture of it.
 *
 * A film that is already so is only laid out anew (some milliseconds for each of its seconds); any other is decoded
 * and encoded. What this browser cannot decode is refused: a film that lost its picture or its sound on the way would
 * be taken for whole.
 */
import type { Bytes } from '@cocon/crypto';
import type { Result } from '@cocon/protocol';
import {
  BlobSource,
  BufferTarget,
  CanvasSink,
  Conversion,
  type ConversionAudioOptions,
  type ConversionVideoOptions,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  WEBM,
} from 'mediabunny';
import { NotStripped } from './assertStripped.ts';
import { assertStrippedFilm } from './assertStrippedFilm.ts';
import { canvasIsFaithful, createDrawing, discard } from './canvas.ts';
import type { FilmRefusal } from './filmRefusal.ts';
import { isFilmWhole } from './filmWhole.ts';
import { fitInto, imagesOf, type PreparedImages } from './preparePhoto.ts';
import { stripFilm } from './stripFilm.ts';

export type PreparedFilm = PreparedImages & {
  readonly film: {
    readonly bytes: Bytes;
    readonly type: 'video/mp4';
    /** Upright. */
    readonly width: number;
    readonly height: number;
    readonly seconds: number;
  };
  /** Whether it was only laid out anew. */
  readonly isAsRecorded: boolean;
};

export type FilmOptions = {
  /** Told how many seconds of the film are done, and of how many. */
  readonly onProgress?: (done: number, seconds: number) => void;
};

export const maxFilmFileBytes = 2_000_000_000;
export const maxFilmSeconds = 300;
const longEdge = 1280;
const shortEdge = 720;
const videoBitrate = 2_500_000;
/** What is heavier is encoded again: families pay for their megabytes. */
const mostBitrate = 5_000_000;
const audioBitrate = 96_000;

export async function prepareFilm(
  file: Blob,
  { onProgress }: FilmOptions = {},
): Promise<Result<PreparedFilm, FilmRefusal>> {
  const refused = (refusal: FilmRefusal) => ({ ok: false, refusal }) as const;
  if (file.size === 0) return refused({ code: 'empty' });
  if (file.size > maxFilmFileBytes) {
    return refused({ code: 'tooLarge', bytes: file.size, limit: maxFilmFileBytes });
  }
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, MATROSKA, WEBM] });
  try {
    if (!(await input.canRead())) return refused({ code: 'notAFilm' });
    if (!(await isFilmWhole(file))) return refused({ code: 'unreadable' });
    const tracks = await admitFilm(input);
    if (!tracks.ok) return tracks;
    const { video, audio, seconds } = tracks.value;
    if (!canvasIsFaithful()) return refused({ code: 'cannotEncode' });
    const images = await stillOf(video, seconds);
    if (images === undefined) return refused({ code: 'unreadable' });

    const { averageBitrate } = await video.computePacketStats(300);
    const isAsRecorded = averageBitrate <= mostBitrate && (await isAlreadySo(video));
    const target = new BufferTarget();
    const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
    const shown = [await video.getDisplayWidth(), await video.getDisplayHeight()] as const;
    const [width, height] = isAsRecorded ? shown : sizeFor(...shown);
    const conversion = await Conversion.init({
      ...{ input, output, tracks: 'primary', tags: {}, showWarnings: false },
      video: isAsRecorded ? {} : encoded(width, height, Math.min(videoBitrate, averageBitrate)),
      ...(audio === null ? {} : { audio: await soundOf(audio) }),
    });
    const isWhole = [video, audio].every(
      (track) => track === null || conversion.utilizedTracks.includes(track),
    );
    if (!conversion.isValid || !isWhole) return refused({ code: 'cannotEncode' });
    conversion.onProgress = (_part, done) => onProgress?.(Math.min(done, seconds), seconds);
    await conversion.execute();
    if (target.buffer === null) return refused({ code: 'unreadable' });

    const bytes = new Uint8Array(target.buffer);
    stripFilm(bytes);
    assertStrippedFilm(bytes);
    const film = { bytes, type: 'video/mp4', width, height, seconds } as const;
    return { ok: true, value: { ...images, film, isAsRecorded } };
  } catch (error) {
    if (error instanceof NotStripped) return refused({ code: 'notStripped' });
    // What is damaged shows itself anywhere, and each decoder throws errors of its own.
    if (error instanceof Error) return refused({ code: 'unreadable' });
    throw error;
  } finally {
    input.dispose();
  }
}

type FilmTracks = {
  readonly video: InputVideoTrack;
  readonly audio: InputAudioTrack | null;
  readonly seconds: number;
};

/** The film's picture and sound, which this browser can decode, of a bearable length. */
async function admitFilm(input: Input): Promise<Result<FilmTracks, FilmRefusal>> {
  const refused = (refusal: FilmRefusal) => ({ ok: false, refusal }) as const;
  const video = await input.getPrimaryVideoTrack();
  if (video === null) return refused({ code: 'noPicture' });
  const seconds = await input.computeDuration([video]);
  if (!(seconds > 0)) return refused({ code: 'noPicture' });
  if (seconds > maxFilmSeconds) return refused({ code: 'tooLong', seconds, limit: maxFilmSeconds });
  const audio = await input.getPrimaryAudioTrack();
  for (const track of [video, audio]) {
    if (track === null || (await track.canDecode())) continue;
    return refused({ code: 'cannotDecode', codec: (await track.getCodec()) ?? 'unknown' });
  }
  return { ok: true, value: { video, audio, seconds } };
}

/** Small enough, and H.264. */
async function isAlreadySo(video: InputVideoTrack): Promise<boolean> {
  const shown = [await video.getDisplayWidth(), await video.getDisplayHeight()] as const;
  return (await video.getCodec()) === 'avc' && scaleFor(...shown) === 1;
}

const encoded = (width: number, height: number, bitrate: number): ConversionVideoOptions => ({
  ...{ codec: 'avc', width, height, fit: 'fill', bitrate: Math.round(bitrate) },
  // Two seconds: whoever jumps into a film waits for little.
  ...{ keyFrameInterval: 2, forceTranscode: true, allowTransformationMetadata: false },
});

async function soundOf(audio: InputAudioTrack): Promise<ConversionAudioOptions> {
  const codec = await audio.getCodec();
  return codec === 'aac' || codec === 'opus'
    ? {}
    : { codec: 'opus', bitrate: audioBitrate, numberOfChannels: 2 };
}

/** A picture of the film, a little after its beginning, where a hand is still. */
async function stillOf(video: InputVideoTrack, seconds: number): Promise<PreparedImages | undefined> {
  const first = await video.getFirstTimestamp();
  const wrapped = await new CanvasSink(video).getCanvas(first + Math.min(1, seconds / 3));
  if (wrapped === null) return undefined;
  const { canvas } = wrapped;
  const drawing = createDrawing(...fitInto(longEdge, canvas.width, canvas.height));
  drawing.pencil.drawImage(canvas, 0, 0, drawing.width, drawing.height);
  try {
    return await imagesOf(drawing);
  } finally {
    discard(drawing);
  }
}

/** How much smaller it must be, never enlarged. */
const scaleFor = (width: number, height: number): number =>
  Math.min(1, longEdge / Math.max(width, height), shortEdge / Math.min(width, height));

/** The size in which it is published: H.264 counts in pairs of pixels. */
export function sizeFor(width: number, height: number): [number, number] {
  const scale = scaleFor(width, height);
  const even = (length: number): number => Math.max(2, Math.round((length * scale) / 2) * 2);
  return [even(width), even(height)];
}
