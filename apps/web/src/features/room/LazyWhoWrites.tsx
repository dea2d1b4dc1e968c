/** « Qui écrit ? », fetched with its words on a room tablet; elsewhere the device's own name signs, and nothing is asked. */
import { lazy, Suspense, useState } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import { roomOf } from '../../session/roomLevel.ts';
import { useProfile } from '../../session/useSession.ts';
import { ownerOf, type Person } from './roomNote.ts';
import type { WhoWritesProps } from './WhoWrites.tsx';

const WhoWrites = lazy(async () => {
  const module = await withCatalogues(['room'], () => import('./WhoWrites.tsx'));
  return { default: module.WhoWrites };
});

export interface Author {
  readonly name: string;
  /** Of whom was picked: her record in the book, or the tablet's own of a replacement. */
  readonly member: string | undefined;
}

/** Who signs, and what the picker takes. At the personal level it begins with whose code it was. */
export function useAuthor(): { readonly author: Author; readonly picking: WhoWritesProps } {
  const profile = useProfile();
  const [value, onChange] = useState<Person | undefined>(() => {
    const room = roomOf(profile);
    return room?.level === 'personal' ? ownerOf(profile, room.owner) : undefined;
  });
  const author = { name: value?.name ?? profile.names.person, member: value?.id };
  return { author, picking: { value, onChange } };
}

export function LazyWhoWrites(picking: WhoWritesProps) {
  if (roomOf(useProfile()) === undefined) return null;
  return (
    <Suspense fallback={null}>
      <WhoWrites {...picking} />
    </Suspense>
  );
}
