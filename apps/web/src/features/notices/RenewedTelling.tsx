/** Keeps a phone that is told reachable: when the app is opened, and when the browser says that its address changed. */
import { useEffect } from 'react';
import type { Profile } from '@cocon/client';
import { useProfile } from '../../session/useSession.ts';
import { RENEWED } from '../../workers/pushed.ts';
import { renewTelling } from './tellPhone.ts';

/** Looked after since the app was opened. */
const seen = new WeakSet<Profile>();

export function RenewedTelling() {
  const profile = useProfile();
  useEffect(() => {
    // Without network, or an answer of the browser, it is tried at the next opening.
    const renew = () => void renewTelling(profile).catch(() => undefined);
    const hear = ({ data }: MessageEvent) => {
      if (data === RENEWED) renew();
    };
    navigator.serviceWorker.addEventListener('message', hear);
    if (!seen.has(profile)) {
      seen.add(profile);
      renew();
    }
    return () => navigator.serviceWorker.removeEventListener('message', hear);
  }, [profile]);
  return null;
}
