/** The address and the language of an invitation by mail. The former invitation of the guardian ends with it: it says so. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { inviteByMail, type NewMailedInvitation } from '@cocon/client';
import { MailAddress, type GuardianId, type HouseholdId, type MailLocale } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Select } from '../../design/Select.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { localeNames, locales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { clientDependencies } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';

export interface InvitedGuardian {
  readonly id: GuardianId;
  readonly name: string;
}

export interface InviteByMailDialogProps {
  readonly guardian: InvitedGuardian;
  readonly household: HouseholdId;
  /** Where it went before. */
  readonly address: string;
  readonly onMade: (made: NewMailedInvitation) => void;
  readonly onClose: () => void;
}

export function InviteByMailDialog(props: InviteByMailDialogProps) {
  const { guardian, household, address: before, onMade, onClose } = props;
  const { t } = useLingui();
  const profile = useProfile();
  const { locale: own } = useLocaleChoice();
  const [address, setAddress] = useState(before);
  const [locale, setLocale] = useState<MailLocale>(own);
  const [hasTried, setTried] = useState(false);
  const given = MailAddress.safeParse(address.trim());
  const { name } = guardian;
  const hasFormer = Object.values(profile.state.invitations).some(
    (one) => one.guardian === guardian.id && one.status === 'open',
  );
  const inviting = useAction(async (to: MailAddress) => {
    const { origin, stretch } = clientDependencies;
    const request = { guardian: guardian.id, household, guardianName: name };
    onMade(await inviteByMail(profile, request, { address: to, locale }, origin, undefined, stretch));
  });
  const form = 'invite-by-mail';
  return (
    <Dialog
      title={t`Inviter par courriel`}
      isOpen
      onOpenChange={onClose}
      isDismissable={!inviting.isPending}
      actions={
        <Button type="submit" form={form} isPending={inviting.isPending}>
          {t`Envoyer l’invitation`}
        </Button>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (given.success && !inviting.isPending) void inviting.run(given.data);
        }}
      >
        <Stack gap={2}>
          <p>
            <Trans>
              {name} reçoit un lien qui n’ouvre rien seul. Vous voyez ici un code, à donner de la main à la
              main ou par téléphone : jamais par courriel.
            </Trans>
          </p>
          <TextField
            label={t`Adresse de courriel`}
            type="email"
            inputMode="email"
            autoComplete="off"
            maxLength={254}
            value={address}
            onChange={setAddress}
            autoFocus
            errorMessage={
              hasTried && !given.success ? t`Écrivez une adresse, comme sarah@exemple.fr.` : undefined
            }
          />
          <Select
            label={t`Langue du courriel`}
            value={locale}
            onChange={setLocale}
            options={locales.map((id) => ({ id, label: localeNames[id] }))}
          />
          {hasFormer && (
            <p>
              <Trans>
                La carte ou l’invitation déjà donnée à {name} ne marchera plus, ni ses moyens de revenir.
              </Trans>
            </p>
          )}
          <ActionError error={inviting.error} />
        </Stack>
      </form>
    </Dialog>
  );
}
