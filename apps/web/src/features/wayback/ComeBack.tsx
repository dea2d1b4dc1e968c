/**
 * A card that has served, scanned where its guardian is not in: the code chosen for it leads back in. Where there is
 * none, the card is over, and a new one is to be asked for.
 */
import { useEffect, useRef, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Profile } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PinField } from '../../design/PinField.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Stack } from '../../design/Stack.tsx';
import { device } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { ComeBackByPasskey } from './ComeBackByPasskey.tsx';
import { tidyCode } from './codeRule.ts';

export interface ComeBackProps {
  /** Of the card. */
  readonly secret: string;
  /** What is said of a card that leads nowhere. */
  readonly over: string | undefined;
  readonly onIn: (profile: Profile) => Promise<void>;
  readonly onRetry: () => void;
}

export function ComeBack({ secret, over, onIn, onRetry }: ComeBackProps) {
  const { t } = useLingui();
  const [left, setLeft] = useState<number | 'noWay'>();
  const [hasFailed, setFailed] = useState(false);
  const [code, setCode] = useState('');
  const link = `#${secret}`;
  const asking = useAction(async () => setLeft((await device.comeBack(link))?.left ?? 'noWay'));
  const coming = useAction(async () => {
    const back = await device.comeBack(link, tidyCode(code));
    if (back?.card) return onIn(await device.enter(link, back.card));
    setLeft(back?.left ?? 'noWay');
    setFailed(true);
    setCode('');
    return undefined;
  });
  const asked = useRef<string>(undefined);
  useEffect(() => {
    if (asked.current === secret) return;
    asked.current = secret;
    void asking.run();
  });

  const failure = left === 'noWay' ? over : (coming.error ?? asking.error);
  if (left === undefined || left === 'noWay') {
    return (
      <Stack gap={3}>
        <PageHeader title={t`Votre carte d’entrée`} />
        {failure === undefined ? (
          <Skeleton shape="card" />
        ) : (
          <Notice
            tone="danger"
            action={
              <Button variant="ghost" onPress={onRetry}>
                <Trans>Réessayer</Trans>
              </Button>
            }
          >
            {failure}
          </Notice>
        )}
        {left === 'noWay' && <ComeBackByPasskey onIn={onIn} />}
      </Stack>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (tidyCode(code) !== '' && left > 0) void coming.run();
      }}
    >
      <Stack gap={3}>
        <PageHeader
          title={t`Vous avez déjà utilisé cette carte`}
          {...(left > 0
            ? { subtitle: t`Tapez le code que vous avez choisi : tout revient sur cet appareil.` }
            : {})}
        />
        {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
        {left === 0 ? (
          <Notice tone="warning" isAlert>
            <Trans>
              Dix codes faux de suite : ce code est bloqué. Rien n’est effacé. La direction peut le débloquer,
              ou vous donner une nouvelle carte.
            </Trans>
          </Notice>
        ) : (
          <>
            <PinField
              label={t`Votre code`}
              value={code}
              onChange={setCode}
              isNumeric
              autoFocus
              errorMessage={
                hasFailed && code === ''
                  ? t`Ce n’est pas ce code. Il reste ${plural(left, { one: '# essai', other: '# essais' })}. Rien ne s’efface.`
                  : undefined
              }
            />
            <Button
              type="submit"
              size="large"
              wide
              isPending={coming.isPending}
              isDisabled={tidyCode(code) === ''}
            >
              <Trans>Revenir</Trans>
            </Button>
          </>
        )}
        <ComeBackByPasskey onIn={onIn} />
        <p>
          <Trans>
            Code oublié ? La direction vous donne une nouvelle carte. Si cette carte n’est pas la vôtre,
            rendez-la sans rien taper.
          </Trans>
        </p>
      </Stack>
    </form>
  );
}
