/**
 * « J’ai déjà Cocon sur un autre appareil »: this one shows a square, the other one scans it in the app, and this one is
 * in (24). Where it takes the other one's place, it then proposes to put that one out.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { offerPairing, putDeviceOut, type LetIn, type OfferedPairing, type Profile } from '@cocon/client';
import { SQUARE_LIFE, TYPED_LIFE, type DeviceId, type HouseholdId } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { StepItem, StepList } from '../../design/StepList.tsx';
import { device, showNew } from '../../session/session.ts';
import { announce } from '../../shell/LiveRegion.tsx';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { cluesHere, whereOpened } from '../phone/whereOpened.ts';
import { OfferedSquare } from './OfferedSquare.tsx';
import { StaffEntry } from './StaffEntry.tsx';
import { sentenceOfPairing } from './pairingSentences.ts';
import { surroundings, useOffer, type MakeOffer } from './useOffer.ts';

interface Entered {
  readonly profile: Profile;
  /** The device whose place this one takes. */
  readonly former: DeviceId | undefined;
}

interface Answered {
  readonly offered: OfferedPairing;
  readonly as: LetIn;
}

const offerThis: MakeOffer<Answered> = async (life) => {
  const offered = await offerPairing(surroundings, life);
  return {
    ...offered,
    async look() {
      const news = await offered.look();
      return news.kind === 'letIn' ? { kind: 'done', outcome: { offered, as: news.as } } : news;
    },
  };
};

export function NewDeviceScreen() {
  const { t, i18n } = useLingui();
  const [isTyped, setTyped] = useState(false);
  const [round, setRound] = useState(0);
  const [entered, setEntered] = useState<Entered>();
  const [problem, setProblem] = useState<unknown>();
  const offer = useOffer(offerThis, isTyped ? TYPED_LIFE : SQUARE_LIFE, round);
  const [where] = useState(() => whereOpened(cluesHere()));

  const keep = useEffectEvent(async () => {
    if (offer.kind !== 'done') return;
    const { offered, as } = offer.outcome;
    if (as.kind === 'staff') return;
    const profile = await offered.keep(device, as);
    await showNew(profile);
    setEntered({ profile, former: as.answer.replaces ? as.answer.by : undefined });
    announce(t`C’est fait`);
  });
  const isLetIn = offer.kind === 'done';
  useEffect(() => {
    if (isLetIn) keep().catch(setProblem);
  }, [isLetIn]);

  if (entered) return <InsideNow {...entered} />;
  if (offer.kind === 'done' && offer.outcome.as.kind === 'staff')
    return <StaffEntry offered={offer.outcome.offered} as={offer.outcome.as} />;
  const failure = problem ?? (offer.kind === 'failed' ? offer.error : undefined);
  return (
    <PublicFrame>
      <Stack gap={3}>
        <PageHeader
          title={t`Entrer avec votre autre appareil`}
          subtitle={t`Celui où Cocon est déjà ouvert scanne ce carré, et celui-ci entre.`}
          back={{ href: '/' }}
        />
        {where.kind !== 'here' && (
          <Notice tone="warning">
            <Trans>
              Ici, l’appareil pourrait tout oublier. Ouvrez d’abord cette adresse dans le navigateur du
              téléphone ; sur iPhone, mettez-la sur l’écran d’accueil et ouvrez-la de là.
            </Trans>
          </Notice>
        )}
        {failure !== undefined && (
          <Notice
            tone="danger"
            action={
              <Button
                variant="ghost"
                onPress={() => {
                  setProblem(undefined);
                  setRound(round + 1);
                }}
              >
                <Trans>Réessayer</Trans>
              </Button>
            }
          >
            {i18n._(sentenceOfPairing(failure))}
          </Notice>
        )}
        {(offer.kind === 'preparing' || offer.kind === 'shown') && (
          <OfferedSquare offer={offer} isTyped={isTyped} onTyped={setTyped} />
        )}
        {(offer.kind === 'read' || (isLetIn && failure === undefined)) && (
          <Notice tone="success" isAlert>
            <Trans>Votre autre appareil a lu le carré. Un instant : celui-ci entre.</Trans>
          </Notice>
        )}
        <StepList label={t`Sur l’appareil où Cocon est ouvert`}>
          <StepItem
            isDone={false}
            icon="paper"
            title={t`Sur l’autre appareil, touchez Papiers, puis Mes appareils`}
          />
          <StepItem
            isDone={false}
            icon="plus"
            title={t`Touchez « Passer à un nouveau téléphone » ou « Ajouter un appareil »`}
            note={t`Pour l’équipe : Direction, puis « Ajouter un appareil de l’équipe ».`}
          />
          <StepItem isDone={false} icon="qr" title={t`Scannez le carré qui est ici`} />
        </StepList>
      </Stack>
    </PublicFrame>
  );
}

function InsideNow({ profile, former }: Entered) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  const [isFormerOut, setFormerOut] = useState(false);
  const { establishment } = profile.names;
  const goIn = () => void navigate({ to: '/', replace: true });

  async function putOut(): Promise<void> {
    if (former === undefined) return;
    await putDeviceOut(profile, profile.stored.household as HouseholdId, former);
    setFormerOut(true);
  }

  return (
    <PublicFrame>
      <Stack gap={3}>
        <PageHeader title={t`C’est fait`} subtitle={t`Cet appareil ouvre maintenant ${establishment}.`} />
        {former !== undefined && !isFormerOut && (
          <Notice
            title={t`Et l’ancien téléphone ?`}
            action={
              <Button variant="danger" onPress={() => setLeaving(true)}>
                {t`Déconnecter l’ancien`}
              </Button>
            }
          >
            <Trans>Si vous le vendez, le donnez ou ne l’avez plus, déconnectez-le.</Trans>
          </Notice>
        )}
        {isFormerOut && (
          <Notice tone="success">
            <Trans>L’ancien téléphone n’entre plus.</Trans>
          </Notice>
        )}
        <Row>
          <Button size="large" wide onPress={goIn}>
            {former === undefined || isFormerOut ? (
              <Trans>Voir Cocon</Trans>
            ) : (
              <Trans>Garder les deux, et voir Cocon</Trans>
            )}
          </Button>
        </Row>
      </Stack>
      <AlertDialog
        title={t`Déconnecter l’ancien`}
        isOpen={isLeaving}
        onOpenChange={setLeaving}
        confirmLabel={t`Déconnecter l’ancien`}
        onConfirm={putOut}
        gone={
          <Trans>
            L’ancien téléphone ne reçoit plus rien de nouveau. Ce qu’il a déjà peut y rester lisible : si vous
            le donnez, effacez-le aussi.
          </Trans>
        }
        canUndo={t`Pour qu’il entre de nouveau, il faudra l’ajouter d’ici.`}
      />
    </PublicFrame>
  );
}
