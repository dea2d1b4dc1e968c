/** What keeps a room tablet's screen from its rest: said by what is in use, asked by the room. */
import { useEffect } from 'react';

const held = new Set<symbol>();

/** A publication is being composed, say. */
export function useAwake(isInUse: boolean): void {
  useEffect(() => {
    if (!isInUse) return undefined;
    const own = Symbol('awake');
    held.add(own);
    return () => {
      held.delete(own);
    };
  }, [isInUse]);
}

export const isComposing = (): boolean => held.size > 0;

/** A film plays, or the camera shows what it sees. */
export const isPictureMoving = (): boolean =>
  [...document.querySelectorAll('video')].some(({ paused, ended }) => !paused && !ended);
