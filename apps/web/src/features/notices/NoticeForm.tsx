/** The address and when to write to it: in the evening, at an hour of one's choice, or at once. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { setNotices, type Notices } from '@cocon/client';
import { EVENING_HOURS, MailAddress, NoticeHour, type MailNotice } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Select } from '../../design/Select.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { showToast } from '../../design/Toast.tsx';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';

const USUAL_HOUR = 18;

interface Props {
  readonly mail: MailNotice | null;
  readonly onDone: (notices: Notices) => void;
}

export function NoticeForm({ mail, onDone }: Props) {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const [address, setAddress] = useState(mail?.address ?? '');
  const [isEvening, setEvening] = useState(mail?.hour !== null);
  const [hour, setHour] = useState<NoticeHour>(mail?.hour ?? USUAL_HOUR);
  const [hasTried, setTried] = useState(false);
  const given = MailAddress.safeParse(address.trim());
  const keeping = useAction(async (to: MailAddress) => {
    onDone(await setNotices(profile, { address: to, hour: isEvening ? hour : null, locale }));
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
        <RadioCards
          label={t`Quand ?`}
          value={isEvening ? 'evening' : 'atOnce'}
          onChange={(value) => setEvening(value === 'evening')}
          options={[
            {
              value: 'evening',
              label: t`Le soir`,
              consequence: <Trans>Un courriel par jour au plus, et aucun s’il n’y a rien.</Trans>,
            },
            {
              value: 'atOnce',
              label: t`Tout de suite`,
              consequence: <Trans>Plusieurs nouvelles en un courriel, et jamais la nuit.</Trans>,
            },
          ]}
        />
        {isEvening && (
          <Select
            label={t`À quelle heure ?`}
            value={String(hour)}
            onChange={(id) => setHour(NoticeHour.parse(Number(id)))}
            options={EVENING_HOURS.map((one) => ({ id: String(one), label: t`${one} h` }))}
          />
        )}
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
