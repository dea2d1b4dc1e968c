/** The camera in React: opened while its screen is in front, let go of with it, and when the page is put away. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  FOR_PHOTOS,
  hasSeveralCameras,
  openCamera,
  type Camera,
  type CameraRefusal,
  type Facing,
  type LensSize,
} from './openCamera.ts';

export interface LiveCamera {
  readonly camera: Camera | undefined;
  readonly refusal: CameraRefusal | undefined;
  readonly facing: Facing;
  /** There is another camera. */
  readonly canTurn: boolean;
  readonly turn: () => void;
  readonly retry: () => void;
}

type Attempt = { readonly camera?: Camera; readonly refusal?: CameraRefusal };

/** `size` stays the same while the screen is in front. */
export function useCamera(size: LensSize = FOR_PHOTOS): LiveCamera {
  const [facing, setFacing] = useState<Facing>('environment');
  const [round, setRound] = useState(0);
  const [attempt, setAttempt] = useState<Attempt>({});
  const [canTurn, setCanTurn] = useState(false);
  const isInFront = useSyncExternalStore(watchPage, () => document.visibilityState === 'visible');
  useEffect(() => {
    if (!isInFront) return undefined;
    let isOver = false;
    let opened: Camera | undefined;
    void openCamera(facing, size).then(async (answer) => {
      if (!answer.ok) return isOver ? undefined : setAttempt({ refusal: answer.refusal });
      opened = answer.value;
      if (isOver) return opened.close();
      setAttempt({ camera: opened });
      // Not told of a track that this page stops itself.
      const lost = () => isOver || setAttempt({ refusal: 'lost' });
      for (const track of opened.stream.getTracks()) track.addEventListener('ended', lost);
      setCanTurn(await hasSeveralCameras());
      return undefined;
    });
    return () => {
      isOver = true;
      opened?.close();
      setAttempt({});
    };
  }, [facing, size, round, isInFront]);
  return {
    camera: attempt.camera,
    refusal: attempt.refusal,
    facing,
    canTurn,
    turn: () => setFacing(facing === 'user' ? 'environment' : 'user'),
    retry: () => setRound(round + 1),
  };
}

function watchPage(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
