/**
 * A guardian enters by the card: the link opens this page, « Entrer » does the rest. The secret in the fragment is taken
 * out of the address bar and the history before anything else happens, and never leaves the phone. Inside another app
 * alone it stays in the address, which that app's own « Ouvrir dans le navigateur » hands on (PW-2).
 */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { isRefusal, type OpenedCard, type Profile } from '@cocon/client';
import { cardLink, readCardLink } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Stack } from '../../design/Stack.tsx';
import { withCatalogues } from '../../locales/catalogues.ts';
import { device, showNew } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { loadFamilyToday } from '../today/familyScreen.ts';
import { cluesHere, whereOpened, type WhereOpened } from '../phone/whereOpened.ts';

/** Only some phones ask for these. */
const BeforeEntering = lazy(async () => {
  const module = await withCatalogues(['phone'], () => import('../phone/BeforeEntering.tsx'));
  return { default: module.BeforeEntering };
});
const ComeBack = lazy(async () => {
  const module = await withCatalogues(['wayback'], () => import('../wayback/ComeBack.tsx'));
  return { default: module.ComeBack };
});
const EnterAndBeTold = lazy(async () => {
  const module = await withCatalogues(['notices'], () => import('../notices/EnterAndBeTold.tsx'));
  return { default: module.EnterAndBeTold };
});
const CardLinkForm = lazy(async () => {
  const module = await withCatalogues(['scan'], () => import('../scan/CardLinkForm.tsx'));
  return { default: module.CardLinkForm };
});

interface Arrival {
  readonly where: WhereOpened;
  readonly isInstalled: boolean;
  readonly secret: string | undefined;
  /** The address held something that is no card's link. */
  readonly isBroken: boolean;
}

const HERE = { kind: 'here' } as const;

/** Takes the secret out of the address, once. */
function arrive(): Arrival {
  const clues = cluesHere();
  const where = whereOpened(clues);
  const { hash } = window.location;
  const secret = readCardLink(hash);
  if (where.kind !== 'otherApp') clearAddress();
  return { where, isInstalled: clues.isInstalled, secret, isBroken: hash !== '' && secret === undefined };
}

function clearAddress(): void {
  const { hash, pathname } = window.location;
  if (hash !== '') window.history.replaceState(window.history.state, '', pathname);
}

export function EntryScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [{ where, isInstalled, secret, isBroken }, setArrival] = useState(arrive);
  const [card, setCard] = useState<OpenedCard>();
  const [isUsed, setUsed] = useState(false);
  const asked = useRef<string>(undefined);

  async function goIn(profile: Profile): Promise<void> {
    await showNew(profile);
    await navigate({ to: '/', replace: true });
  }
  const reading = useAction(async (link: string) => {
    // A card that served on this very phone opens it again, also where the answer to « Entrer » was lost.
    const entered = await device.enteredBy(`#${link}`);
    if (entered) await goIn(entered);
    else setCard(await device.readCard(`#${link}`).catch(tellUsed));
  });
  /** A card that served elsewhere may lead back in, with its guardian's code. */
  function tellUsed(refusal: unknown): never {
    setUsed(isRefusal(refusal, 'invitationOver'));
    throw refusal;
  }
  const entering = useAction(async (link: string, entered?: (profile: Profile) => void) => {
    const profile = await device.enter(`#${link}`, card);
    entered?.(profile);
    await goIn(profile);
  });
  useEffect(() => {
    const another = () => {
      // Taking the secret out of the address may tell of the change again.
      if (window.location.hash === '') return;
      setCard(undefined);
      setUsed(false);
      setArrival(arrive());
    };
    window.addEventListener('hashchange', another);
    return () => window.removeEventListener('hashchange', another);
  }, []);
  useEffect(() => {
    if (secret === undefined || where.kind !== 'here' || asked.current === secret) return;
    asked.current = secret;
    void reading.run(secret);
    // What comes behind « Entrer » is fetched while the card is read.
    void Promise.all([loadFamilyToday(), import('../today/HomeScreen.tsx')]).catch(() => undefined);
  });

  if (secret === undefined || where.kind !== 'here') {
    return (
      <PublicFrame>
        <Suspense fallback={<Skeleton shape="card" />}>
          {secret === undefined || where.kind === 'here' ? (
            <CardLinkForm
              isBroken={isBroken}
              isInstalled={isInstalled}
              onIn={goIn}
              onSecret={(typed) => setArrival({ where, isInstalled, secret: typed, isBroken: false })}
            />
          ) : (
            <BeforeEntering
              where={where}
              link={cardLink(window.location.origin, secret)}
              by="card"
              onGoOn={() => {
                clearAddress();
                setArrival({ where: HERE, isInstalled, secret, isBroken: false });
              }}
            />
          )}
        </Suspense>
      </PublicFrame>
    );
  }
  const failure = entering.error ?? reading.error;
  if (isUsed) {
    return (
      <PublicFrame>
        <Suspense fallback={<Skeleton shape="card" />}>
          <ComeBack
            key={secret}
            secret={secret}
            over={failure}
            onIn={goIn}
            onRetry={() => {
              setUsed(false);
              void reading.run(secret);
            }}
          />
        </Suspense>
      </PublicFrame>
    );
  }
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
        {card !== undefined && isInstalled && (
          <Suspense fallback={null}>
            <EnterAndBeTold
              isDisabled={entering.isPending}
              onEnter={(entered) => void entering.run(secret, entered)}
            />
          </Suspense>
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
