/** The team's first screen: today's children by group, the way to publish, and what still has to be set up. */
import { lazy, Suspense } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '../../design/AppLink.tsx';
import { Button } from '../../design/Button.tsx';
import { ChildGrid, ChildTile } from '../../design/ChildTile.tsx';
import { emblemOf } from '../../session/emblemOf.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { withCatalogues } from '../../locales/catalogues.ts';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { bookChildren } from '../../session/book.ts';
import { useRoom } from '../../session/roomLevel.ts';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { useGroupChoice } from '../groups/useGroupChoice.tsx';
import { LatestPhotos } from '../gallery/LatestPhotos.tsx';
import { useClosings } from '../leaving/useClosings.ts';
import { LazyErasureNotices } from '../forgetting/LazyErasureNotices.tsx';
import { LazyAlarmNotices } from '../watch/LazyAlarmNotices.tsx';
import { LazyReviewNotice } from '../review/LazyReviewNotice.tsx';
import { RescueNotice } from '../opening/RescueNotice.tsx';
import { WithoutPhotoFold } from './WithoutPhotoFold.tsx';

const CodeRenewedNotice = lazy(async () => {
  const module = await withCatalogues(['room'], () => import('../room/CodeRenewedNotice.tsx'));
  return { default: module.CodeRenewedNotice };
});

/** For direction only: the rest of the team never fetches it. */
const FirstWeekCard = lazy(async () => {
  const module = await withCatalogues(['first-week'], () => import('../first-week/FirstWeekCard.tsx'));
  return { default: module.FirstWeekCard };
});

export function StaffToday() {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const navigate = useNavigate();
  useClosings();
  const children = bookChildren(profile).filter((child) => child.isEnrolled);
  const { shown, groupName, pills } = useGroupChoice(children);
  const day = new Date(profile.session.now()).toLocaleDateString(formatLocales[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const today = day.charAt(0).toLocaleUpperCase(formatLocales[locale]) + day.slice(1);
  const isOnlyRoom = useRoom(profile)?.level === 'room';
  const isDirection = profile.stored.role === 'direction';
  return (
    <StaffPage current="today" isOfRoom>
      <Stack gap={3}>
        <PageHeader
          title={groupName === undefined ? t`Aujourd’hui` : t`Aujourd’hui chez les ${groupName}`}
          subtitle={
            <>
              {today} · <Plural value={shown.length} one="# enfant" other="# enfants" />
            </>
          }
          actions={
            <>
              <Button icon="camera" onPress={() => navigate('/galerie/publier')}>
                <Trans>Publier des photos</Trans>
              </Button>
              <LinkButton variant="ghost" icon="health" href="/fiches">
                <Trans>Allergies et urgences</Trans>
              </LinkButton>
            </>
          }
        />
        <RescueNotice />
        <LazyAlarmNotices />
        <Suspense fallback={null}>
          <CodeRenewedNotice />
        </Suspense>
        {isDirection && (
          <Suspense fallback={null}>
            <FirstWeekCard />
          </Suspense>
        )}
        <LazyReviewNotice />
        <LazyErasureNotices />
        {pills}
        {children.length === 0 ? (
          <EmptyState
            emblem="snail"
            title={t`Les enfants d’abord`}
            action={{ label: t`Ajouter un enfant`, href: '/enfants/ajouter' }}
          >
            <Trans>
              Ajoutez les enfants et leurs foyers : les cartes d’entrée des familles en découlent.
            </Trans>
          </EmptyState>
        ) : (
          <ChildGrid label={t`Enfants`}>
            {shown.map(({ id, body, shortName }) => (
              <ChildTile
                key={id}
                name={`${body.firstName} ${body.lastName}`}
                label={shortName}
                emblem={emblemOf({ id, body })}
                status={body.groupName ?? ''}
                state="present"
                onPress={() => navigate(isDirection ? `/enfants/${id}` : `/fiches/${id}`)}
              />
            ))}
          </ChildGrid>
        )}
        <LatestPhotos limit={8} day={isOnlyRoom ? profile.moment.day : undefined} />
        <WithoutPhotoFold items={shown} />
      </Stack>
    </StaffPage>
  );
}
