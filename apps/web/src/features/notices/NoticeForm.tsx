/** The address and when to write to it: in the evening, at an hour of one's choice, or at once. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { setNotices, type Notices } from '@cocon/client';
import { MailAddress, type MailNotice, type NoticeHour } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { HourChoice, USUAL_HOUR } from './HourChoice.tsx';

interface Props {
  readonly mail: MailNotice | null;
  readonly onDone: (notices: Notices) => void;
}

export function NoticeForm({ mail, onDone }: Props) {
  const { t } = useLingui();
  const showToast = useToast();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const [address, setAddress] = useState(mail?.address ?? '');
  const [hour, setHour] = useState<NoticeHour>(mail === null ? USUAL_HOUR : mail.hour);
  const [hasTried, setTried] = useState(false);
  const given = MailAddress.safeParse(address.trim());
  const keeping = useAction(async (to: MailAddress) => {
    onDone(await setNotices(profile, { address: to, hour, locale }));
    showToast({ message: t`C’est enregistré.` });
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (given.success) void keeping.run(given.data);
      }}
    >
      <Stack gap={2}>
        <TextField
          label={t`Votre adresse de courriel`}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          value={address}
          onChange={setAddress}
          errorMessage={
            hasTried && !given.success ? t`Écrivez une adresse, comme sarah@exemple.fr.` : undefined
          }
        />
        <HourChoice means="mail" hour={hour} onChange={setHour} />
        {keeping.error !== undefined && <Notice tone="danger">{keeping.error}</Notice>}
        <Row>
          <Button type="submit" isPending={keeping.isPending}>
            <Trans>Enregistrer</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
