/**
 * Closes what nobody closed: the personal level once nothing was touched for a while, which it says shortly before, the
 * whole room at its hour; and lets the screen rest. Who opened the room is taken for who writes no longer than that while. Asked every few seconds and when the screen comes back, since a tablet
 * that slept runs no timer.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import { isComposing, isPictureMoving } from '../../session/awake.ts';
import { useProfile } from '../../session/useSession.ts';
import { forgetOpener, roomOf, setLevel } from '../../session/roomLevel.ts';
import { lock } from '../../session/session.ts';
import { mustRest, roomClosesAt } from './roomHours.ts';
import { readRoom } from './roomNote.ts';

/** The personal level closes after so long without a touch. */
export const IDLE = 3 * 60_000;
/** Said so long before. */
const WARNED = 30_000;
const ASKED_EVERY = 5_000;
const GESTURES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

let touchedAt = 0;

export interface RoomHours {
  /** The personal level is about to close. */
  readonly isClosingSoon: boolean;
  readonly isResting: boolean;
  readonly wake: () => void;
}

export function useRoomHours(): RoomHours {
  const profile = useProfile();
  const [isClosingSoon, setClosingSoon] = useState(false);
  const [isResting, setResting] = useState(false);
  const look = useEffectEvent(() => {
    const room = roomOf(profile);
    if (!room) return;
    const { lastContact, state, session } = profile;
    const { closing, rest } = readRoom(profile);
    const { zone } = state.settings;
    if (session.now() >= roomClosesAt({ openedAt: room.openedAt, lastContact, closing, zone }))
      return void lock();
    const idle = Date.now() - touchedAt;
    const isPersonal = room.level === 'personal';
    setClosingSoon(isPersonal && idle >= IDLE - WARNED && idle < IDLE);
    if (idle >= IDLE) forgetOpener(profile);
    if (isPersonal && idle >= IDLE) setLevel(profile, 'room');
    if (mustRest({ idle, rest, isMoving: isPictureMoving(), isComposing: isComposing() })) setResting(true);
  });
  useEffect(() => {
    const touch = () => {
      touchedAt = Date.now();
      setClosingSoon(false);
    };
    // A tablet that slept was left alone: what that closes is closed before the touch counts.
    const onGesture = () => {
      if (Date.now() - touchedAt >= IDLE) look();
      touch();
    };
    touch();
    const timer = window.setInterval(look, ASKED_EVERY);
    const onShow = () => look();
    document.addEventListener('visibilitychange', onShow);
    for (const gesture of GESTURES) window.addEventListener(gesture, onGesture, { passive: true });
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', onShow);
      for (const gesture of GESTURES) window.removeEventListener(gesture, onGesture);
    };
  }, []);
  return {
    isClosingSoon,
    isResting,
    wake: () => {
      touchedAt = Date.now();
      setResting(false);
    },
  };
}
