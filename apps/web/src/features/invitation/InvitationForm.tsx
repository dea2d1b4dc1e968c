/** The code of an invitation by mail. A slip is noticed here; only what is a code is shown to the server, as its proof. */
import { useEffect, useRef, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  isRefusal,
  openMailedInvitation,
  readInvitationCode,
  type OpenedCard,
  type Profile,
} from '@cocon/client';
import type { InvitationId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { secondsToWait } from '../../session/refusals.ts';
import { clientDependencies, device } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { BY_MAIL_NOTE } from '../wayback/offer.ts';

export interface InvitationFormProps {
  readonly invitation: InvitationId;
  readonly onIn: (profile: Profile) => Promise<void>;
  /** It can no longer be used, or was by this very phone. */
  readonly onOver: () => void;
}

type Fault = 'slip' | 'wrong';

export function InvitationForm({ invitation, onIn, onOver }: InvitationFormProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<Fault>();
  /** Seconds that were asked for; 0: none are left. */
  const [waits, setWaits] = useState(0);
  /** Once it is opened, what failed later is only claimed again. */
  const opened = useRef<OpenedCard>(undefined);
  useEffect(() => {
    if (waits <= 0) return undefined;
    const timer = window.setTimeout(() => setWaits(0), waits * 1_000);
    return () => window.clearTimeout(timer);
  }, [waits]);
  const entering = useAction(async (code: string) => {
    try {
      opened.current ??= await openMailedInvitation(invitation, code, clientDependencies);
      const profile = await device.enter('', opened.current);
      await profile.keepNote(BY_MAIL_NOTE, 'yes');
      await onIn(profile);
    } catch (refusal) {
      const seconds = isRefusal(refusal, 'rateLimited') ? secondsToWait(refusal) : undefined;
      if (isRefusal(refusal, 'notFound')) setFault('wrong');
      else if (isRefusal(refusal, 'invitationOver')) onOver();
      else if (seconds !== undefined) setWaits(seconds);
      else throw refusal;
    }
  });
  const sentences = {
    slip: t`Il y a une faute dans ce code : comparez lettre par lettre. Il a treize lettres et chiffres.`,
    wrong: t`Ce n’est pas le code de cette invitation. Chaque courriel a le sien : demandez à la direction si c’est le dernier. Rien ne s’efface.`,
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const code = readInvitationCode(typed);
        setFault(code === undefined ? 'slip' : undefined);
        if (code !== undefined && waits <= 0) void entering.run(code);
      }}
    >
      <Stack gap={3}>
        <TextField
          label={t`Votre code`}
          description={t`Par exemple 7KQ4-M2XD-9RTVB. Majuscules ou minuscules, avec ou sans tirets.`}
          value={typed}
          onChange={(text) => {
            opened.current = undefined;
            setTyped(text);
            setFault(undefined);
          }}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          autoFocus
          errorMessage={fault && sentences[fault]}
        />
        {waits > 0 && (
          <Notice tone="warning" isAlert>
            {t`Trop d’essais de suite. Attendez ${plural(waits, { one: '# seconde', other: '# secondes' })}, et vérifiez le code auprès de la direction. Rien ne s’efface.`}
          </Notice>
        )}
        {entering.error !== undefined && <Notice tone="danger">{entering.error}</Notice>}
        <Button
          type="submit"
          size="large"
          wide
          isPending={entering.isPending}
          isDisabled={typed.trim() === '' || waits > 0}
        >
          <Trans>Entrer</Trans>
        </Button>
        <p>
          <Trans>
            Pas de compte, pas de mot de passe : cet appareil garde la clé. Le code ne sert qu’une fois ; ne
            l’envoyez à personne, et jamais par courriel.
          </Trans>
        </p>
      </Stack>
    </form>
  );
}
