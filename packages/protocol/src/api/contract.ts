/**
 * The HTTP contract: every path, what it takes and what it answers. All bodies are JSON but blobs. Every request but
 * those marked public bears `Authorization: Bearer <token>` and `Cocon-Protocol: <version>`.
 * A path begins with `/api`; `:establishment`, `:invitation`, `:blob`, … are ids.
 */
import * as z from 'zod/mini';
import { Accord } from '../consent/accords.ts';
import { Instant } from '../days.ts';
import { DeviceId, EstablishmentId, InvitationId } from '../ids.ts';
import { KeyringSeals } from '../register/seals.ts';
import { Head } from '../register/statement.ts';
import {
  ChangeSet,
  ChangeSetResult,
  Changes,
  Cursor,
  RecordPage,
  SignedEntry,
  WireEntry,
} from '../sync/changes.ts';
import { Collection, SealedRecord } from '../sync/record.ts';
import { Nonce } from '../enrolment/session.ts';
import { CodeDeposit, PasswordDeposit } from '../enrolment/wayBack.ts';
import { bytesOf, bytesUpTo, Hash, Signature, SignKey } from '../wire.ts';

/** Header that states the client's protocol version. */
export const PROTOCOL_HEADER = 'cocon-protocol';

/** An invitation's server part, sent with the statement that issues it. */
export const InvitationDeposit = z.strictObject({
  invitation: InvitationId,
  /** SHA-256 of the proof. */
  proofHash: Hash,
  /** Encrypted under the bundle key. */
  bundle: bytesUpTo(4096),
  /** Canonical text of the household's state at the bundle's head. */
  snapshot: z.string().check(z.maxLength(1_000_000)),
  /** Of a way back by card and code. */
  code: z.optional(CodeDeposit),
  /** Of one by identifier and password. */
  password: z.optional(PasswordDeposit),
});
export type InvitationDeposit = z.infer<typeof InvitationDeposit>;

/** A batch for the register: appended whole, or refused whole. */
export const RegisterBatch = z.strictObject({
  entries: z.array(SignedEntry).check(z.minLength(1), z.maxLength(2000)),
  /** Seals of the versions that the batch makes, and of present versions to whom the batch lets in. */
  seals: z.array(KeyringSeals).check(z.maxLength(2000)),
  invitations: z.array(InvitationDeposit).check(z.maxLength(500)),
});
export type RegisterBatch = z.infer<typeof RegisterBatch>;

export const RegisterAnswer = z.strictObject({ head: Head });

/** A seal that this device, or this invitation, can open or needs on the way. */
export const ServedSeals = z.strictObject({ keyrings: z.array(KeyringSeals) });

/** What a card's proof gives: the bundle, the snapshot it names, the entries since, and the keyring's seals. */
export const InvitationAnswer = z.strictObject({
  establishment: EstablishmentId,
  bundle: z.string(),
  snapshot: z.string(),
  /** Height of the first entry. */
  height: z.int(),
  entries: z.array(WireEntry),
  /** Where the register stands: above the last entry when there are more to ask for. */
  head: Head,
  keyrings: z.array(KeyringSeals),
  time: Instant,
});
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

export const contract = {
  /** Public. Whether the server is there, its version and clock. */
  health: {
    method: 'GET',
    path: '/api/health',
    answer: z.strictObject({
      protocol: z.int(),
      version: z.string(),
      time: Instant,
      openingCode: z.boolean(),
      /** Whether anybody may visit a demonstration here. */
      demonstration: z.boolean(),
      /** The key that an opening names in its settings: the host's word is signed under it (60). */
      hostKey: SignKey,
    }),
  },
  /** Public. A nonce to sign. */
  challenge: {
    method: 'POST',
    path: '/api/e/:establishment/challenges',
    body: z.strictObject({ device: DeviceId }),
    answer: z.strictObject({ nonce: Nonce, time: Instant }),
  },
  /** Public. `proof` is the canonical text of a SessionProof. */
  session: {
    method: 'POST',
    path: '/api/e/:establishment/sessions',
    body: z.strictObject({ proof: z.string().check(z.maxLength(2048)), signature: Signature }),
    answer: z.strictObject({
      token: z.string(),
      expires: Instant,
      time: Instant,
      displayName: z.string(),
      /** Where the establishment stands now: a new device follows from here. */
      cursor: Cursor,
      head: Head,
    }),
  },
  /** Changes after a cursor, in order. */
  changes: {
    method: 'GET',
    path: '/api/e/:establishment/changes',
    query: z.object({
      after: Cursor,
      limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500))),
    }),
    answer: Changes,
  },
  /** Entries of the register from a height on, at most 2 000. */
  register: {
    method: 'GET',
    path: '/api/e/:establishment/register',
    query: z.object({ from: z.coerce.number().check(z.int(), z.nonnegative()) }),
    answer: z.strictObject({ height: z.int(), entries: z.array(WireEntry), head: Head }),
  },
  append: {
    method: 'POST',
    path: '/api/e/:establishment/register',
    body: RegisterBatch,
    answer: RegisterAnswer,
  },
  /** Seals of every keyring version that the asking device may open, directly or through predecessors. */
  keyrings: {
    method: 'GET',
    path: '/api/e/:establishment/keyrings',
    answer: ServedSeals,
  },
  /** How a home stands with its children's image; for devices of a household only. */
  accords: {
    method: 'GET',
    path: '/api/e/:establishment/accords',
    answer: z.strictObject({ accords: z.array(Accord) }),
  },
  /** Records of a collection, newest day first. */
  records: {
    method: 'GET',
    path: '/api/e/:establishment/records',
    query: z.object({
      collection: Collection,
      before: z.optional(z.string().check(z.maxLength(100))),
      limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
    }),
    answer: RecordPage,
  },
  /** One record, as the asker may see it. */
  record: {
    method: 'GET',
    path: '/api/e/:establishment/records/:record',
    answer: z.strictObject({ record: SealedRecord }),
  },
  commit: {
    method: 'POST',
    path: '/api/e/:establishment/changesets',
    body: ChangeSet,
    answer: ChangeSetResult,
  },
  /** Public. What a card's proof opens; `from`: the first entry wanted, when not the one after the bundle's head. */
  openInvitation: {
    method: 'POST',
    path: '/api/invitations/:invitation/openings',
    body: z.strictObject({ proof: bytesOf(32), from: z.optional(z.int().check(z.nonnegative())) }),
    answer: InvitationAnswer,
  },
  /** Public. The claim: one statement by ticket and device, and the seals of the version it makes. */
  claim: {
    method: 'POST',
    path: '/api/invitations/:invitation/claims',
    body: z.strictObject({ proof: bytesOf(32), entry: SignedEntry, seals: KeyringSeals }),
    answer: RegisterAnswer,
  },
} as const;

/** Paths that do not speak JSON, for both sides to agree on. */
export const binaryPaths = {
  /**
   * PUT stages a blob (body: its bytes; `Cocon-Sha256`: base64url of their hash; at most MAX_SMALL_BLOB; repeatable).
   * GET reads one, whole or a `Range`. HEAD answers 200 when the asker's staged or readable blob is there in full.
   */
  blob: '/api/e/:establishment/blobs/:blob',
  /** tus 1.0 for larger blobs; metadata `blob` (id) and `sha256` (base64url). */
  uploads: '/api/e/:establishment/uploads',
  /** WebSocket. The first message is the token; then the server sends `{"sequence": n}` whenever there is more. */
  socket: '/api/e/:establishment/socket',
} as const;

/** Largest blob that one PUT takes, bytes. */
export const MAX_SMALL_BLOB = 8 * 1024 * 1024;
/** Largest blob at all, bytes. */
export const MAX_BLOB = 2 * 1024 * 1024 * 1024;
