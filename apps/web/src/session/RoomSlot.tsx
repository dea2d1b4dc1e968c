/** The places of a room tablet's own parts, fetched with their words on one, and nowhere else. */
import { lazy, Suspense } from 'react';
import { Skeleton } from '../design/Skeleton.tsx';
import { withCatalogues } from '../locales/catalogues.ts';

const RoomCorner = lazy(async () => {
  const module = await withCatalogues(['room'], () => import('../features/room/RoomCorner.tsx'));
  return { default: module.RoomCorner };
});
const PersonalDoor = lazy(async () => {
  const module = await withCatalogues(['room'], () => import('../features/room/PersonalDoor.tsx'));
  return { default: module.PersonalDoor };
});

/** In the corner of every page: whose level it is, the way out, and the hours of the room. */
export const RoomSlot = () => (
  <Suspense fallback={null}>
    <RoomCorner />
  </Suspense>
);

/** Instead of what is personal. */
export const ClosedPage = () => (
  <Suspense fallback={<Skeleton shape="card" count={2} />}>
    <PersonalDoor />
  </Suspense>
);
