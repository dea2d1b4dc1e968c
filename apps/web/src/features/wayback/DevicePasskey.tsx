/**
 * On the locked screen of a colleague's own device: the passkey that opens it, or the way to make one with the code that
 * was just typed. A passkey that was made and could not be put in is kept in mind for the next tap. Nothing is shown where
 * the device itself keeps no passkeys.
 */
import { useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  isRefusal,
  passkeyHandle,
  setDevicePasskey,
  SHORTEST_CODE,
  type PasskeyAnswer,
  type StoredProfile,
} from '@cocon/client';
import { makeId, type InvitationId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { sentenceFor } from '../../session/refusals.ts';
import { clientDependencies, unlockByPasskey } from '../../session/session.ts';
import { askPasskey, makePasskey } from './authenticator.ts';
import { isPasskeyOffered } from './passkeyRule.ts';
import { usePasskeyClues } from './usePasskeyClues.ts';

export interface DevicePasskeyProps {
  readonly stored: StoredProfile;
  /** What is in the field of the code. */
  readonly code: string;
  readonly onWrong: () => void;
}

export function DevicePasskey({ stored, code, onWrong }: DevicePasskeyProps) {
  const { t, i18n } = useLingui();
  const clues = usePasskeyClues();
  const made = useRef<PasskeyAnswer>(undefined);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const hasOne = stored.lock.passkey !== undefined;
  const sentences = {
    none: t`Aucune clé d’accès n’a été choisie. Réessayez, ou tapez votre code.`,
    cannot: t`Cet appareil ne sait pas ouvrir Cocon avec une clé d’accès : tapez votre code.`,
    other: t`Cette clé d’accès n’ouvre pas cet appareil : tapez votre code.`,
  };

  async function attempt(work: () => Promise<keyof typeof sentences | undefined>): Promise<void> {
    setPending(true);
    setFailure(undefined);
    try {
      const failed = await work();
      if (failed) setFailure(sentences[failed]);
    } catch (refusal) {
      setFailure(i18n._(sentenceFor(refusal)));
      if (isRefusal(refusal, 'wrongCode')) onWrong();
    } finally {
      setPending(false);
    }
  }

  const open = () =>
    attempt(async () => {
      const asked = await askPasskey();
      if (asked === 'none' || asked === 'cannot') return asked;
      try {
        await unlockByPasskey(asked.output);
      } catch (refusal) {
        if (!isRefusal(refusal, 'wrongCode')) throw refusal;
        return 'other';
      }
      return undefined;
    });

  const make = () =>
    attempt(async () => {
      const place = passkeyHandle(stored.establishment, makeId<InvitationId>());
      const asked = made.current ?? (await makePasskey(place, t`Cet appareil de l’équipe`, t`Équipe`));
      if (asked === 'none' || asked === 'cannot') return asked;
      made.current = asked;
      await setDevicePasskey(clientDependencies, stored.id, code, asked.output);
      made.current = undefined;
      await unlockByPasskey(asked.output);
      return undefined;
    });

  const isOffered = clues !== undefined && isPasskeyOffered(clues);
  if (!isOffered && !hasOne) return null;
  return (
    <>
      {hasOne && (
        <Button
          variant="ghost"
          size="large"
          wide
          icon="key"
          isPending={isPending}
          onPress={() => void open()}
        >
          <Trans>Utiliser ma clé d’accès</Trans>
        </Button>
      )}
      {isOffered && code.length >= SHORTEST_CODE && (
        <Button variant="quiet" wide icon="key" isPending={isPending} onPress={() => void make()}>
          {hasOne ? <Trans>En créer une autre à la place</Trans> : <Trans>Créer une clé d’accès</Trans>}
        </Button>
      )}
      {failure !== undefined && (
        <Notice tone="warning" isAlert>
          {failure}
        </Notice>
      )}
    </>
  );
}
