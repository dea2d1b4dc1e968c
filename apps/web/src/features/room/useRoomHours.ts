/**
 * Closes what nobody closed: the personal level once nothing was touched for a while, the whole room at its hour. Asked
 * every few seconds and when the screen comes back, since a tablet that slept runs no timer.
 */
import { useEffect, useEffectEvent } from 'react';
import { useProfile } from '../../session/useSession.ts';
import { roomOf, setLevel } from '../../session/roomLevel.ts';
import { lock } from '../../session/session.ts';
import { roomClosesAt } from './roomHours.ts';
import { readRoom } from './roomNote.ts';

/** The personal level closes after so long without a touch. */
export const IDLE = 3 * 60_000;
const ASKED_EVERY = 5_000;
const GESTURES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

let touchedAt = 0;

export function useRoomHours(): void {
  const profile = useProfile();
  const look = useEffectEvent(() => {
    const room = roomOf(profile);
    if (!room) return;
    const { lastContact, state, session } = profile;
    const { closing } = readRoom(profile);
    const { zone } = state.settings;
    if (session.now() >= roomClosesAt({ openedAt: room.openedAt, lastContact, closing, zone })) void lock();
    else if (room.level === 'personal' && Date.now() - touchedAt >= IDLE) setLevel(profile, 'room');
  });
  useEffect(() => {
    const touch = () => (touchedAt = Date.now());
    touch();
    const timer = window.setInterval(look, ASKED_EVERY);
    const onShow = () => look();
    document.addEventListener('visibilitychange', onShow);
    for (const gesture of GESTURES) window.addEventListener(gesture, touch, { passive: true });
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', onShow);
      for (const gesture of GESTURES) window.removeEventListener(gesture, touch);
    };
  }, []);
}
