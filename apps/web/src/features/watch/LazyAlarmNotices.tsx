/** The alarms, fetched with their words by direction only. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import { useProfile } from '../../session/useSession.ts';

const AlarmNotices = lazy(async () => {
  const module = await withCatalogues(['watch'], () => import('./AlarmNotices.tsx'));
  return { default: module.AlarmNotices };
});

export function LazyAlarmNotices() {
  if (useProfile().stored.role !== 'direction') return null;
  return (
    <Suspense fallback={null}>
      <AlarmNotices />
    </Suspense>
  );
}
