/** Asks for the code of this device. Wrong codes wait ever longer and erase nothing. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isRefusal } from '@cocon/client';
import { Button } from '../design/Button.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { PinField } from '../design/PinField.tsx';
import { Skeleton } from '../design/Skeleton.tsx';
import { Stack } from '../design/Stack.tsx';
import { withCatalogues } from '../locales/catalogues.ts';
import { PublicFrame } from '../shell/PublicFrame.tsx';
import { secondsToWait, sentenceFor } from './refusals.ts';
import { expectCode, unlockWith } from './session.ts';
import { useSession } from './useSession.ts';

const ForgottenCode = lazy(async () => {
  const module = await withCatalogues(
    ['room', 'devices'],
    () => import('../features/room/ForgottenCode.tsx'),
  );
  return { default: module.ForgottenCode };
});

const DevicePasskey = lazy(async () => {
  const module = await withCatalogues(['wayback'], () => import('../features/wayback/DevicePasskey.tsx'));
  return { default: module.DevicePasskey };
});

export function UnlockForm() {
  const { t, i18n } = useLingui();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [isOpening, setOpening] = useState(false);
  const [wait, setWait] = useState(0);
  const [hasForgotten, setForgotten] = useState(false);
  const session = useSession();
  const stored = session.kind === 'locked' ? session.stored : undefined;
  const tablet = stored?.lock.slots ? stored : undefined;
  useEffect(expectCode, []);
  useEffect(() => {
    if (wait <= 0) return undefined;
    const timer = window.setTimeout(() => setWait(wait - 1), 1000);
    return () => window.clearTimeout(timer);
  }, [wait]);

  async function open(): Promise<void> {
    setOpening(true);
    setError(undefined);
    try {
      await unlockWith(code);
    } catch (refusal) {
      setError(i18n._(sentenceFor(refusal)));
      setWait(secondsToWait(refusal) ?? 0);
      if (isRefusal(refusal, 'wrongCode')) setCode('');
    } finally {
      setOpening(false);
    }
  }

  const waiting = (
    <PublicFrame>
      <Skeleton shape="card" count={2} />
    </PublicFrame>
  );
  if (tablet && hasForgotten) {
    return (
      <Suspense fallback={waiting}>
        <ForgottenCode stored={tablet} onBack={() => setForgotten(false)} />
      </Suspense>
    );
  }
  return (
    <PublicFrame>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Stack gap={3}>
          <PageHeader
            title={t`Bonjour`}
            subtitle={t`Tapez le code de cet appareil pour ouvrir votre espace.`}
          />
          <PinField
            label={t`Code de cet appareil`}
            value={code}
            onChange={setCode}
            errorMessage={error}
            autoComplete="off"
          />
          <Button
            type="submit"
            size="large"
            wide
            isPending={isOpening}
            isDisabled={code.length === 0 || wait > 0}
          >
            {wait > 0 ? <Trans>Attendez {wait} secondes</Trans> : <Trans>Ouvrir</Trans>}
          </Button>
          {stored && !tablet && (
            <Suspense fallback={null}>
              <DevicePasskey stored={stored} code={code} onWrong={() => setCode('')} />
            </Suspense>
          )}
          {tablet && (
            <Button variant="quiet" wide onPress={() => setForgotten(true)}>
              <Trans>Code oublié ?</Trans>
            </Button>
          )}
        </Stack>
      </form>
    </PublicFrame>
  );
}
