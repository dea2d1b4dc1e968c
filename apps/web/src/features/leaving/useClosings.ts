/** On direction's devices, households that have read their last are closed (`closings.ts`); on others nothing is done. */
import { useEffect } from 'react';
import { useProfile } from '../../session/useSession.ts';
import { closeWhatIsOver } from './closings.ts';

export function useClosings(): void {
  const profile = useProfile();
  const { day } = profile.moment;
  const isAble = profile.stored.role === 'direction' && profile.status.kind === 'current';
  useEffect(() => {
    if (isAble) void closeWhatIsOver(profile).catch(() => undefined);
  }, [profile, day, isAble]);
}
