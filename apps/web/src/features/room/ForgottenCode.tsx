/**
 * « Code oublié ? » on a closed room tablet (54): a colleague who has hers may open and give another; where nobody can,
 * direction scans this square on its own device, and a new code is chosen here in the place of a forgotten one.
 */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { offerReopening, type OfferedReopening, type StoredProfile } from '@cocon/client';
import { SQUARE_LIFE, TYPED_LIFE } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { StepItem, StepList } from '../../design/StepList.tsx';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { OfferedSquare } from '../devices/OfferedSquare.tsx';
import { sentenceOfPairing } from '../devices/pairingSentences.ts';
import { surroundings, useOffer, type MakeOffer } from '../devices/useOffer.ts';
import { ReopenedForm } from './ReopenedForm.tsx';

export interface ForgottenCodeProps {
  readonly stored: StoredProfile;
  readonly onBack: () => void;
}

type Secret = Extract<Awaited<ReturnType<OfferedReopening['look']>>, { readonly kind: 'answered' }>['secret'];

export function ForgottenCode({ stored, onBack }: ForgottenCodeProps) {
  const { t } = useLingui();
  return (
    <PublicFrame>
      <Stack gap={3}>
        <PageHeader
          title={t`Code oublié`}
          subtitle={t`Rien de ce que garde cette tablette n’est perdu, et ce qui attend de partir partira.`}
        />
        {stored.lock.forDirection === undefined ? (
          <Notice tone="warning">
            <Trans>
              Cette tablette ne sait pas encore être rouverte par la direction : il faut qu’un code l’ait
              ouverte une fois depuis la dernière mise à jour. Cherchez d’abord qui en a un, et le code de la
              tablette, gardé à la direction.
            </Trans>
          </Notice>
        ) : (
          <Reopening stored={stored} />
        )}
        <Row>
          <Button variant="ghost" onPress={onBack}>
            <Trans>Taper un code</Trans>
          </Button>
        </Row>
      </Stack>
    </PublicFrame>
  );
}

function Reopening({ stored }: Pick<ForgottenCodeProps, 'stored'>) {
  const { t, i18n } = useLingui();
  const [isTyped, setTyped] = useState(false);
  const [round, setRound] = useState(0);
  const [make] = useState((): MakeOffer<Secret> => async (life) => {
    const offered = await offerReopening(surroundings, stored, life);
    return {
      ...offered,
      async look() {
        const news = await offered.look();
        return news.kind === 'answered' ? { kind: 'done', outcome: news.secret } : news;
      },
    };
  });
  const offer = useOffer(make, isTyped ? TYPED_LIFE : SQUARE_LIFE, round);
  if (offer.kind === 'done') return <ReopenedForm stored={stored} secret={offer.outcome} />;
  return (
    <>
      <StepList label={t`Pour la rouvrir`}>
        <StepItem
          isDone={false}
          icon="key"
          title={t`Une collègue a son code ? Qu’elle ouvre : « Codes de la tablette », puis « Nouveau code »`}
        />
        <StepItem
          isDone={false}
          icon="qr"
          title={t`Sinon la direction scanne ce carré`}
          note={t`Sur son appareil : Direction, puis « Rouvrir une tablette de salle ».`}
        />
      </StepList>
      {offer.kind === 'failed' && (
        <Notice
          tone="danger"
          action={
            <Button variant="ghost" onPress={() => setRound(round + 1)}>
              <Trans>Réessayer</Trans>
            </Button>
          }
        >
          {i18n._(sentenceOfPairing(offer.error))}
        </Notice>
      )}
      {(offer.kind === 'preparing' || offer.kind === 'shown') && (
        <OfferedSquare offer={offer} isTyped={isTyped} onTyped={setTyped} />
      )}
      {offer.kind === 'read' && (
        <Notice tone="success" isAlert>
          <Trans>La direction a lu le carré. Un instant : elle dit si c’est bien cette tablette.</Trans>
        </Notice>
      )}
    </>
  );
}
