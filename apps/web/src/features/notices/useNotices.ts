/** How the guardian is told, by mail and on this phone, asked when a screen opens; undefined until the server answers. */
import { useEffect, useRef, useState } from 'react';
import { readNotices, readPhoneNotices, type Notices, type PhoneNotices, type Profile } from '@cocon/client';
import { useAction, type Action } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';

interface Told {
  readonly mail: Notices;
  readonly phone: PhoneNotices;
}

export interface AskedNotices {
  readonly told: Told | undefined;
  readonly change: (changed: Partial<Told>) => void;
  readonly reading: Action<[]>;
}

export function useNotices(): AskedNotices {
  const profile = useProfile();
  const [told, setTold] = useState<Told>();
  const reading = useAction(async () => {
    const [mail, phone] = await Promise.all([readNotices(profile), readPhoneNotices(profile)]);
    setTold({ mail, phone });
  });
  const read = useRef<Profile>(undefined);
  useEffect(() => {
    if (read.current === profile) return;
    read.current = profile;
    void reading.run();
  });
  return { told, change: (changed) => setTold((before) => before && { ...before, ...changed }), reading };
}
