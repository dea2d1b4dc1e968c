/**
 * Audience keys that this device holds. An audience counts when staff (or one's own household) signed it at a height at
 * which they were in, its head lies on this device's chain, and the key in the seal is the one that its maker committed
 * to: whom the server added or what key it slipped in shows at once (27, 28).
 */
import {
  commitToKey,
  CryptoRefusal,
  decryptUnder,
  encryptUnder,
  fromBase64Url,
  makeAudienceKey,
  seal,
  toBase64Url,
  utf8,
  verifySignature,
  type Bytes,
  type StorageKey,
} from '@cocon/crypto';
import {
  AUDIENCE_LABEL,
  audienceSealBinding,
  canonicalText,
  currentVersion,
  hashMembers,
  isCurrent,
  isStaff,
  makeId,
  PROTOCOL_VERSION,
  readAudience,
  signerOf,
  sortMembers,
  wasIn,
  type AudienceId,
  type AudienceStatement,
  type KeyringId,
  type Member,
  type RegisterDevice,
  type RegisterState,
  type ServedAudience,
  type SignedAudience,
} from '@cocon/protocol';
import type { DeviceIdentity } from '../identity.ts';
import type { KeyringBook } from '../keyring/keyringBook.ts';
import { ClientRefusal } from '../refusal.ts';
import type { RegisterBook } from '../register/registerBook.ts';
import type { DeviceStore, Item } from '../store/deviceStore.ts';

interface StoredAudience {
  readonly audience: ServedAudience;
  readonly key: Uint8Array<ArrayBuffer>;
}

export interface KnownAudience {
  readonly statement: AudienceStatement;
  /** The members, for staff; families know only that they are in. */
  readonly members: readonly Member[] | null;
  readonly key: Bytes;
}

/** An audience as its maker sends and knows it. */
export interface MadeAudience {
  readonly wire: SignedAudience;
  readonly known: KnownAudience;
}

export class AudienceBook {
  readonly #store: DeviceStore;
  readonly #profile: string;
  readonly #storageKey: StorageKey;
  readonly #register: RegisterBook;
  readonly #keyrings: KeyringBook;
  readonly #known = new Map<AudienceId, KnownAudience>();
  #loaded = false;

  constructor(
    store: DeviceStore,
    profile: string,
    storageKey: StorageKey,
    register: RegisterBook,
    keyrings: KeyringBook,
  ) {
    this.#store = store;
    this.#profile = profile;
    this.#storageKey = storageKey;
    this.#register = register;
    this.#keyrings = keyrings;
  }

  /** Verifies an audience as the server serves it, opens its key and keeps it. Throws `keyDistrust`. */
  async accept(served: ServedAudience): Promise<KnownAudience> {
    const statement = readAudience(served.statement);
    if (!statement) throw distrust('unreadable');
    const held = await this.find(statement.id);
    if (held) return held;
    await this.#verify(served, statement);
    const key = await this.#openKey(served, statement);
    if (toBase64Url(await commitToKey(key, AUDIENCE_LABEL)) !== statement.commitment) {
      throw distrust('key not the committed one');
    }
    return this.#keep(served, { statement, members: served.members, key });
  }

  async find(id: AudienceId): Promise<KnownAudience | undefined> {
    const known = this.#known.get(id);
    if (known) return known;
    const item = await this.#store.get({ profile: this.#profile, kind: 'audience', id });
    return item && this.#restore(item);
  }

  /** An audience already in memory. */
  peek(id: AudienceId): KnownAudience | undefined {
    return this.#known.get(id);
  }

  /** The current audience of exactly these members, if this device holds it. */
  async currentOf(members: readonly Member[]): Promise<KnownAudience | undefined> {
    await this.#loadAll();
    if (!isCurrent(this.#register.state, members)) return undefined;
    const list = await hashMembers(members);
    // The list's hash says who is in, to families too, which do not receive the list.
    return [...this.#known.values()].find(({ statement }) => statement.list === list);
  }

  /** Makes an audience of these members, at the register's present head. It is kept once the server has taken it. */
  async make(members: readonly Member[], author: DeviceIdentity): Promise<MadeAudience> {
    const state = this.#register.state;
    const sorted = sortMembers(members);
    const key = makeAudienceKey();
    const statement: AudienceStatement = {
      v: PROTOCOL_VERSION,
      establishment: state.establishment,
      id: makeId(),
      list: await hashMembers(sorted),
      commitment: toBase64Url(await commitToKey(key, AUDIENCE_LABEL)),
      head: state.head,
      author: author.id,
    };
    const text = canonicalText(statement);
    const seals = await Promise.all(
      sorted.map(async (member) => {
        const publicKey = currentVersion(state, member.keyring)?.publicKey;
        if (publicKey === undefined) throw new ClientRefusal('audienceNotCurrent');
        const bind = audienceSealBinding(state.establishment, statement.id, member);
        const sealed = await seal(fromBase64Url(publicKey), key, { label: AUDIENCE_LABEL, bind });
        return { ...member, sealed: toBase64Url(sealed) };
      }),
    );
    const signature = toBase64Url(await author.signing.sign(AUDIENCE_LABEL, utf8(text)));
    return {
      wire: { statement: text, signature, members: sorted, seals },
      known: { statement, members: sorted, key },
    };
  }

  /** Keeps audiences of one's own that the server has taken, in one write. */
  async keepOwn(made: readonly MadeAudience[]): Promise<void> {
    const put = await Promise.all(made.map(({ wire, known }) => this.#boxed(wire, known)));
    await this.#store.write({ put });
    for (const { known } of made) this.#known.set(known.statement.id, known);
  }

  async #verify(served: ServedAudience, statement: AudienceStatement): Promise<void> {
    const { state } = this.#register;
    if (statement.establishment !== state.establishment) throw distrust('another establishment');
    this.#register.requireOnChain(statement.head);
    if (!this.#register.reaches(statement.head)) throw distrust('from a head that the server does not show');
    const author = signerOf(state, statement.author);
    const own =
      author?.role === 'household' &&
      state.view.kind === 'household' &&
      author.household === state.view.household;
    const believed =
      author &&
      wasIn(author, statement.head.height) &&
      (isStaff(author) || own || state.view.kind === 'staff');
    if (!believed) throw distrust('author may not');
    const signature = fromBase64Url(served.signature);
    const signed = await verifySignature(
      fromBase64Url(author.signKey),
      AUDIENCE_LABEL,
      utf8(served.statement),
      signature,
    );
    if (!signed) throw distrust('signature');
    if (served.members !== null) {
      if ((await hashMembers(served.members)) !== statement.list) throw distrust('member list');
      const exist = served.members.every(({ keyring, version }) => {
        const entry = state.keyrings[keyring]?.versions.find((one) => one.version === version);
        return entry !== undefined && entry.height <= statement.head.height;
      });
      if (!exist) throw distrust('a member that the register does not have');
      if (!mayHaveMade(state, author, served.members)) throw distrust('members that its author may not join');
    } else if (state.view.kind === 'staff') {
      throw distrust('member list withheld');
    }
  }

  async #openKey(served: ServedAudience, { establishment, id }: AudienceStatement): Promise<Bytes> {
    for (const { keyring, version, sealed } of served.seals) {
      const secret = await this.#keyrings.secret(keyring, version);
      if (!secret) continue;
      const bind = audienceSealBinding(establishment, id, { keyring, version });
      try {
        return await secret.key.open(fromBase64Url(sealed), { label: AUDIENCE_LABEL, bind });
      } catch (error) {
        if (!(error instanceof CryptoRefusal)) throw error;
      }
    }
    throw distrust('no seal opens');
  }

  async #keep(served: ServedAudience, known: KnownAudience): Promise<KnownAudience> {
    this.#known.set(known.statement.id, known);
    await this.#store.write({ put: [await this.#boxed(served, known)] });
    return known;
  }

  async #boxed(
    audience: Omit<ServedAudience, 'seals'>,
    { statement: { id }, key }: KnownAudience,
  ): Promise<Item> {
    const boxed = await encryptUnder(this.#storageKey, `audience ${id}`, key);
    const value: StoredAudience = { audience: { ...audience, seals: [] }, key: boxed };
    return { profile: this.#profile, kind: 'audience', id, sort: id, value };
  }

  async #restore(item: Item): Promise<KnownAudience | undefined> {
    const { audience, key } = item.value as StoredAudience;
    const statement = readAudience(audience.statement);
    if (!statement) return undefined;
    const opened = await decryptUnder(this.#storageKey, `audience ${statement.id}`, key);
    const known: KnownAudience = { statement, members: audience.members, key: opened };
    this.#known.set(statement.id, known);
    return known;
  }

  async #loadAll(): Promise<void> {
    if (this.#loaded) return;
    for (const item of await this.#store.list(this.#profile, 'audience')) {
      if (!this.#known.has(item.id as AudienceId)) await this.#restore(item);
    }
    this.#loaded = true;
  }
}

/**
 * Whether a device may have made an audience of these members (28, 30): `direction` and its own keyring are in, and a
 * household joins nobody but staff. Else a family that helps a lying server would hold the key of an audience that
 * staff take for another family's.
 */
function mayHaveMade(state: RegisterState, author: RegisterDevice, members: readonly Member[]): boolean {
  const has = (keyring: KeyringId | undefined) => members.some((member) => member.keyring === keyring);
  if (!has(state.directionKeyring)) return false;
  if (author.role !== 'household') return author.role === 'direction' || has(state.teamKeyring);
  const own = author.household === null ? undefined : state.households[author.household]?.keyring;
  const possible = [own, state.directionKeyring, state.teamKeyring];
  return has(own) && members.every(({ keyring }) => possible.includes(keyring));
}

const distrust = (detail: string) => new ClientRefusal('keyDistrust', { detail: `audience: ${detail}` });
