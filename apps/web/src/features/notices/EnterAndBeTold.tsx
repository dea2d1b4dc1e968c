/**
 * In the installed app, beside « Entrer »: the same, and told on this phone from the first evening on. The browser asks
 * within this very tap, while the card serves. Where it cannot be, or was refused before, there is no such button.
 */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createTransport, type Profile } from '@cocon/client';
import { pushContract, type PushKey } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { USUAL_HOUR } from './HourChoice.tsx';
import { phoneStanding, subscribePhone } from './phoneSubscription.ts';
import { tellPhone } from './tellPhone.ts';

export interface EnterAndBeToldProps {
  readonly isDisabled: boolean;
  /** Enters; calls back with the profile that is in. */
  readonly onEnter: (entered: (profile: Profile) => void) => void;
}

export function EnterAndBeTold({ isDisabled, onEnter }: EnterAndBeToldProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const { locale } = useLocaleChoice();
  const [key, setKey] = useState<PushKey | null>(null);
  useEffect(() => {
    if (phoneStanding() !== 'possible') return;
    const transport = createTransport({ origin: window.location.origin, fetch: window.fetch.bind(window) });
    // Without an answer one enters as always.
    void transport.ask(pushContract.pushKey, {}).then(
      (answer) => setKey(answer.key),
      () => undefined,
    );
  }, []);
  if (key === null) return null;

  async function turnOn(subscribing: ReturnType<typeof subscribePhone>, profile: Profile): Promise<void> {
    const subscribed = await subscribing.catch(() => undefined);
    const isOn =
      subscribed?.kind === 'address' &&
      (await tellPhone(profile, { address: subscribed.address, hour: USUAL_HOUR, locale }).then(
        () => true,
        () => false,
      ));
    showToast({
      message: isOn
        ? t`C’est prêt : ce téléphone vous préviendra le soir.`
        : t`Ce téléphone ne vous prévient pas encore : allez dans « Papiers », puis « Être prévenu ».`,
    });
  }

  return (
    <Button
      size="large"
      wide
      variant="ghost"
      isDisabled={isDisabled}
      onPress={() => {
        const subscribing = subscribePhone(key);
        onEnter((profile) => void turnOn(subscribing, profile));
      }}
    >
      <Trans>Ouvrir, et être prévenu le soir</Trans>
    </Button>
  );
}
