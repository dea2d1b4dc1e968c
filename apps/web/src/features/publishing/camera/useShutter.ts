/**
 * The shutter: a tap takes one photo, holding it takes one after the other until it is let go. The first is the camera's
 * own photo; those of a tap that comes too soon, or of a hold, are what the screen shows, so that none is late.
 */
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Camera } from './openCamera.ts';

/** Milliseconds after which a tap is a hold, and between two photos of a hold. */
const HOLD = 450;
const BETWEEN = 250;

export interface Shutter {
  readonly taken: number;
  /** The address of the last photo. */
  readonly last: string | undefined;
  readonly press: () => void;
  readonly release: () => void;
}

export function useShutter(
  camera: Camera | undefined,
  video: RefObject<HTMLVideoElement | null>,
  onPhoto: (file: File) => void,
): Shutter {
  const [taken, setTaken] = useState(0);
  const [last, setLast] = useState<string>();
  /** The press that is under way; one that was let go is never taken for the next. */
  const held = useRef<object>(undefined);
  const underWay = useRef(0);
  const count = useRef(0);
  useEffect(() => {
    const now = held;
    return () => void (now.current = undefined);
  }, []);
  useEffect(() => (last === undefined ? undefined : () => URL.revokeObjectURL(last)), [last]);

  async function take(way: 'photo' | 'frame'): Promise<void> {
    const shown = video.current;
    if (!camera || !shown) return;
    underWay.current += 1;
    try {
      const blob = await camera[way](shown);
      count.current += 1;
      onPhoto(new File([blob], `photo-${count.current}.jpg`, { type: blob.type }));
      setTaken(count.current);
      setLast(URL.createObjectURL(blob));
    } catch (error) {
      // The lens shows nothing yet, or was turned away in the middle: nobody saw a photo taken.
      if (!(error instanceof RangeError || error instanceof DOMException)) throw error;
    } finally {
      underWay.current -= 1;
    }
  }

  async function hold(press: object): Promise<void> {
    await pause(HOLD);
    while (held.current === press) {
      await take('frame');
      await pause(BETWEEN);
    }
  }

  return {
    taken,
    last,
    press: () => {
      const press = {};
      held.current = press;
      void take(underWay.current === 0 ? 'photo' : 'frame');
      void hold(press);
    },
    release: () => void (held.current = undefined),
  };
}

const pause = (ms: number): Promise<void> => new Promise((done) => window.setTimeout(done, ms));
