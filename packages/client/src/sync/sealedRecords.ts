/** Makes record versions, and opens those that others made after checking all that a reader must (10, 31–33, 49). */
import {
  CryptoRefusal,
  decryptBody,
  encryptBody,
  fromBase64Url,
  fromUtf8,
  makeContentKey,
  toBase64Url,
  unwrapKey,
  utf8,
  verifySignature,
  wrapKey,
} from '@cocon/crypto';
import {
  audienceFits,
  canonicalText,
  mayWrite,
  readHeader,
  readTombstone,
  RECORD_LABEL,
  recordMessage,
  signerOf,
  TOMBSTONE_LABEL,
  type Member,
  type RecordHeader,
  type RegisterDevice,
  type RegisterState,
  type SealedRecord,
  type Tombstone,
  type TombstoneStatement,
} from '@cocon/protocol';
import type { KnownAudience } from '../audiences/audienceBook.ts';
import type { DeviceIdentity } from '../identity.ts';
import { ClientRefusal } from '../refusal.ts';
import type { RegisterBook } from '../register/registerBook.ts';

/** Smallest padded size of allergy sheets, bytes (30). */
const SHEET_SIZE = 4096;

/** Seals a body under a header, for the header's audience. */
export async function sealRecord(
  header: RecordHeader,
  body: unknown,
  audience: KnownAudience,
  author: DeviceIdentity,
): Promise<SealedRecord> {
  const text = canonicalText(header);
  const bytes = utf8(text);
  const contentKey = makeContentKey();
  const padding = header.collection === 'sheet' ? { minimumSize: SHEET_SIZE } : {};
  const ciphertext = await encryptBody(contentKey, bytes, utf8(JSON.stringify(body)), padding);
  const [wrap, signature] = await Promise.all([
    wrapKey(audience.key, contentKey, bytes),
    recordMessage(text, ciphertext).then((message) => author.signing.sign(RECORD_LABEL, message)),
  ]);
  return {
    header: text,
    signature: toBase64Url(signature),
    ciphertext: toBase64Url(ciphertext),
    wrap: toBase64Url(wrap),
  };
}

/** Checks that a record is what a member of staff or the household wrote, in its place. Throws `recordDistrust`. */
export async function verifyRecord(
  sealed: SealedRecord,
  register: RegisterBook,
  header = readHeader(sealed.header),
): Promise<RecordHeader> {
  if (!header) throw distrust('unreadable header');
  const { state } = register;
  if (header.establishment !== state.establishment) throw distrust('another establishment');
  const author = signerOf(state, header.author);
  if (!author) throw distrust('author is not in the register');
  const message = await recordMessage(sealed.header, fromBase64Url(sealed.ciphertext));
  const signature = fromBase64Url(sealed.signature);
  if (!(await verifySignature(fromBase64Url(author.signKey), RECORD_LABEL, message, signature))) {
    throw distrust('signature');
  }
  // Signed for certain: a head beside this device's chain is now a proof that the server shows two (10).
  register.requireOnChain(header.head);
  if (!register.reaches(header.head)) throw distrust('from a head that the server does not show');
  if (!mayWrite(author, header.collection, header.head.height)) throw distrust('author may not write this');
  return header;
}

/** Checks that a verified record is in an audience where its author may write its collection (30, 31). */
export function requireFitting(header: RecordHeader, audience: KnownAudience, state: RegisterState): void {
  const author = signerOf(state, header.author);
  // Families receive no list: they have the word of who made the audience.
  if (!audience.members || state.view.kind !== 'staff') return;
  const fits = author && audienceFits(state, header.collection, audience.members, author);
  if (!fits || !isAmong(state, author, audience.members)) throw distrust('not in an audience for this');
}

function isAmong(state: RegisterState, author: RegisterDevice, members: readonly Member[]): boolean {
  const has = (keyring: string | undefined) => members.some((member) => member.keyring === keyring);
  if (author.role === 'direction') return has(state.directionKeyring);
  if (author.role === 'team') return has(state.teamKeyring);
  return author.household !== null && has(state.households[author.household]?.keyring);
}

/** Opens the body of a verified record. Throws `recordDistrust` when the wrap or the ciphertext is not of it. */
export async function openRecord(sealed: SealedRecord, audience: KnownAudience): Promise<unknown> {
  const header = utf8(sealed.header);
  try {
    const contentKey = await unwrapKey(audience.key, fromBase64Url(sealed.wrap), header);
    const body = await decryptBody(contentKey, header, fromBase64Url(sealed.ciphertext));
    return JSON.parse(fromUtf8(body));
  } catch (error) {
    if (error instanceof CryptoRefusal || error instanceof SyntaxError || error instanceof TypeError) {
      throw new ClientRefusal('recordDistrust', { detail: 'does not open', cause: error });
    }
    throw error;
  }
}

export async function signTombstone(
  statement: TombstoneStatement,
  author: DeviceIdentity,
): Promise<Tombstone> {
  const text = canonicalText(statement);
  const signature = await author.signing.sign(TOMBSTONE_LABEL, utf8(text));
  return { statement: text, signature: toBase64Url(signature) };
}

/**
 * A deletion counts when an author of the record's collection, who is in its audience, signed it for this record at
 * the version held or a later one (57): one that the server refused as stale is not played later.
 */
export async function verifyTombstone(
  tombstone: Tombstone,
  record: { readonly id: string; readonly collection: string },
  held: { readonly version: number; readonly audience: KnownAudience | undefined } | undefined,
  register: RegisterBook,
): Promise<boolean> {
  const statement = readTombstone(tombstone.statement);
  const { state } = register;
  if (!statement || statement.establishment !== state.establishment) return false;
  if (statement.id !== record.id || statement.collection !== record.collection) return false;
  const author = signerOf(state, statement.author);
  if (!author) return false;
  const signed = await verifySignature(
    fromBase64Url(author.signKey),
    TOMBSTONE_LABEL,
    utf8(tombstone.statement),
    fromBase64Url(tombstone.signature),
  );
  if (!signed) return false;
  register.requireOnChain(statement.head);
  if (!register.reaches(statement.head)) return false;
  if (!mayWrite(author, statement.collection, statement.head.height)) return false;
  if (held && statement.version < held.version) return false;
  const members = held?.audience?.members;
  return !members || isAmong(state, author, members);
}

const distrust = (detail: string) => new ClientRefusal('recordDistrust', { detail });
