/**
 * Wrong codes are told to direction once somebody opens the tablet: closed, it has no key to sign with. From the fourth
 * on, the first that make one wait; fewer are slips.
 */
import { useEffect } from 'react';
import type { CodeReportBody } from '@cocon/domain';
import { roomTablet, type Profile } from '@cocon/client';
import { endingPage } from '../../session/endingWrites.ts';
import { clientDependencies } from '../../session/session.ts';
import { useProfile } from '../../session/useSession.ts';

const SLIPS = 3;
const telling = new WeakSet<Profile>();

export function useWrongCodes(): void {
  const profile = useProfile();
  useEffect(() => {
    if (telling.has(profile)) return;
    telling.add(profile);
    void tell(profile).finally(() => telling.delete(profile));
  }, [profile]);
}

async function tell(profile: Profile): Promise<void> {
  const tablet = roomTablet(clientDependencies, profile.stored.id);
  const times = await tablet.untold();
  if (times <= SLIPS) return;
  const body: CodeReportBody = { type: 'codeReport', device: profile.identity.id, times };
  await profile.enqueue({ writes: [endingPage(body, profile.session.now())] });
  await tablet.told(times);
}
