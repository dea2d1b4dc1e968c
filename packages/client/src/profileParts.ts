/** The parts of a profile, put together: each gets those it needs, and none knows the profile. */
import type { StorageKey } from '@cocon/crypto';
import type { EstablishmentId } from '@cocon/protocol';
import { AudienceBook } from './audiences/audienceBook.ts';
import type { ClientDependencies } from './dependencies.ts';
import type { DeviceIdentity } from './identity.ts';
import { KeyringBook, type Opener } from './keyring/keyringBook.ts';
import { Outbox } from './outbox/outbox.ts';
import { Shipping } from './outbox/shipping.ts';
import type { RegisterBook } from './register/registerBook.ts';
import type { StoredProfile } from './store/deviceStore.ts';
import { Notes } from './store/notes.ts';
import { BlobReader } from './sync/blobs.ts';
import { Contact } from './sync/contact.ts';
import { DocumentBook } from './sync/documentBook.ts';
import { DocumentLoading } from './sync/documentLoading.ts';
import { Gaps } from './sync/gaps.ts';
import { createNewsSocket } from './sync/newsSocket.ts';
import { Puller } from './sync/pull.ts';
import type { RecordTypes } from './sync/recordTypes.ts';
import { sheetIndexType } from './sync/sheetIndex.ts';
import { Sight } from './sync/sight.ts';
import { SyncRounds } from './sync/syncRounds.ts';
import { Session } from './transport/session.ts';
import { createTransport } from './transport/transport.ts';

/** What a profile is made of before its parts are. */
export interface ProfileBasis {
  readonly stored: StoredProfile;
  readonly identity: DeviceIdentity;
  readonly register: RegisterBook;
  readonly storageKey: StorageKey;
  /** Record types of the trade. */
  readonly types: RecordTypes;
}

/** What parts tell their profile. */
export interface ProfileEars {
  /** Something that is shown may be another. */
  readonly changed: () => void;
  /** Something the server showed was refused; the rest goes on. */
  readonly warn: (error: unknown) => void;
}

export type ProfileParts = ReturnType<typeof assembleProfile>;

export function assembleProfile(
  dependencies: ClientDependencies,
  { stored, identity, register, storageKey, types: ofTrade }: ProfileBasis,
  { changed, warn }: ProfileEars,
) {
  const { store, now, exclusive } = dependencies;
  const { id: profile, role } = stored;
  const establishment = stored.establishment as EstablishmentId;
  const types = [...ofTrade, sheetIndexType];
  const openers: Opener[] = [{ to: `device:${identity.id}`, key: identity.sealing }];
  const transport = createTransport(dependencies);
  const session = new Session(
    transport,
    dependencies,
    establishment,
    identity,
    () => register.head,
    (head, seen) => register.requireNoLess(head, seen?.height ?? 0),
  );
  const asked = <Value>(request: (token: string) => Promise<Value>) => session.with(request);

  const keyrings = new KeyringBook(store, profile, storageKey, openers, () => register.state);
  const audiences = new AudienceBook(store, profile, storageKey, register, keyrings);
  const documents = new DocumentBook(store, profile, register, audiences, types);
  const contact = new Contact(store, profile);
  const gaps = new Gaps(store, profile);
  const sight = new Sight({ documents, contact, gaps, register, session, now, changed });
  const blobs = new BlobReader(store, profile, establishment, session, transport, (id) => sight.shows(id));
  const puller = new Puller({
    ...{ store, profile, role, establishment, transport, session },
    ...{ register, keyrings, audiences, documents, gaps, report: warn },
  });
  const shipping = new Shipping({
    outbox: new Outbox(store, profile, storageKey),
    requireClock: () => session.requireClock(),
    network: () => dependencies.network?.() ?? 'unknown',
    changed,
    sender: {
      ...{ register, audiences, documents, identity, types },
      now: () => session.now(),
      catchUp: () => puller.catchUp(),
      hasBlob: (blob) => asked((token) => transport.hasBlob(establishment, blob, token)),
      putBlob: (blob, bytes, hash, way) =>
        asked((token) => transport.putBlob(establishment, blob, bytes, hash, token, way)),
      commit: async (changeSet) => {
        await asked((token) => transport.call('commit', { path: { establishment }, token }, changeSet));
      },
    },
  });
  const rounds = new SyncRounds({
    ...{ profile, session, contact, puller, sight, shipping, exclusive },
    ...{ changed, warn },
  });

  return {
    ...{ transport, session, keyrings, audiences, documents, blobs },
    ...{ contact, gaps, sight, puller, shipping, rounds },
    loading: new DocumentLoading({ documents, puller, changed, warn }),
    news: createNewsSocket(dependencies, establishment, session, () => void rounds.run()),
    notes: new Notes(store, profile, storageKey),
  };
}
