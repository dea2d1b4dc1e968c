/**
 * Without a card's secret in the address: the card is scanned here, or its link pasted or typed. The link of an invitation
 * by mail leads to its own page.
 */
import { lazy, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { Profile } from '@cocon/client';
import { INVITATION_PATH, readCardLink, readInvitationLink } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { withCatalogues } from '../../locales/catalogues.ts';

/** Only browsers that know passkeys show it. */
const ComeBackByPasskey = lazy(async () => {
  const module = await withCatalogues(['wayback'], () => import('../wayback/ComeBackByPasskey.tsx'));
  return { default: module.ComeBackByPasskey };
});
/** The camera comes when it is asked for. */
const ScanCard = lazy(async () => ({ default: (await import('./ScanCard.tsx')).ScanCard }));

export interface CardLinkFormProps {
  /** The address held something that is no card's link. */
  readonly isBroken: boolean;
  readonly isInstalled: boolean;
  readonly onSecret: (secret: string) => void;
  /** Came back without a card. */
  readonly onIn: (profile: Profile) => Promise<void>;
}

export function CardLinkForm({ isBroken, isInstalled, onSecret, onIn }: CardLinkFormProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [isScanning, setScanning] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const isLink = readCardLink(typed) !== undefined || readInvitationLink(typed) !== undefined;

  /** A link of either kind; false for what is none. */
  function goTo(text: string): boolean {
    const [card, mailed] = [readCardLink(text), readInvitationLink(text)];
    if (card !== undefined) onSecret(card);
    else if (mailed !== undefined) void navigate({ to: `${INVITATION_PATH}/${mailed}` });
    return card !== undefined || mailed !== undefined;
  }
  /** What is copied goes straight in; what is no card's link is shown in the field, with its sentence. */
  async function paste(): Promise<void> {
    const text = await navigator.clipboard.readText().catch(() => '');
    if (!goTo(text)) setTyped(text.trim() === '' ? '?' : text);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        goTo(typed);
      }}
    >
      <Stack gap={3}>
        <PageHeader
          title={t`Votre carte d’entrée`}
          subtitle={
            isInstalled
              ? t`Scannez le carré imprimé sur votre carte. Si vous avez copié son lien, collez-le.`
              : t`Scannez le carré imprimé sur votre carte, ou collez le lien que l’on vous a envoyé.`
          }
          back={{ href: '/' }}
        />
        {isBroken && (
          <Notice tone="warning">
            <Trans>Ce n’est pas le lien d’une carte : il manque peut-être la fin.</Trans>
          </Notice>
        )}
        <Button size="large" wide icon="qr" onPress={() => setScanning(true)}>
          <Trans>Scanner ma carte</Trans>
        </Button>
        {isInstalled && (
          <Button size="large" wide variant="ghost" icon="paper" onPress={() => void paste()}>
            <Trans>Coller mon lien</Trans>
          </Button>
        )}
        <TextField
          label={t`Ou collez ici le lien de la carte`}
          inputRef={field}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          errorMessage={
            typed.trim() !== '' && !isLink
              ? t`Ce n’est pas le lien d’une carte : il manque peut-être la fin.`
              : undefined
          }
        />
        <Button type="submit" size="large" wide variant="ghost" isDisabled={!isLink}>
          <Trans>Continuer</Trans>
        </Button>
        <Stack gap={2}>
          <h2>
            <Trans>Vous étiez déjà entré ?</Trans>
          </h2>
          <p>
            <Trans>
              Scannez la même carte, puis tapez votre code. Carte ou code perdus : la direction vous fait une
              nouvelle carte.
            </Trans>
          </p>
          <p>
            <TextLink href="/relier">{t`J’ai déjà Cocon sur un autre appareil`}</TextLink>
          </p>
          <p>
            <TextLink href="/revenir">{t`Revenir par mot de passe`}</TextLink>
          </p>
          <Suspense fallback={null}>
            <ComeBackByPasskey onIn={onIn} />
          </Suspense>
        </Stack>
      </Stack>
      {isScanning && (
        <Suspense fallback={null}>
          <ScanCard
            onSecret={onSecret}
            onClose={() => {
              // The dialog keeps the focus as long as it is there.
              flushSync(() => setScanning(false));
              field.current?.focus();
            }}
          />
        </Suspense>
      )}
    </form>
  );
}
