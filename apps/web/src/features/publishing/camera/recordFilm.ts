/**
 * Recording what the lens sees into this page's memory, in the form that is published where the browser has it (MP4 with
 * H.264), else in one that is encoded again afterwards. A recording ends when it is stopped or its camera goes, and what
 * was recorded until then is whole.
 */

export interface Recording {
  readonly stop: () => void;
  /** Undefined when there was nothing to record. */
  readonly film: Promise<Blob | undefined>;
}

/** Light enough to be published as it is. */
const BITRATES = { videoBitsPerSecond: 2_500_000, audioBitsPerSecond: 96_000 };
/** Milliseconds after which a part is handed over: the browser may put parts on disk. */
const PART = 1_000;

/** The best first. The second of each is for browsers that have no AAC. */
const TYPES = [
  'video/mp4;codecs=avc1.42E01F,mp4a.40.2',
  'video/mp4;codecs=avc1.42E01F,opus',
  'video/mp4',
  'video/webm;codecs=h264,opus',
  'video/webm',
] as const;

const typeToRecord = (): string | undefined => TYPES.find((type) => MediaRecorder.isTypeSupported(type));

/** Whether this browser can film at all. */
export const canFilm = (): boolean => 'MediaRecorder' in window && typeToRecord() !== undefined;

/** `sound`: undefined films without. */
export function recordFilm(camera: MediaStream, sound: MediaStreamTrack | undefined): Recording {
  const mimeType = typeToRecord() ?? '';
  const pictures = camera.getVideoTracks();
  const stream = new MediaStream([...pictures, ...(sound ? [sound] : [])]);
  const recorder = new MediaRecorder(stream, { mimeType, ...BITRATES });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => void parts.push(data));
  const film = new Promise<Blob | undefined>((resolve) => {
    recorder.addEventListener('stop', () => {
      const blob = new Blob(parts, { type: mimeType });
      resolve(blob.size > 0 ? blob : undefined);
    });
    try {
      recorder.start(PART);
    } catch (error) {
      // The camera went a moment ago.
      if (!(error instanceof DOMException)) throw error;
      resolve(undefined);
    }
  });
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  // A microphone that stays would go on by itself.
  for (const track of pictures) track.addEventListener('ended', stop);
  return { stop, film };
}
