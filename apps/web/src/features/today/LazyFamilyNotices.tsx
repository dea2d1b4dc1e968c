/**
 * The notices with their words: a family of one guardian and one device, with a way back, of whom no photo ends soon,
 * loads none of it. The way back is not offered while something else is asked, or before it is known whether it is: the
 * first photo does not wait for its code.
 */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import { bookChildren } from '../../session/book.ts';
import { useProfile } from '../../session/useSession.ts';
import { askedChildren } from '../papers/ownWord.ts';
import { PHONE_NOTE } from '../notices/phoneNote.ts';
import { hasWayBack } from '../wayback/offer.ts';

const FamilyNotices = lazy(async () => {
  const module = await withCatalogues(
    ['choices', 'devices', 'ends', 'wayback'],
    () => import('./FamilyNotices.tsx'),
  );
  return { default: module.FamilyNotices };
});

/** For a family that leaves. */
const GoodbyeNotice = lazy(async () => {
  const module = await withCatalogues(['keeping'], () => import('../keeping/GoodbyeNotice.tsx'));
  return { default: module.GoodbyeNotice };
});

/** For a phone that is told when there is something new. */
const RenewedTelling = lazy(async () => {
  const module = await import('../notices/RenewedTelling.tsx');
  return { default: module.RenewedTelling };
});

/** A day or two more than the rule: it decides, this only asks whether it is worth fetching. */
const SOON = 30 * 86_400_000;

export function LazyFamilyNotices() {
  const profile = useProfile();
  const soon = profile.session.now() + SOON;
  const { guardians, devices, children } = profile.state;
  const homes = Object.values(devices).filter(({ household }) => household !== null);
  const isWayBackQuiet =
    bookChildren(profile).length === 0 ||
    askedChildren(profile).length > 0 ||
    hasWayBack(profile.state, profile.stored.guardian);
  // The own device is one of them; another may be new.
  const isAny =
    !isWayBackQuiet ||
    homes.length > 1 ||
    Object.values(guardians).length > 1 ||
    profile.all('medium').some(({ header }) => (header.until ?? soon) < soon);
  return (
    <Suspense fallback={null}>
      {Object.values(children).some(({ links }) => links.at(-1)?.to) && <GoodbyeNotice />}
      {isAny && <FamilyNotices />}
      {profile.note(PHONE_NOTE) !== undefined && <RenewedTelling />}
    </Suspense>
  );
}
