/** The stays of the house: groups with dates, those of today first, then those to come, then those that are over. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { bookStays } from '../../session/teamBook.ts';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { Soft, Words } from '../../design/Words.tsx';
import { stayingUntil } from './stayPlans.ts';
import { PhaseTag, useSpanWords } from './stayWords.tsx';

export function StaysScreen() {
  return (
    <Door role="direction">
      <StaffPage current="children">
        <Stays />
      </StaffPage>
    </Door>
  );
}

function Stays() {
  const { t } = useLingui();
  const profile = useProfile();
  const span = useSpanWords();
  const stays = bookStays(profile);
  if (stays.length === 0) {
    return (
      <>
        <PageHeader title={t`Séjours`} back={{ href: '/enfants' }} />
        <EmptyState
          emblem="fir"
          title={t`Pas encore de séjour`}
          action={{ label: t`Ajouter un séjour`, href: '/sejours/nouveau' }}
        >
          <Trans>
            Une semaine à la neige, un camp d’été : un groupe avec des dates. Ceux qui y sont ensemble se
            voient sur les photos, là où l’accord va jusqu’au groupe.
          </Trans>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t`Séjours`}
        back={{ href: '/enfants' }}
        actions={
          <LinkButton icon="plus" variant="primary" href="/sejours/nouveau">
            {t`Ajouter un séjour`}
          </LinkButton>
        }
      />
      <Card>
        <LineList label={t`Séjours`}>
          {stays.map((stay) => {
            const count = stayingUntil(profile.state, stay.id, stay.to).length;
            return (
              <Line key={stay.id}>
                <Words>
                  <TextLink href={`/sejours/${stay.id}`}>{stay.body.name}</TextLink>
                  <Soft>
                    {span(stay)} ·{' '}
                    <Plural value={count} _0="pas encore d’enfant" one="# enfant" other="# enfants" />
                  </Soft>
                </Words>
                <PhaseTag phase={stay.phase} />
              </Line>
            );
          })}
        </LineList>
      </Card>
    </>
  );
}
