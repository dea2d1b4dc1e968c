/** Looks for a card while the camera is open, a few times a second, and says what it saw that is no card of ours. */
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { Camera } from '../../publishing/camera/openCamera.ts';
import { openReader } from './squareReader.ts';
import { whatWasScanned, type Scanned } from './whatWasScanned.ts';

/** Milliseconds between two looks: an old phone has time for its finger meanwhile. */
const BETWEEN = 150;

export interface Scan {
  /** The last square that was no card of ours. */
  readonly wrong: Exclude<Scanned, { readonly kind: 'card' }> | undefined;
  /** The reader could not be fetched. */
  readonly hasNoReader: boolean;
}

const LOOKING: Scan = { wrong: undefined, hasNoReader: false };

export function useScan(
  camera: Camera | undefined,
  video: RefObject<HTMLVideoElement | null>,
  onSecret: (secret: string) => void,
): Scan {
  const [scan, setScan] = useState(LOOKING);
  const found = useEffectEvent(onSecret);
  useEffect(() => {
    if (!camera) return undefined;
    let isOver = false;
    async function look(): Promise<void> {
      const read = await openReader();
      while (!isOver) {
        const text = video.current ? await read(video.current) : undefined;
        if (isOver) return;
        if (text !== undefined) {
          const scanned = whatWasScanned(text, window.location.origin);
          if (scanned.kind === 'card') return found(scanned.secret);
          setScan({ ...LOOKING, wrong: scanned });
        }
        await new Promise((done) => window.setTimeout(done, BETWEEN));
      }
    }
    look().catch(() => !isOver && setScan({ ...LOOKING, hasNoReader: true }));
    return () => {
      isOver = true;
      setScan(LOOKING);
    };
  }, [camera, video]);
  return scan;
}
