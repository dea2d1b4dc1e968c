/**
 * « Revenir par mot de passe », in any browser and without a card. On a shared computer nothing of it is kept: neither keys
 * nor photos touch the disk, and the device ends with its page, or with the day.
 */
import { useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { isRefusal, openPasswordWayBack, type OpenedCard } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PasswordField } from '../../design/PasswordField.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { secondsToWait } from '../../session/refusals.ts';
import { clientDependencies, device, showNew, showPassing } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { enterInPassing } from './passingDevice.ts';
import { workOnPasswords } from './passwordStretching.ts';

export function PasswordReturnScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [identifier, setIdentifier] = useState('');
  const [password, setPassword] = useState('');
  const [isShared, setShared] = useState(false);
  const [failed, setFailed] = useState<'wrong' | 'over' | number>();
  const coming = useAction(async () => {
    setFailed(undefined);
    const opened = await open();
    if (!opened) return;
    if (isShared) showPassing(await enterInPassing(opened));
    else await showNew(await device.enter('', opened));
    await navigate({ to: '/', replace: true });
  });

  async function open(): Promise<OpenedCard | undefined> {
    try {
      const opened = await openPasswordWayBack(
        identifier,
        password,
        clientDependencies,
        undefined,
        workOnPasswords,
      );
      if (!opened) setFailed('wrong');
      return opened;
    } catch (refusal) {
      const seconds = secondsToWait(refusal);
      if (isRefusal(refusal, 'rateLimited') && seconds !== undefined) setFailed(seconds);
      else if (isRefusal(refusal, 'invitationOver', 'notFound')) setFailed('over');
      else throw refusal;
      return undefined;
    }
  }

  const sentenceOf = (failure: 'wrong' | 'over' | number): string => {
    if (failure === 'wrong')
      return t`L’identifiant ou le mot de passe n’est pas le bon. Réessayez : rien ne se bloque.`;
    if (failure === 'over')
      return t`Ce mot de passe n’ouvre plus rien ici. Prenez votre carte et votre code, ou demandez une nouvelle carte à la direction.`;
    const minutes = Math.ceil(failure / 60);
    const wait =
      failure < 60
        ? t`${plural(failure, { one: '# seconde', other: '# secondes' })}`
        : t`${plural(minutes, { one: '# minute', other: '# minutes' })}`;
    return t`Trop d’essais. Attendez ${wait}, puis réessayez : rien ne se bloque.`;
  };
  const failure = coming.error ?? (failed === undefined ? undefined : sentenceOf(failed));

  return (
    <PublicFrame>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (identifier.trim() !== '' && password !== '') void coming.run();
        }}
      >
        <Stack gap={3}>
          <PageHeader
            title={t`Revenir par mot de passe`}
            subtitle={t`Pour les familles qui ont choisi un identifiant et un mot de passe dans Papiers.`}
            back={{ href: '/e' }}
          />
          {failure !== undefined && (
            <Notice tone="warning" isAlert>
              {failure}
            </Notice>
          )}
          <TextField
            label={t`Identifiant`}
            name="username"
            value={identifier}
            onChange={setIdentifier}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
          />
          <PasswordField
            label={t`Mot de passe`}
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <Checkbox
            isSelected={isShared}
            onChange={setShared}
            description={t`À la bibliothèque, au travail : rien ne reste sur ce disque. Touchez « Fermer » en partant.`}
          >
            <Trans>Ordinateur partagé : ne rien garder</Trans>
          </Checkbox>
          <Button
            type="submit"
            size="large"
            wide
            isPending={coming.isPending}
            isDisabled={identifier.trim() === '' || password === ''}
          >
            <Trans>Revenir</Trans>
          </Button>
          <p role="status">
            {coming.isPending && (
              <Trans>Quelques secondes : votre mot de passe se vérifie sur cet appareil.</Trans>
            )}
          </p>
          <p>
            <Trans>
              Mot de passe oublié ? Personne ne l’a. Prenez votre carte et votre code, ou demandez une
              nouvelle carte à la direction.
            </Trans>
          </p>
        </Stack>
      </form>
    </PublicFrame>
  );
}
