/** When devices were last seen, by day: the server's word, fetched when the page is opened; nothing without network. */
import { useEffect, useState } from 'react';
import { seenDevices } from '@cocon/client';
import type { DeviceId, LocalDay } from '@cocon/protocol';
import { useProfile } from '../../session/useSession.ts';

const NONE: ReadonlyMap<DeviceId, LocalDay> = new Map();

export function useSeen(): ReadonlyMap<DeviceId, LocalDay> {
  const profile = useProfile();
  const [seen, setSeen] = useState(NONE);
  useEffect(() => {
    let isOver = false;
    seenDevices(profile).then(
      (days) => isOver || setSeen(days),
      () => undefined, // what stands without it is said all the same
    );
    return () => {
      isOver = true;
    };
  }, [profile]);
  return seen;
}
