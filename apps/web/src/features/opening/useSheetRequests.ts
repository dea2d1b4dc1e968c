/** What devices of direction ask of each other about new sheets; goes on with this device's own while the page is open. */
import { useEffect, useRef } from 'react';
import { rootRequestType } from '@cocon/domain';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { goOnAsking, ownRequests, requestsFor, type RootRequest } from './lostSheets.ts';

export interface SheetRequests {
  readonly own: readonly RootRequest[];
  readonly fromOthers: readonly RootRequest[];
}

export function useSheetRequests(): SheetRequests {
  const profile = useProfile();
  const all = useDocuments(rootRequestType);
  const running = useRef<Promise<void>>(Promise.resolve());
  const own = ownRequests(profile, all);
  const { hash } = profile.state.head;
  const version = own[0]?.version;
  useEffect(() => {
    // One after the other. What fails (no network) is tried again at the next word of the register.
    running.current = running.current.then(() => goOnAsking(profile)).catch(() => undefined);
  }, [profile, hash, version]);
  return { own, fromOthers: requestsFor(profile, all) };
}
