/** « Qui écrit ? », fetched with its words on a room tablet; elsewhere the device's own name signs, and nothing is asked. */
import { lazy, Suspense, useState } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import { forgetOpener, roomOf, useRoom } from '../../session/roomLevel.ts';
import { useProfile } from '../../session/useSession.ts';
import { colleaguesOf } from './colleagues.ts';
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

export interface AuthorWanted {
  /**
   * Whose code opened the room may be meant, before anybody is picked. Only where the row of names stands above the button
   * that signs: she is credited with nothing that does not show her name, one tap from another's.
   */
  readonly mayBeOpener?: boolean;
}

/**
 * Who signs, and what the picker takes. Until somebody is picked it is, at the personal level, whose code that was; at the
 * room's, who has just opened it; else the tablet. It follows the level: who is gone by then signs nothing.
 */
export function useAuthor({ mayBeOpener = false }: AuthorWanted = {}): {
  readonly author: Author;
  readonly picking: WhoWritesProps;
} {
  const profile = useProfile();
  const room = useRoom(profile);
  const [picked, setPicked] = useState<{ readonly person: Person | undefined }>();
  const opener = mayBeOpener && room?.level === 'room' ? room.opener : null;
  const slot = room?.level === 'personal' ? room.owner : opener;
  const owner = slot === null ? undefined : ownerOf(profile, slot);
  // By the book: her name as it is now, and nobody whom the row does not show.
  const known = owner && colleaguesOf(profile).find(({ id }) => id === owner.id);
  const value = picked ? picked.person : known;
  const author = { name: value?.name ?? profile.names.person, member: value?.id };
  const hasOpened = !picked && known !== undefined && opener !== null;
  const onChange = (person: Person | undefined) => {
    setPicked({ person });
    forgetOpener(profile);
  };
  return { author, picking: { value, hasOpened, onChange } };
}

export function LazyWhoWrites(picking: WhoWritesProps) {
  if (roomOf(useProfile()) === undefined) return null;
  return (
    <Suspense fallback={null}>
      <WhoWrites {...picking} />
    </Suspense>
  );
}
