/** One stay: its name, its days, the children who go. `/sejours/nouveau` makes one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { bookStays } from '../../session/teamBook.ts';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { NeedsNetwork } from '../children/NeedsNetwork.tsx';
import { useNeutralTitle } from '../children/useNeutralTitle.ts';
import { StayForm } from './StayForm.tsx';
import { PhaseTag } from './stayWords.tsx';

const NEW = 'nouveau';

export function StayScreen() {
  return (
    <Door role="direction">
      <StaffPage current="children">
        <Stay />
      </StaffPage>
    </Door>
  );
}

function Stay() {
  const { t } = useLingui();
  const profile = useProfile();
  const { stay: id } = useParams({ strict: false }) as { readonly stay?: string };
  const stay = bookStays(profile).find((one) => one.id === id);
  const name = stay ? stay.body.name : t`Nouveau séjour`;
  useNeutralTitle(stay ? t`Un séjour` : t`Nouveau séjour`, name);
  if (!stay && id !== NEW) {
    return (
      <>
        <PageHeader title={t`Un séjour`} back={{ href: '/sejours' }} />
        <EmptyState
          title={t`Ce séjour n’est pas ici`}
          action={{ label: t`Voir les séjours`, href: '/sejours' }}
        >
          <Trans>Il a peut-être été annulé, ou il arrive dans un instant.</Trans>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={name}
        back={{ href: '/sejours' }}
        {...(stay ? { actions: <PhaseTag phase={stay.phase} /> } : {})}
      />
      <NeedsNetwork />
      <StayForm key={stay?.id ?? NEW} stay={stay} />
    </>
  );
}
