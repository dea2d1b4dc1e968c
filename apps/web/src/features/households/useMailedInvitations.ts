/** Invitations by mail as the server knows them, asked when the page opens; undefined until it answers, or offline. */
import { useEffect, useState } from 'react';
import { mailedInvitations, type MailedInvitations } from '@cocon/client';
import { useProfile } from '../../session/useSession.ts';

/** How often it is looked what became of a mail that is on its way. */
const EVERY = 3_000;

export interface AskedMailed {
  readonly mailed: MailedInvitations | undefined;
  readonly setMailed: (mailed: MailedInvitations) => void;
  readonly ask: () => Promise<void>;
}

export function useMailedInvitations(): AskedMailed {
  const profile = useProfile();
  const [mailed, setMailed] = useState<MailedInvitations>();
  const [rounds, setRounds] = useState(0);
  const isUnderWay = mailed?.mailed.some(({ state }) => state === 'waiting') ?? false;
  useEffect(() => {
    let isGone = false;
    const look = () =>
      mailedInvitations(profile).then(
        (answer) => {
          if (isGone) return;
          setMailed(answer);
          setRounds((count) => count + 1);
        },
        () => undefined, // without network nobody is invited either
      );
    if (rounds === 0) void look();
    const timer = isUnderWay ? window.setTimeout(() => void look(), EVERY) : undefined;
    return () => {
      isGone = true;
      window.clearTimeout(timer);
    };
  }, [profile, rounds, isUnderWay]);
  return {
    mailed,
    setMailed,
    ask: async () => setMailed(await mailedInvitations(profile)),
  };
}
