/**
 * A guardian enters by the card: the link opens this page, « Entrer » does the rest. The secret in the fragment is taken
 * out of the address bar and the history before anything else happens, and never leaves the phone.
 */
import { useEffect, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { OpenedCard, Profile } from '@cocon/client';
import { readCardLink } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { device, showNew } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';

interface Arrival {
  readonly secret: string | undefined;
  /** The address held something that is no card's link. */
  readonly isBroken: boolean;
}

/** Takes the secret out of the address, once. */
function takeSecret(): Arrival {
  const { hash, pathname } = window.location;
  const secret = readCardLink(hash);
  if (hash !== '') window.history.replaceState(window.history.state, '', pathname);
  return { secret, isBroken: hash !== '' && secret === undefined };
}

export function EntryScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [{ secret, isBroken }, setArrival] = useState(takeSecret);
  const [card, setCard] = useState<OpenedCard>();
  const [typed, setTyped] = useState('');
  const asked = useRef<string>(undefined);

  async function goIn(profile: Profile): Promise<void> {
    await showNew(profile);
    await navigate({ to: '/', replace: true });
  }
  const reading = useAction(async (link: string) => {
    // A card that served on this very phone opens it again, also where the answer to « Entrer » was lost.
    const entered = await device.enteredBy(`#${link}`);
    if (entered) await goIn(entered);
    else setCard(await device.readCard(`#${link}`));
  });
  const entering = useAction(async (link: string) => goIn(await device.enter(`#${link}`, card)));
  useEffect(() => {
    const another = () => {
      // Taking the secret out of the address may tell of the change again.
      if (window.location.hash === '') return;
      setCard(undefined);
      setArrival(takeSecret());
    };
    window.addEventListener('hashchange', another);
    return () => window.removeEventListener('hashchange', another);
  }, []);
  useEffect(() => {
    if (secret === undefined || asked.current === secret) return;
    asked.current = secret;
    void reading.run(secret);
  });

  if (secret === undefined) {
    return (
      <PublicFrame>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const next = readCardLink(typed);
            if (next !== undefined) setArrival({ secret: next, isBroken: false });
          }}
        >
          <Stack gap={3}>
            <PageHeader
              title={t`Votre carte d’entrée`}
              subtitle={t`Scannez avec l’appareil photo de ce téléphone le carré imprimé sur votre carte : cette page s’ouvrira toute seule.`}
              back={{ href: '/' }}
            />
            {isBroken && (
              <Notice tone="warning">
                <Trans>Ce n’est pas le lien d’une carte : il manque peut-être la fin.</Trans>
              </Notice>
            )}
            <TextField
              label={t`Ou collez ici le lien de la carte`}
              value={typed}
              onChange={setTyped}
              autoComplete="off"
              errorMessage={
                typed.trim() !== '' && readCardLink(typed) === undefined
                  ? t`Ce n’est pas le lien d’une carte : il manque peut-être la fin.`
                  : undefined
              }
            />
            <Button type="submit" size="large" wide isDisabled={readCardLink(typed) === undefined}>
              <Trans>Continuer</Trans>
            </Button>
          </Stack>
        </form>
      </PublicFrame>
    );
  }
  const failure = entering.error ?? reading.error;
  const establishment = card?.bundle.establishmentName ?? '';
  const guardian = card?.bundle.guardianName ?? '';
  return (
    <PublicFrame>
      <Stack gap={3}>
        <PageHeader
          title={card === undefined ? t`Bienvenue` : t`Bienvenue à ${establishment}`}
          {...(guardian === ''
            ? {}
            : { subtitle: t`Bonjour ${guardian}. Les photos et les nouvelles vous attendent.` })}
        />
        {failure !== undefined && (
          <Notice
            tone="danger"
            action={
              <Button
                variant="ghost"
                onPress={() => {
                  entering.clear();
                  void reading.run(secret);
                }}
              >
                <Trans>Réessayer</Trans>
              </Button>
            }
          >
            {failure}
          </Notice>
        )}
        {card === undefined ? (
          // The button comes with the card: what moves under a thumb is not tapped.
          failure === undefined && <Skeleton shape="card" />
        ) : (
          <Button size="large" wide isPending={entering.isPending} onPress={() => void entering.run(secret)}>
            <Trans>Entrer</Trans>
          </Button>
        )}
        <p>
          <Trans>
            Pas de compte, pas de mot de passe : cet appareil garde la clé. Ne prêtez pas votre carte, elle ne
            sert qu’une fois.
          </Trans>
        </p>
      </Stack>
    </PublicFrame>
  );
}
