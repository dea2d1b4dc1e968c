/**
 * What a device keeps on its disk. Everything that says something is a ciphertext already: records as they came from
 * the server, the rest in boxes under the profile's storage key. `storeContract.ts` tests every implementation.
 */
import type { ArgonCost } from '@cocon/crypto';

/** One more code that opens a room tablet: the same storage key, wrapped for a colleague (53). */
export interface LockSlot {
  /** Says nothing: whose it is rests under the storage key. */
  readonly id: string;
  readonly wrapped: Uint8Array<ArrayBuffer>;
  /** From when on it opens nothing and is erased (ms); null: it has no end. */
  readonly endsAt: number | null;
}

/** The way back into a room tablet whose codes are forgotten: the storage key once more, under a secret of direction's (54). */
export interface DirectionsSlot {
  /** The storage key under the secret and this browser's own key. */
  readonly wrapped: Uint8Array<ArrayBuffer>;
  /** The secret, sealed to this version of the keyring `direction`. */
  readonly sealed: Uint8Array<ArrayBuffer>;
  readonly version: number;
}

/** How a profile's storage key rests (53). */
export interface StoredLock {
  /** `pin`: a code is asked; `local`: this browser alone opens it. */
  readonly kind: 'pin' | 'local';
  readonly localKey: CryptoKey;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly cost: ArgonCost;
  readonly wrapped: Uint8Array<ArrayBuffer>;
  /** Wrong codes in a row, and when the next may be tried (ms). */
  readonly failures: number;
  readonly notBefore: number;
  /** Of a colleague's own device that a passkey opens too: the storage key once more. */
  readonly passkey?: Uint8Array<ArrayBuffer>;
  /** Of a room tablet alone: the codes of colleagues, beside the tablet's own. */
  readonly slots?: readonly LockSlot[];
  /** Of a room tablet, once a code was typed there. */
  readonly forDirection?: DirectionsSlot;
  /** Of a room tablet: wrong codes of which direction was not told yet. */
  readonly untold?: number;
}

/** One way into one establishment on this device: a role with its keys. */
export interface StoredProfile {
  readonly id: string;
  readonly establishment: string;
  readonly device: string;
  readonly role: 'direction' | 'team' | 'household';
  readonly household: string | null;
  readonly guardian: string | null;
  readonly lock: StoredLock;
  /** Device seeds and names, boxed under the storage key. */
  readonly secrets: Uint8Array<ArrayBuffer>;
  /** `claiming`: keys are made, the server has not yet said yes. */
  readonly status: 'open' | 'claiming' | 'revoked';
  /** When the demonstration that it belongs to ends; absent in every real establishment. */
  readonly demonstrationUntil?: number;
  readonly createdAt: number;
}

export type ItemKind =
  'meta' | 'chain' | 'keyring' | 'audience' | 'record' | 'blob' | 'outbox' | 'outboxBlob';

/** Anything kept for a profile. `sort` orders the items of a kind. */
export interface Item {
  readonly profile: string;
  readonly kind: ItemKind;
  readonly id: string;
  readonly sort: string;
  /** Structured-cloneable. */
  readonly value: unknown;
}

export interface ItemKey {
  readonly profile: string;
  readonly kind: ItemKind;
  readonly id: string;
}

export interface ItemRange {
  /** Sort keys that begin with this. */
  readonly prefix?: string;
  /** Only sort keys below this one. */
  readonly below?: string;
  readonly limit?: number;
  /** Highest sort key first. */
  readonly newestFirst?: boolean;
}

export interface DeviceStore {
  profiles(): Promise<StoredProfile[]>;
  putProfile(profile: StoredProfile): Promise<void>;
  /** Removes a profile and everything kept for it. */
  deleteProfile(id: string): Promise<void>;
  get(key: ItemKey): Promise<Item | undefined>;
  list(profile: string, kind: ItemKind, range?: ItemRange): Promise<Item[]>;
  /** Writes and removes in one transaction, durable when it resolves. Throws `deviceFull` without room. */
  write(change: { readonly put?: readonly Item[]; readonly remove?: readonly ItemKey[] }): Promise<void>;
}
