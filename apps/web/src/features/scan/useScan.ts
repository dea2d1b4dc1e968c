/** Looks for a square while the camera is open, a few times a second, and says what it saw that is not what is wanted. */
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { MessageDescriptor } from '@lingui/core';
import type { Camera } from '../publishing/camera/openCamera.ts';
import { openReader } from './squareReader.ts';

/** Milliseconds between two looks: an old phone has time for its finger meanwhile. */
const BETWEEN = 150;

/** What a square's text is to who looks for one: what was wanted, or why it is not. */
export type Recognised = { readonly found: string } | { readonly wrong: MessageDescriptor };

export interface Scan {
  /** What is wrong with the last square that was not the one. */
  readonly wrong: MessageDescriptor | undefined;
  /** The reader could not be fetched. */
  readonly hasNoReader: boolean;
}

const LOOKING: Scan = { wrong: undefined, hasNoReader: false };

export function useScan(
  camera: Camera | undefined,
  video: RefObject<HTMLVideoElement | null>,
  recognise: (text: string) => Recognised,
  onFound: (found: string) => void,
): Scan {
  const [scan, setScan] = useState(LOOKING);
  const found = useEffectEvent(onFound);
  const judge = useEffectEvent(recognise);
  useEffect(() => {
    if (!camera) return undefined;
    let isOver = false;
    async function look(): Promise<void> {
      const read = await openReader();
      while (!isOver) {
        const text = video.current ? await read(video.current) : undefined;
        if (isOver) return;
        if (text !== undefined) {
          const seen = judge(text);
          if ('found' in seen) return found(seen.found);
          setScan({ ...LOOKING, wrong: seen.wrong });
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
