/** « Sur ce téléphone »: one switch, and when. The browser asks for leave within the tap, and never before. */
import { useEffect, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { PhoneNotices } from '@cocon/client';
import type { NoticeHour, PushKey } from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { StepItem, StepList } from '../../design/StepList.tsx';
import { Switch } from '../../design/Switch.tsx';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile, useSession } from '../../session/useSession.ts';
import { HourChoice, USUAL_HOUR } from './HourChoice.tsx';
import {
  isPermitted,
  phoneStanding,
  subscribePhone,
  unsubscribePhone,
  type PhoneStanding,
  type Subscribed,
} from './phoneSubscription.ts';
import { tellPhone, tellPhoneNoMore } from './tellPhone.ts';

interface Props {
  readonly phone: PhoneNotices;
  /** The server's, to subscribe with. */
  readonly serverKey: PushKey;
  readonly onChange: (phone: PhoneNotices) => void;
}

export function PhoneCard({ phone, serverKey, onChange }: Props) {
  const { t } = useLingui();
  const [standing, setStanding] = useState(phoneStanding);
  return (
    <Card title={t`Sur ce téléphone`} region>
      <Stack gap={2}>
        {standing === 'possible' ? (
          <PhoneSwitch
            phone={phone}
            serverKey={serverKey}
            onChange={onChange}
            onRefused={() => setStanding(phoneStanding())}
          />
        ) : (
          <Hindrance standing={standing} />
        )}
        {standing === 'blocked' && <ForgetBlocked phone={phone} onChange={onChange} />}
        <p>
          <Trans>
            La notification dit qu’il y a du nouveau, et rien d’autre. Elle passe, chiffrée, par le fabricant
            du téléphone ou du navigateur : il sait que Cocon vous a écrit et quand, pas ce qu’il y a de
            nouveau.
          </Trans>
        </p>
      </Stack>
    </Card>
  );
}

function PhoneSwitch({ phone, serverKey, onChange, onRefused }: Props & { readonly onRefused: () => void }) {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const session = useSession();
  const [problem, setProblem] = useState<Exclude<Subscribed['kind'], 'address'>>();
  /** What was just asked for, until the server has it. */
  const [wished, setWished] = useState<boolean>();
  const isOn = phone.push !== null && isPermitted();
  const hour = phone.push === null ? USUAL_HOUR : phone.push.hour;
  const setting = useAction(async (wish: NoticeHour) => {
    setProblem(undefined);
    const subscribed = await subscribePhone(serverKey);
    if (subscribed.kind === 'address')
      onChange(await tellPhone(profile, { address: subscribed.address, hour: wish, locale }));
    else {
      setProblem(subscribed.kind);
      onRefused();
    }
  });
  const ending = useAction(async () => {
    onChange(await tellPhoneNoMore(profile));
    // The browser has one address for all the places of this phone.
    if (session.kind === 'open' && session.profiles.length === 1) await unsubscribePhone();
  });
  const isBusy = setting.isPending || ending.isPending;
  const error = setting.error ?? ending.error;
  const turn = async (wish: boolean) => {
    setWished(wish);
    await (wish ? setting.run(hour) : ending.run());
    setWished(undefined);
  };
  return (
    <>
      <div>
        <Switch
          isSelected={wished ?? isOn}
          isDisabled={isBusy}
          onChange={(wish) => void turn(wish)}
          description={t`Quand il y a du nouveau, sans rien dire de plus.`}
        >
          <Trans>Me prévenir sur ce téléphone</Trans>
        </Switch>
        <div role="status">
          {problem === 'refused' && (
            <Trans>
              Le téléphone n’a pas donné son accord : rien n’est envoyé. Vous pouvez le redemander ici.
            </Trans>
          )}
          {problem === 'silent' && (
            <Trans>
              Le service de notifications de ce téléphone ne répond pas. Réessayez plus tard, avec du réseau.
            </Trans>
          )}
        </div>
      </div>
      {error !== undefined && <Notice tone="danger">{error}</Notice>}
      {isOn && (
        <HourChoice
          means="phone"
          hour={hour}
          isDisabled={isBusy}
          onChange={(chosen) => void setting.run(chosen)}
        />
      )}
    </>
  );
}

/** Leave that was taken back in the phone's settings: the server forgets where it is reached. */
function ForgetBlocked({ phone, onChange }: Pick<Props, 'phone' | 'onChange'>) {
  const profile = useProfile();
  const ending = useAction(async () => onChange(await tellPhoneNoMore(profile)));
  const hasAsked = useRef(false);
  useEffect(() => {
    if (phone.push === null || hasAsked.current) return;
    hasAsked.current = true;
    void ending.run();
  });
  return null;
}

function Hindrance({ standing }: { readonly standing: Exclude<PhoneStanding, 'possible'> }) {
  const { t } = useLingui();
  switch (standing) {
    case 'blocked':
      return (
        <Notice tone="warning">
          <Trans>
            Ce téléphone bloque les notifications de Cocon. Dans ses réglages, ouvrez « Notifications »,
            choisissez Cocon ou votre navigateur, autorisez-les, puis revenez ici.
          </Trans>
        </Notice>
      );
    case 'installFirst':
      return (
        <>
          <p>
            <Trans>Sur iPhone et iPad, seule l’application de l’écran d’accueil peut prévenir.</Trans>
          </p>
          <StepList label={t`Ce qu’il reste à faire`}>
            <StepItem isDone={false} icon="share" title={t`Touchez « Partager »`} />
            <StepItem
              isDone={false}
              icon="plus"
              title={t`Choisissez « Sur l’écran d’accueil », puis « Ajouter »`}
            />
            <StepItem
              isDone={false}
              icon="home"
              title={t`Ouvrez Cocon depuis l’écran d’accueil, entrez, et revenez ici`}
            />
          </StepList>
        </>
      );
    case 'impossible':
      return (
        <p>
          <Trans>
            Ce navigateur ne sait pas prévenir. Un autre, ou un autre téléphone, le peut peut-être.
          </Trans>
        </p>
      );
  }
}
