/** How the guardian is told, asked when a screen opens; undefined until the server answers. */
import { useEffect, useRef, useState } from 'react';
import { readNotices, type Notices, type Profile } from '@cocon/client';
import { useAction, type Action } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';

export interface AskedNotices {
  readonly notices: Notices | undefined;
  readonly setNotices: (notices: Notices) => void;
  readonly reading: Action<[]>;
}

export function useNotices(): AskedNotices {
  const profile = useProfile();
  const [notices, setNotices] = useState<Notices>();
  const reading = useAction(async () => setNotices(await readNotices(profile)));
  const read = useRef<Profile>(undefined);
  useEffect(() => {
    if (read.current === profile) return;
    read.current = profile;
    void reading.run();
  });
  return { notices, setNotices, reading };
}
