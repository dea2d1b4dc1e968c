/**
 * Makes a passkey and, with what it gives, a way back. A passkey whose way back could not be set for lack of network is
 * kept in mind: the next tap sets it, without asking for another.
 */
import { useRef, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { passkeyHandle, setPasskeyWayBack, type PasskeyAnswer } from '@cocon/client';
import { makeId, type InvitationId } from '@cocon/protocol';
import { useToast } from '../../design/Toast.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { makePasskey } from './authenticator.ts';

export interface MakingPasskey {
  readonly make: () => void;
  readonly isPending: boolean;
  /** What became of the last try, and what to do. */
  readonly failure: string | undefined;
}

export function useMakePasskey(onDone?: () => void): MakingPasskey {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const made = useRef<PasskeyAnswer>(undefined);
  const [failed, setFailed] = useState<'none' | 'cannot'>();
  const making = useAction(async () => {
    setFailed(undefined);
    const { names, stored } = profile;
    const handle = passkeyHandle(stored.establishment, makeId<InvitationId>());
    const asked = made.current ?? (await makePasskey(handle, names.establishment, names.person));
    if (asked === 'none' || asked === 'cannot') return setFailed(asked);
    made.current = asked;
    await setPasskeyWayBack(profile, asked, window.location.origin);
    made.current = undefined;
    showToast({ message: t`C’est prêt. Gardez quand même votre carte.` });
    return onDone?.();
  });
  const sentences = {
    none: t`Rien n’a été créé. Réessayez quand vous voulez.`,
    cannot: t`Cet appareil ne sait pas ouvrir Cocon avec une clé d’accès. Choisissez plutôt un code.`,
  };
  return {
    make: () => void making.run(),
    isPending: making.isPending,
    failure: making.error ?? (failed && sentences[failed]),
  };
}
