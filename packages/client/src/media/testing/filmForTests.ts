/** Films made in the browser: a bar that moves, a tone, and words where phones write them. For tests only. */
import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  type Rotation,
} from 'mediabunny';

export type FilmSample = {
  readonly width?: number;
  readonly height?: number;
  /** When each picture begins, seconds, and the end of the last. */
  readonly times?: readonly number[];
  readonly rotation?: Rotation;
  readonly sound?: boolean;
  readonly picture?: boolean;
  readonly bitrate?: number;
  /** Leaves of many colours that move, as heavy to encode as what a phone films. */
  readonly grain?: boolean;
};

/** Words that stand in its tags and in the names of its tracks. */
export const filmWords = ['Jardin des Lilas', 'Tablette des Moyens', 'Léo souffle'];

const evenTimes = Array.from({ length: 16 }, (_, i) => i / 15);

export async function filmForTests(sample: FilmSample = {}): Promise<File> {
  const { width = 320, height = 180, times = evenTimes, rotation = 0, bitrate = 400_000 } = sample;
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const canvas = new OffscreenCanvas(width, height);
  const video = new CanvasSource(canvas, { codec: 'avc', bitrate });
  const audio = new AudioSampleSource({ codec: 'opus', bitrate: 64_000 });
  const [title = '', artist = '', comment = ''] = filmWords;
  if (sample.picture !== false) output.addVideoTrack(video, { rotation, name: title });
  if (sample.sound !== false) output.addAudioTrack(audio, { name: artist });
  output.setMetadataTags({ title, artist, comment, date: new Date('2026-03-14T10:00:00Z') });
  await output.start();
  const end = times.at(-1) ?? 0;
  if (sample.sound !== false) {
    using sound = tone(end);
    await audio.add(sound);
  }
  if (sample.picture !== false) {
    for (const [i, time] of times.slice(0, -1).entries()) {
      if (sample.grain === true) drawLeaves(canvas, i);
      else drawBar(canvas, time / end);
      await video.add(time, (times[i + 1] ?? end) - time);
    }
  }
  await output.finalize();
  return new File([target.buffer ?? new ArrayBuffer(0)], 'film.mp4');
}

/** Red on the left half, blue on the right, and a bar that crosses. */
function drawBar(canvas: OffscreenCanvas, part: number): void {
  const pencil = canvas.getContext('2d');
  if (pencil === null) throw new Error('no canvas');
  const { width, height } = canvas;
  pencil.fillStyle = '#c22';
  pencil.fillRect(0, 0, width, height);
  pencil.fillStyle = '#22c';
  pencil.fillRect(width / 2, 0, width, height);
  pencil.fillStyle = '#fff';
  pencil.fillRect(part * width, height * 0.45, 8, height * 0.1);
}

/** Some hundred patches, each on a way of its own. */
function drawLeaves(canvas: OffscreenCanvas, frame: number): void {
  const pencil = canvas.getContext('2d');
  if (pencil === null) throw new Error('no canvas');
  const { width, height } = canvas;
  for (let leaf = 0; leaf < 400; leaf += 1) {
    pencil.fillStyle = `hsl(${(leaf * 37) % 360} 60% ${30 + (leaf % 50)}%)`;
    const x = (leaf * 97 + frame * ((leaf % 7) - 3)) % width;
    const y = (leaf * 61 + frame * ((leaf % 5) - 2)) % height;
    pencil.fillRect(x, y, width / 16, height / 12);
  }
}

function tone(seconds: number): AudioSample {
  const sampleRate = 48_000;
  const data = Float32Array.from({ length: Math.ceil(seconds * sampleRate) }, (_, i) => Math.sin(i / 17) / 4);
  return new AudioSample({ data, format: 'f32', numberOfChannels: 1, sampleRate, timestamp: 0 });
}
