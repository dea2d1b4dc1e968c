/** A household: its children, its guardians, and the cards by which they enter. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { fullName, tidyName } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Columns, Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren, type BookChild } from '../../session/book.ts';
import { bookHouseholds, type BookHousehold } from '../../session/teamBook.ts';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { bookWrite } from '../../session/writes.ts';
import { ActionError } from '../children/ActionError.tsx';
import { emblemOf } from '../../session/emblemOf.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { Soft, Words } from '../../design/Words.tsx';
import { NeedsNetwork } from '../children/NeedsNetwork.tsx';
import { countedNow } from '../children/standing.ts';
import { useNeutralTitle } from '../children/useNeutralTitle.ts';
import { HouseholdLeavesCard } from '../leaving/HouseholdLeavesCard.tsx';
import { GuardiansCard } from './GuardiansCard.tsx';
import { MergeCard } from './MergeCard.tsx';
import { PartCard } from './PartCard.tsx';

export function HouseholdScreen() {
  return (
    <Door role="direction">
      <StaffPage current="children">
        <HouseholdFile />
      </StaffPage>
    </Door>
  );
}

function HouseholdFile() {
  const { t } = useLingui();
  const profile = useProfile();
  const { household: id } = useParams({ strict: false }) as { readonly household?: string };
  const home = bookHouseholds(profile).find((one) => one.id === id);
  const homeName = home?.body.name ?? '';
  useNeutralTitle(t`Un foyer`, homeName);
  if (!home) {
    return (
      <>
        <PageHeader title={t`Un foyer`} back={{ href: '/enfants' }} />
        <EmptyState
          emblem="house"
          title={t`Ce foyer n’est pas ici`}
          action={{ label: t`Voir les enfants`, href: '/enfants' }}
        >
          <Trans>Il vient peut-être d’être ajouté : il arrive dans un instant.</Trans>
        </EmptyState>
      </>
    );
  }
  const children = bookChildren(profile).filter((child) => home.children.includes(child.id));
  return (
    <>
      <PageHeader title={t`Foyer ${homeName}`} back={{ href: '/enfants' }} />
      <NeedsNetwork />
      <Columns min={400} gap={3} align="start">
        <GuardiansCard key={home.id} home={home} hasChildren={children.length > 0} />
        <Stack gap={3}>
          <ChildrenCard home={home}>{children}</ChildrenCard>
          <NameCard home={home} />
          <PartCard home={home} />
          <HouseholdLeavesCard home={home} />
          <MergeCard home={home} />
        </Stack>
      </Columns>
    </>
  );
}

function ChildrenCard({
  home,
  children,
}: {
  readonly home: BookHousehold;
  readonly children: readonly BookChild[];
}) {
  const { t } = useLingui();
  const { state } = useProfile();
  const nameOf = new Map(home.guardians.map(({ id, name }) => [id as string, name]));
  return (
    <Card title={t`Enfants de ce foyer`} region>
      {children.length === 0 && (
        <p>
          <Trans>Plus aucun enfant d’ici n’habite ce foyer.</Trans>
        </p>
      )}
      <LineList>
        {children.map((child) => {
          const counted = countedNow(state, child.id).map((id) => nameOf.get(id) ?? t`un autre foyer`);
          const deciding = counted.join(', ');
          return (
            <Line key={child.id}>
              <Row wrap={false}>
                <Emblem id={emblemOf(child)} />
                <Words>
                  <TextLink href={`/enfants/${child.id}`}>{fullName(child.body)}</TextLink>
                  <Soft>
                    {deciding === '' ? (
                      <Trans>Personne ne décide encore de son image.</Trans>
                    ) : (
                      <Trans>Décident de son image : {deciding}. À changer dans sa fiche.</Trans>
                    )}
                  </Soft>
                </Words>
              </Row>
            </Line>
          );
        })}
      </LineList>
    </Card>
  );
}

/** The name is a page of the book only: it can be changed without network. */
function NameCard({ home }: { readonly home: BookHousehold }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [typed, setTyped] = useState(home.body.name);
  const name = tidyName(typed);
  const action = useAction(() =>
    profile.enqueue({ writes: [bookWrite(home.id, { ...home.body, name }, [home.id], home.document)] }),
  );
  const isReady = name !== '' && name !== home.body.name;
  return (
    <Card title={t`Nom du foyer`} region>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          void action.run().then((done) => done && showToast({ message: t`C’est noté.` }));
        }}
      >
        <Stack gap={2}>
          <TextField
            label={t`Comment l’équipe l’appelle`}
            value={typed}
            onChange={setTyped}
            maxLength={80}
            autoComplete="off"
          />
          <ActionError error={action.error} />
          <Row>
            <Button type="submit" variant="ghost" isDisabled={!isReady} isPending={action.isPending}>
              {t`Renommer le foyer`}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
