/**
 * A pasted list whose week is over goes once the team's app has started, on whatever screen that is (decision 62). Whoever
 * has none fetches nothing for it.
 */
import { useEffect } from 'react';
import { afterPaint } from '../../design/afterPaint.ts';
import { useProfile } from '../../session/useSession.ts';
import { LIST_NOTE } from './listNote.ts';

export function useListEnd(): void {
  const profile = useProfile();
  const { day } = profile.moment;
  const hasList = profile.note(LIST_NOTE) !== undefined;
  useEffect(() => {
    if (!hasList) return;
    let isLeft = false;
    const look = async () => {
      // Without network, before the team's files are kept, the next start does it.
      const lists = await import('./keptList.ts').catch(() => undefined);
      if (!isLeft) await lists?.endList(profile);
    };
    afterPaint(() => void look());
    return () => {
      isLeft = true;
    };
  }, [profile, day, hasList]);
}
