/** The file of one child for the direction: names, group, usual days, homes, who counts, consents, leaving. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { fullName } from '@cocon/domain';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Columns, Stack } from '../../design/Stack.tsx';
import { bookChildren } from '../../session/book.ts';
import { bookHouseholds } from '../../session/teamBook.ts';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { ChildPhotosErasureCard } from '../forgetting/ChildPhotosErasureCard.tsx';
import { ChildConsentsCard } from './ChildConsentsCard.tsx';
import { CountedCard } from './CountedCard.tsx';
import { GroupCard } from './GroupCard.tsx';
import { HomesCard } from './HomesCard.tsx';
import { LeavingCard } from './LeavingCard.tsx';
import { NamesCard } from './NamesCard.tsx';
import { NeedsNetwork } from './NeedsNetwork.tsx';
import { UsualDaysCard } from './UsualDaysCard.tsx';
import { emblemOf } from '../../session/emblemOf.ts';
import { useNeutralTitle } from './useNeutralTitle.ts';

export function ChildScreen() {
  return (
    <Door role="direction">
      <StaffPage current="children">
        <ChildFile />
      </StaffPage>
    </Door>
  );
}

function ChildFile() {
  const { t } = useLingui();
  const profile = useProfile();
  const { child: id } = useParams({ strict: false }) as { readonly child?: string };
  const child = bookChildren(profile).find((one) => one.id === id);
  const households = bookHouseholds(profile);
  const name = child ? fullName(child.body) : '';
  useNeutralTitle(t`Fiche d’un enfant`, name);
  if (!child) {
    return (
      <>
        <PageHeader title={t`Fiche d’un enfant`} back={{ href: '/enfants' }} />
        <EmptyState
          title={t`Cet enfant n’est pas ici`}
          action={{ label: t`Voir les enfants`, href: '/enfants' }}
        >
          <Trans>Il vient peut-être d’être ajouté : sa fiche arrive dans un instant.</Trans>
        </EmptyState>
      </>
    );
  }
  const cards = { child, households };
  return (
    <>
      <PageHeader
        title={name}
        back={{ href: '/enfants' }}
        actions={<Emblem id={emblemOf(child)} size={56} />}
        {...(child.isEnrolled ? {} : { subtitle: t`N’est plus accueilli ici` })}
      />
      <NeedsNetwork />
      <Columns min={400} gap={3}>
        <Stack gap={3}>
          <NamesCard {...cards} />
          {child.isEnrolled && <GroupCard {...cards} />}
          {child.isEnrolled && <UsualDaysCard {...cards} />}
          <ChildConsentsCard {...cards} />
        </Stack>
        <Stack gap={3}>
          <HomesCard {...cards} />
          <CountedCard {...cards} />
          {child.isEnrolled && <LeavingCard {...cards} />}
          <ChildPhotosErasureCard child={child} />
        </Stack>
      </Columns>
    </>
  );
}
