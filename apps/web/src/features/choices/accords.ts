/** How this home stands with each child's image, as the server counts it; empty while it cannot be asked. */
import { useEffect, useState } from 'react';
import type { Accord, ChildId } from '@cocon/protocol';
import { useProfile } from '../../session/useSession.ts';

export function useAccords(): ReadonlyMap<ChildId, Accord> {
  const profile = useProfile();
  const { height } = profile.state.head;
  const [accords, setAccords] = useState<ReadonlyMap<ChildId, Accord>>(new Map());
  useEffect(() => {
    let isOver = false;
    profile.accords().then(
      (all) => isOver || setAccords(new Map(all.map((one) => [one.child, one]))),
      // Without network the page says what this device knows by itself.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [profile, height]);
  return accords;
}
