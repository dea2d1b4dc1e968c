/** Devices of the guardian that only passed, on a shared computer, and were never closed: put out for good, once a visit. */
import { useEffect, useRef } from 'react';
import { passedDevices, putPassedOut, type Profile } from '@cocon/client';
import { useProfile } from '../../session/useSession.ts';

export function usePassedDevices(): void {
  const profile = useProfile();
  const asked = useRef<Profile>(undefined);
  const isAny = profile.status.kind === 'current' && passedDevices(profile).length > 0;
  useEffect(() => {
    if (!isAny || asked.current === profile) return;
    asked.current = profile;
    // Without network it is done at the next visit: the day ended them already.
    putPassedOut(profile).catch(() => undefined);
  }, [profile, isAny]);
}
