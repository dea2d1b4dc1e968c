/** The first screen at `/`: the first page for strangers, the code, or today's page of whoever's profile is in front. */
import { lazy, Suspense, useEffect } from 'react';
import { Skeleton } from '../../design/Skeleton.tsx';
import { withCatalogues } from '../../locales/catalogues.ts';
import { startSession } from '../../session/session.ts';
import { LockedDoor } from '../../session/LockedDoor.tsx';
import { useSession } from '../../session/useSession.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { Door } from '../../session/Door.tsx';
import { fetchedFamilyToday, loadFamilyToday } from './familyScreen.ts';

const WelcomePage = lazy(async () => {
  const module = await withCatalogues(['opening'], () => import('../opening/WelcomePage.tsx'));
  return { default: module.WelcomePage };
});
const StaffToday = lazy(async () => {
  const module = await withCatalogues(
    ['today', 'gallery', 'groups', 'opening'],
    () => import('./StaffToday.tsx'),
  );
  return { default: module.StaffToday };
});
const LazyFamilyToday = lazy(loadFamilyToday);

export function HomeScreen() {
  const session = useSession();
  useEffect(() => {
    if (session.kind === 'starting') void startSession();
  }, [session.kind]);
  const waiting = (
    <PublicFrame>
      <Skeleton shape="card" count={2} />
    </PublicFrame>
  );
  switch (session.kind) {
    case 'starting':
      return waiting;
    case 'locked':
      return <LockedDoor />;
    case 'none':
      return (
        <Suspense fallback={waiting}>
          <WelcomePage />
        </Suspense>
      );
    case 'open': {
      const FamilyToday = fetchedFamilyToday() ?? LazyFamilyToday;
      return (
        <Suspense fallback={waiting}>
          <Door>{session.profile.stored.role === 'household' ? <FamilyToday /> : <StaffToday />}</Door>
        </Suspense>
      );
    }
  }
}
