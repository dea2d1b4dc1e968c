/** The session in React: screens paint again whenever the profile in front changes. */
import { useSyncExternalStore } from 'react';
import type { Document, Profile } from '@cocon/client';
import type { DocumentType } from '@cocon/domain';
import { openProfile, sessionStore, type SessionState } from './session.ts';

export function useSession(): SessionState {
  useSyncExternalStore(sessionStore.subscribe, sessionStore.revision);
  return sessionStore.state();
}

/** The open profile, painted again at every change of it. Only below `Door`, which waits until one is open. */
export function useProfile(): Profile {
  useSyncExternalStore(sessionStore.subscribe, sessionStore.revision);
  return openProfile();
}

/** Every document of a type, as it stands now. */
export function useDocuments<Body>(type: DocumentType<Body>): readonly Document<Body>[] {
  useSyncExternalStore(sessionStore.subscribe, sessionStore.revision);
  return documentsOf(openProfile(), type);
}

/** Documents of a type in a profile. */
export function documentsOf<Body>(profile: Profile, type: DocumentType<Body>): Document<Body>[] {
  return profile
    .all<Body & { readonly type: string }>(type.collection as Document['collection'])
    .filter(({ body }) => body.type === type.type);
}
