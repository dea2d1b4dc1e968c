/**
 * The camera inside the app. A picture goes from the lens into this page's memory and nowhere else: nothing lands in the
 * tablet's gallery, no place or serial number is written into it.
 *
 * `photo` asks the camera itself for a picture where the browser can (`ImageCapture`), which is sharper and slower;
 * `frame` takes what the screen shows, at once. A camera that fails to give a photo gives frames from then on.
 */
import type { Result } from '@cocon/protocol';

export type Facing = 'environment' | 'user';

export type CameraRefusal =
  /** The person, or a setting, said no. */
  | 'refused'
  /** There is none. */
  | 'none'
  /** Another app, or another page, has it. */
  | 'busy'
  /** It was there and went: unplugged, or taken back by a setting. */
  | 'lost'
  /** This browser gives none to this page. */
  | 'unavailable';

export interface Camera {
  readonly stream: MediaStream;
  readonly photo: (shown: HTMLVideoElement) => Promise<Blob>;
  readonly frame: (shown: HTMLVideoElement) => Promise<Blob>;
  /** Lets go of the camera: its light goes out. */
  readonly close: () => void;
}

/** Milliseconds that the camera itself may take for a photo, before what the screen shows is taken instead. */
const PATIENCE = 3_000;
const FRAME_QUALITY = 0.92;
/** How large a picture is asked of the lens; it may give another. */
export interface LensSize {
  readonly width: { readonly ideal: number };
  readonly height: { readonly ideal: number };
}
/** A little more than is published (2048), so that nothing is enlarged. */
export const FOR_PHOTOS: LensSize = { width: { ideal: 2560 }, height: { ideal: 1920 } };

/** As many as a film is published with. */
export const FOR_FILMS: LensSize = { width: { ideal: 1280 }, height: { ideal: 720 } };

export async function openCamera(
  facing: Facing,
  size: LensSize = FOR_PHOTOS,
): Promise<Result<Camera, CameraRefusal>> {
  // Missing where the page is not served over https.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return { ok: false, refusal: 'unavailable' };
  try {
    const video = { facingMode: { ideal: facing }, ...size };
    return { ok: true, value: cameraOf(await devices.getUserMedia({ video, audio: false })) };
  } catch (error) {
    return { ok: false, refusal: cameraRefusal(error) };
  }
}

/** What the browser threw, as one of the reasons why there is none. */
export function cameraRefusal(error: unknown): CameraRefusal {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unavailable';
  }
}

/** Whether there is another camera to turn to. Known only once one was allowed. */
export async function hasSeveralCameras(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput').length > 1;
}

function cameraOf(stream: MediaStream): Camera {
  const [track] = stream.getVideoTracks();
  let capture = track && 'ImageCapture' in window ? new ImageCapture(track) : undefined;
  return {
    stream,
    frame: frameOf,
    async photo(shown) {
      const taken = capture && (await within(PATIENCE, capture.takePhoto()));
      if (taken && taken.size > 0) return taken;
      capture = undefined;
      return frameOf(shown);
    },
    close: () => {
      for (const one of stream.getTracks()) one.stop();
    },
  };
}

async function frameOf(shown: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = shown.videoWidth;
  canvas.height = shown.videoHeight;
  canvas.getContext('2d')?.drawImage(shown, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', FRAME_QUALITY));
  if (!blob) throw new RangeError('the camera shows nothing yet');
  return blob;
}

/** Undefined when it failed or took too long. */
async function within(ms: number, work: Promise<Blob>): Promise<Blob | undefined> {
  let timer: number | undefined;
  const late = new Promise<undefined>((done) => (timer = window.setTimeout(() => done(undefined), ms)));
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    window.clearTimeout(timer);
  }
}
