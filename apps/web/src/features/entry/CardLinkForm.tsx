/** Without a card's secret in the address: how to scan, and a field for the link; the installed app pastes it. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { readCardLink } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';

export interface CardLinkFormProps {
  /** The address held something that is no card's link. */
  readonly isBroken: boolean;
  readonly isInstalled: boolean;
  readonly onSecret: (secret: string) => void;
}

export function CardLinkForm({ isBroken, isInstalled, onSecret }: CardLinkFormProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const secret = readCardLink(typed);

  /** What is copied goes straight in; what is no card's link is shown in the field, with its sentence. */
  async function paste(): Promise<void> {
    const text = await navigator.clipboard.readText().catch(() => '');
    const pasted = readCardLink(text);
    if (pasted === undefined) setTyped(text.trim() === '' ? '?' : text);
    else onSecret(pasted);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (secret !== undefined) onSecret(secret);
      }}
    >
      <Stack gap={3}>
        <PageHeader
          title={t`Votre carte d’entrée`}
          subtitle={
            isInstalled
              ? t`Copiez d’abord le lien de votre carte : scannez-la, puis « Copier mon lien ». Ou collez le lien que l’on vous a envoyé.`
              : t`Scannez avec l’appareil photo de ce téléphone le carré imprimé sur votre carte : cette page s’ouvrira toute seule.`
          }
          back={{ href: '/' }}
        />
        {isBroken && (
          <Notice tone="warning">
            <Trans>Ce n’est pas le lien d’une carte : il manque peut-être la fin.</Trans>
          </Notice>
        )}
        {isInstalled && (
          <Button size="large" wide icon="paper" onPress={() => void paste()}>
            <Trans>Coller mon lien</Trans>
          </Button>
        )}
        <TextField
          label={t`Ou collez ici le lien de la carte`}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          errorMessage={
            typed.trim() !== '' && secret === undefined
              ? t`Ce n’est pas le lien d’une carte : il manque peut-être la fin.`
              : undefined
          }
        />
        <Button
          type="submit"
          size="large"
          wide
          variant={isInstalled ? 'ghost' : 'primary'}
          isDisabled={secret === undefined}
        >
          <Trans>Continuer</Trans>
        </Button>
      </Stack>
    </form>
  );
}
