/** The session in React: screens paint again whenever an open profile changes. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Document, Profile } from '@cocon/client';
import type { DocumentType } from '@cocon/domain';
import { openProfile, sessionStore, type SessionState } from './session.ts';

export function useSession(): SessionState {
  useSyncExternalStore(sessionStore.subscribe, sessionStore.revision);
  return sessionStore.state();
}

/** Whose part of a screen it is, where that is not the profile in front. */
export const ProfileScope = createContext<Profile | undefined>(undefined);

/**
 * The profile in front, or the one whose part of the screen this is, painted again at every change of it. Only below
 * `Door`, which waits until one is open.
 */
export function useProfile(): Profile {
  useSyncExternalStore(sessionStore.subscribe, sessionStore.revision);
  return useContext(ProfileScope) ?? openProfile();
}

/** Every document of a type, as it stands now. */
export function useDocuments<Body>(type: DocumentType<Body>): readonly Document<Body>[] {
  return documentsOf(useProfile(), type);
}

/** Documents of a type in a profile. */
export function documentsOf<Body>(profile: Profile, type: DocumentType<Body>): Document<Body>[] {
  return profile
    .all<Body & { readonly type: string }>(type.collection as Document['collection'])
    .filter(({ body }) => body.type === type.type);
}
