/** Audiences, records, tombstones and session proofs with real keys and signatures, as they go on the wire. */
import {
  commitToKey,
  encryptBody,
  fromBase64Url,
  makeAudienceKey,
  makeContentKey,
  seal,
  toBase64Url,
  utf8,
  wrapKey,
  type Bytes,
} from '@cocon/crypto';
import {
  AUDIENCE_LABEL,
  audienceSealBinding,
  canonicalText,
  hashMembers,
  makeId,
  membersFor,
  PROTOCOL_VERSION,
  RECORD_LABEL,
  recordMessage,
  SESSION_LABEL,
  TOMBSTONE_LABEL,
  type AudienceId,
  type AudienceStatement,
  type BlobRef,
  type Canonical,
  type Collection,
  type Head,
  type HouseholdId,
  type Instant,
  type MediumHeader,
  type Member,
  type PostHeader,
  type RecordHeader,
  type RecordId,
  type RegisterState,
  type SealedRecord,
  type SessionProof,
  type SignedAudience,
  type Tombstone,
  type TombstoneStatement,
} from '../src/index.ts';
import type { TestDevice } from './testDevice.ts';

export interface TestAudience {
  readonly id: AudienceId;
  readonly key: Bytes;
  readonly members: readonly Member[];
  /** As the server takes it, in a change set. */
  readonly wire: SignedAudience;
}

export interface AudienceRequest {
  readonly team?: boolean;
  readonly households?: Iterable<HouseholdId>;
  /** Instead of the two above: this very list. */
  readonly members?: readonly Member[];
}

export async function makeAudienceOf(
  state: RegisterState,
  { team = true, households = [], members }: AudienceRequest,
  author: TestDevice,
): Promise<TestAudience> {
  const list = members ?? membersFor(state, { team, households });
  const key = makeAudienceKey();
  const id = makeId<AudienceId>();
  const statement: AudienceStatement = {
    v: PROTOCOL_VERSION,
    establishment: state.establishment,
    id,
    list: await hashMembers(list),
    commitment: toBase64Url(await commitToKey(key, AUDIENCE_LABEL)),
    head: state.head,
    author: author.id,
  };
  const text = canonicalText(statement);
  const seals = await Promise.all(
    list.map(async (member) => {
      const publicKey = state.keyrings[member.keyring]?.versions[member.version - 1]?.publicKey;
      if (!publicKey) throw new Error('no such member');
      const bind = audienceSealBinding(state.establishment, id, member);
      const sealed = await seal(fromBase64Url(publicKey), key, { label: AUDIENCE_LABEL, bind });
      return { ...member, sealed: toBase64Url(sealed) };
    }),
  );
  const signature = toBase64Url(await author.signing.sign(AUDIENCE_LABEL, utf8(text)));
  return { id, key, members: list, wire: { statement: text, signature, members: [...list], seals } };
}

export interface RecordRequest {
  readonly collection: Collection;
  readonly audience: Pick<TestAudience, 'id' | 'key'>;
  readonly author: TestDevice;
  /** Any canonical value; a text or bytes as they are. */
  readonly body?: Canonical | Bytes;
  readonly id?: RecordId;
  readonly version?: number;
  /** `publishedAt` is the head's height unless given. */
  readonly medium?: Omit<MediumHeader, 'publishedAt'> & { readonly publishedAt?: number };
  readonly post?: PostHeader;
  readonly blobs?: readonly BlobRef[];
  readonly until?: Instant | null;
  readonly at?: Instant;
  readonly head?: Head;
}

export interface TestRecord {
  readonly id: RecordId;
  readonly header: RecordHeader;
  readonly contentKey: Bytes;
  readonly wire: SealedRecord;
}

export async function makeRecordOf(
  state: RegisterState,
  now: Instant,
  request: RecordRequest,
): Promise<TestRecord> {
  const { audience, author, medium } = request;
  const header: RecordHeader = {
    v: PROTOCOL_VERSION,
    establishment: state.establishment,
    collection: request.collection,
    id: request.id ?? makeId<RecordId>(),
    version: request.version ?? 1,
    audience: audience.id,
    author: author.id,
    head: request.head ?? state.head,
    at: request.at ?? now,
    until: request.until ?? null,
    blobs: [...(request.blobs ?? [])],
    medium: medium ? { ...medium, publishedAt: medium.publishedAt ?? state.head.height } : null,
    post: request.post ?? null,
  };
  const text = canonicalText(header);
  const contentKey = makeContentKey();
  const ciphertext = await encryptBody(contentKey, utf8(text), bodyBytes(request.body ?? {}));
  const signature = await author.signing.sign(RECORD_LABEL, await recordMessage(text, ciphertext));
  const wire = {
    header: text,
    signature: toBase64Url(signature),
    ciphertext: toBase64Url(ciphertext),
    wrap: toBase64Url(await wrapKey(audience.key, contentKey, utf8(text))),
  };
  return { id: header.id, header, contentKey, wire };
}

export interface TombstoneRequest {
  readonly collection: Collection;
  readonly id: RecordId;
  readonly version: number;
  readonly author: TestDevice;
  readonly at?: Instant;
}

export async function makeTombstoneOf(
  state: RegisterState,
  now: Instant,
  { collection, id, version, author, at = now }: TombstoneRequest,
): Promise<Tombstone> {
  const statement: TombstoneStatement = {
    v: PROTOCOL_VERSION,
    establishment: state.establishment,
    collection,
    id,
    version,
    author: author.id,
    head: state.head,
    at,
  };
  const text = canonicalText(statement);
  return {
    statement: text,
    signature: toBase64Url(await author.signing.sign(TOMBSTONE_LABEL, utf8(text))),
  };
}

export type ProofRequest = Pick<SessionProof, 'origin' | 'nonce'> & Partial<SessionProof>;

/** What `POST …/sessions` takes. */
export async function makeSessionProofOf(
  state: RegisterState,
  device: TestDevice,
  expires: Instant,
  request: ProofRequest,
): Promise<{ readonly proof: string; readonly signature: string }> {
  const statement: SessionProof = {
    v: PROTOCOL_VERSION,
    establishment: state.establishment,
    device: device.id,
    expires,
    head: state.head,
    ...request,
  };
  const proof = canonicalText(statement);
  return { proof, signature: toBase64Url(await device.signing.sign(SESSION_LABEL, utf8(proof))) };
}

function bodyBytes(body: Canonical | Bytes): Bytes {
  if (body instanceof Uint8Array) return body as Bytes;
  return utf8(typeof body === 'string' ? body : canonicalText(body));
}
