/**
 * Filming: a tap begins, a tap ends, three minutes at most, counted in seconds. A camera that goes, a page that is put
 * away or a screen that is closed ends the film too; what was filmed until then is kept.
 */
import { useEffect, useRef, useState } from 'react';
import type { Camera } from './openCamera.ts';
import { recordFilm, type Recording } from './recordFilm.ts';

export const LONGEST_FILM = 180;

export interface Filming {
  /** Whole seconds, while it films. */
  readonly seconds: number | undefined;
  /** How many were filmed. */
  readonly films: number;
  /** The last one had nothing in it. */
  readonly isEmpty: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

export function useFilming(
  camera: Camera | undefined,
  sound: MediaStreamTrack | undefined,
  onFilm: (film: File) => void,
  longest = LONGEST_FILM,
): Filming {
  const [seconds, setSeconds] = useState<number>();
  const [films, setFilms] = useState(0);
  const [isEmpty, setEmpty] = useState(false);
  const recording = useRef<Recording>(undefined);
  const count = useRef(0);
  const isFilming = seconds !== undefined;
  // With its camera, and with the screen.
  useEffect(() => () => recording.current?.stop(), [camera]);

  useEffect(() => {
    if (!isFilming) return undefined;
    const begun = performance.now();
    const clock = window.setInterval(() => {
      const passed = Math.floor((performance.now() - begun) / 1_000);
      setSeconds(Math.min(passed, longest));
      if (passed >= longest) recording.current?.stop();
    }, 200);
    const awake = keepAwake();
    return () => {
      window.clearInterval(clock);
      awake.end();
    };
  }, [isFilming, longest]);

  async function film(of: Camera): Promise<void> {
    const begun = recordFilm(of.stream, sound);
    recording.current = begun;
    setEmpty(false);
    setSeconds(0);
    const blob = await begun.film;
    recording.current = undefined;
    setSeconds(undefined);
    if (blob === undefined) return setEmpty(true);
    count.current += 1;
    setFilms(count.current);
    onFilm(new File([blob], `video-${count.current}.${nameEnd(blob)}`, { type: blob.type }));
  }

  return {
    ...{ seconds, films, isEmpty },
    start: () => {
      if (camera && recording.current === undefined) void film(camera);
    },
    stop: () => recording.current?.stop(),
  };
}

const nameEnd = ({ type }: Blob): string => (type.startsWith('video/mp4') ? 'mp4' : 'webm');

/** Nobody touches a screen that films: it would go dark, and the camera with it. Where the browser cannot, nothing. */
function keepAwake(): { readonly end: () => void } {
  const { wakeLock } = navigator as Partial<Pick<Navigator, 'wakeLock'>>;
  const lock = wakeLock?.request('screen').catch(() => undefined);
  return { end: () => void lock?.then((held) => held?.release()) };
}
