/** A room tablet's name in the book says that it is no person, so that no tablet asks whether it is the one who writes. */
import { useEffect } from 'react';
import { colleagueType } from '@cocon/domain';
import type { Profile } from '@cocon/client';
import { documentsOf, useProfile } from '../../session/useSession.ts';
import { bookWrite } from '../../session/writes.ts';

const said = new WeakSet<Profile>();

export function useTabletName(): void {
  const profile = useProfile();
  const own = documentsOf(profile, colleagueType).find(({ body }) => body.device === profile.identity.id);
  const isToSay = own !== undefined && own.body.isTablet !== true;
  useEffect(() => {
    if (!isToSay || said.has(profile)) return;
    said.add(profile);
    void profile.enqueue({ writes: [bookWrite(own.id, { ...own.body, isTablet: true }, [], own)] });
  }, [profile, own, isToSay]);
}
