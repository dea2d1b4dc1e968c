/**
 * What waits to be sent. A draft holds bodies and rules, not audiences, keys or signatures: those are made when
 * sending, against the register then in force, perhaps narrower than the screen showed, never wider (38). It rests
 * boxed under the storage key, and only then does the screen say « enregistré ».
 */
import type { ChangeSetId, Collection, HouseholdId, Instant, LocalDay, RecordId } from '@cocon/protocol';
import type { ChildId } from '@cocon/protocol';

/** For whom a record is, to be turned into members when sending. */
export type AudienceRule =
  /** Staff, and these households. */
  | { readonly kind: 'households'; readonly team: boolean; readonly households: readonly HouseholdId[] }
  /** A medium: every household that the consents allow, or those of them that are also in `only`. */
  | { readonly kind: 'consents'; readonly only: readonly HouseholdId[] | null }
  /** A post: the union of the audiences of its media. */
  | { readonly kind: 'media' };

export interface DraftWrite {
  readonly id: RecordId;
  readonly collection: Collection;
  readonly body: unknown;
  readonly audience: AudienceRule;
  readonly until: Instant | null;
  /** Version that the writer saw; 0 for a new record. */
  readonly basedOn: number;
  /** Body at that version, for merging. */
  readonly base: unknown;
  readonly blobs: readonly { readonly id: string; readonly size: number; readonly hash: string }[];
  readonly medium: {
    readonly kind: 'photo' | 'film';
    readonly post: RecordId;
    readonly subjects: readonly { readonly child: ChildId; readonly certainty: 'seen' | 'maybe' }[];
    readonly day: LocalDay;
  } | null;
  readonly post: { readonly day: LocalDay; readonly withMedia: boolean } | null;
  /** Of a copy to keep: the medium beside which alone it goes, to nobody who does not have that. */
  readonly copyOf?: RecordId;
}

/** A record of words alone, without files: for direction, for the team where `team`, and for these households. */
export interface WordsWrite extends Pick<DraftWrite, 'id' | 'collection' | 'body'> {
  readonly team: boolean;
  readonly households: readonly HouseholdId[];
  readonly until?: Instant | null;
}

/** `former`: the version that it follows, for merging. */
export function wordsWrite(
  { id, collection, body, team, households, until = null }: WordsWrite,
  former?: { readonly version: number; readonly body: unknown },
): DraftWrite {
  return {
    id,
    collection,
    body,
    audience: { kind: 'households', team, households },
    until,
    basedOn: former?.version ?? 0,
    base: former?.body ?? null,
    blobs: [],
    medium: null,
    post: null,
  };
}

export interface Draft {
  readonly id: ChangeSetId;
  readonly createdAt: Instant;
  readonly writes: readonly DraftWrite[];
  readonly deletions: readonly { readonly id: RecordId; readonly collection: Collection }[];
  /** Copies of what that draft publishes: sent once it was, behind all publications, and taken back with it. */
  readonly follows?: ChangeSetId;
}

export type DraftStatus =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending' }
  /** It cannot go as it is; the person decides. `records` names what stands in the way. */
  | { readonly kind: 'stuck'; readonly code: string; readonly records: readonly RecordId[] };
