/** Papers are looked for however old they are: all of them are had while a screen shows them. */
import { useEffect } from 'react';
import { useProfile } from '../../session/useSession.ts';

export function useAllHandouts(): void {
  const profile = useProfile();
  const hasServer = profile.status.kind === 'current';
  useEffect(() => {
    if (!hasServer) return;
    void Promise.all([profile.loadAll('post'), profile.loadAll('file')]).catch(() => undefined);
  }, [profile, hasServer]);
}
