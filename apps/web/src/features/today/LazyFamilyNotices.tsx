/** The notices with their words: a family of one guardian, of whom no photo ends soon, loads none of it. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import { useProfile } from '../../session/useSession.ts';

const FamilyNotices = lazy(async () => {
  const module = await withCatalogues(['ends'], () => import('./FamilyNotices.tsx'));
  return { default: module.FamilyNotices };
});

/** A day or two more than the rule: it decides, this only asks whether it is worth fetching. */
const SOON = 30 * 86_400_000;

export function LazyFamilyNotices() {
  const profile = useProfile();
  const soon = profile.session.now() + SOON;
  const guardians = Object.values(profile.state.guardians);
  if (guardians.length < 2 && !profile.all('medium').some(({ header }) => (header.until ?? soon) < soon))
    return null;
  return (
    <Suspense fallback={null}>
      <FamilyNotices />
    </Suspense>
  );
}
