/** What the server noticed, asked when the page is opened; nothing without network. */
import { useEffect, useState } from 'react';
import { occurrences } from '@cocon/client';
import type { Occurrence } from '@cocon/protocol';
import { useProfile } from '../../session/useSession.ts';

const NONE: readonly Occurrence[] = [];

export function useNoticed(): readonly Occurrence[] {
  const profile = useProfile();
  const [noticed, setNoticed] = useState(NONE);
  useEffect(() => {
    let isOver = false;
    occurrences(profile).then(
      (all) => isOver || setNoticed(all),
      () => undefined, // what stands without it is said all the same
    );
    return () => {
      isOver = true;
    };
  }, [profile]);
  return noticed;
}
