/**
 * The register of a test house: signs statements with real keys, verifies each with `follow`, makes the seals that it
 * owes, and keeps what was not yet posted.
 */
import {
  follow,
  openRegister,
  PROTOCOL_VERSION,
  readStatement,
  reduce,
  scopeOf,
  type Body,
  type EstablishmentId,
  type Instant,
  type InvitationDeposit,
  type KeyringSeals,
  type KeyringVersion,
  type RegisterBatch,
  type RegisterState,
  type SignedStatement,
  type Statement,
  type StatementType,
} from '../src/index.ts';
import { opened } from '../src/register/events/opened.ts';
import { KeyringStore, withSeals, type PlannedVersion } from './keyringStore.ts';
import { drawId, type Random } from './random.ts';
import { authorOf, signStatement, type Signer } from './testDevice.ts';

export type StatementOverrides = Partial<Omit<Statement, 'type' | 'body'>>;

/** A body, or how it is made of the versions planned for it once their seals are known. */
type BodyMaker<Type extends StatementType> = Body<Type> | ((versions: KeyringVersion[]) => Body<Type>);

interface Pending {
  readonly height: number;
  readonly entry: SignedStatement;
}

export class TestLedger {
  /** The establishment's clock, milliseconds since 1970. Set it, or `house.now += …`. */
  now: Instant;
  readonly random: Random;
  readonly keyrings: KeyringStore;
  readonly entries: SignedStatement[] = [];
  readonly establishment: EstablishmentId;
  #state: RegisterState | undefined;
  #pending: Pending[] = [];
  #pendingSeals: KeyringSeals[] = [];
  #pendingDeposits: InvitationDeposit[] = [];

  constructor(now: Instant, random: Random) {
    this.now = now;
    this.random = random;
    this.keyrings = new KeyringStore(random);
    this.establishment = drawId<EstablishmentId>(random);
  }

  /** What the register says now, verified statement by statement, in the staff's view. */
  get state(): RegisterState {
    if (!this.#state) throw new Error('the house is not open');
    return this.#state;
  }

  get statements(): Statement[] {
    return this.entries.flatMap((entry) => readStatement(entry) ?? []);
  }

  /** A statement of this type for the next height, right in all but what `overrides` says. Not appended. */
  statement<Type extends StatementType>(
    type: Type,
    body: Body<Type>,
    signer: Signer,
    overrides: StatementOverrides = {},
  ): Statement {
    const head = this.#state?.head;
    const bare = {
      v: PROTOCOL_VERSION,
      establishment: this.establishment,
      height: head ? head.height + 1 : 0,
      prev: head ? head.hash : null,
      type,
      scope: 'all',
      body,
      author: authorOf(signer),
      at: this.now,
    } as unknown as Statement;
    return { ...bare, scope: scopeOf(bare), ...overrides } as Statement;
  }

  /** A signed entry for the next height that is not appended: for forgeries and refusals. */
  async forge<Type extends StatementType>(
    type: Type,
    body: Body<Type>,
    signer: Signer,
    overrides: StatementOverrides = {},
  ): Promise<SignedStatement> {
    return signStatement(this.statement(type, body, signer, overrides), signer);
  }

  /** Signs, verifies and appends a statement, with complete seals of the versions planned for it. */
  async say<Type extends StatementType>(
    type: Type,
    body: BodyMaker<Type>,
    signer: Signer,
    planned: readonly PlannedVersion[] = [],
    options: { readonly posted?: boolean; readonly at?: Instant } = {},
  ): Promise<{ readonly entry: SignedStatement; readonly seals: KeyringSeals[] }> {
    const make = typeof body === 'function' ? body : () => body;
    const at = options.at === undefined ? {} : { at: options.at };
    const seals: KeyringSeals[] = [];
    const versions: KeyringVersion[] = [];
    if (planned.length > 0) {
      const after = this.#tentative(this.statement(type, make([...planned]), signer, at));
      for (const one of planned) {
        const made = await this.keyrings.sealPlanned(after, one);
        seals.push(made);
        versions.push(await withSeals(one, made));
      }
    }
    const entry = await this.forge(type, make(versions), signer, at);
    await this.#append(entry, options.posted ?? false);
    for (const made of seals) this.publishSeals(made, options.posted);
    return { entry, seals };
  }

  /** Publishes seals, and posts them with the next batch unless said otherwise. */
  publishSeals(seals: KeyringSeals, posted = false): void {
    this.keyrings.publish(seals);
    if (!posted) this.#pendingSeals.push(seals);
  }

  deposit(deposit: InvitationDeposit): void {
    this.#pendingDeposits.push(deposit);
  }

  /** What is not posted yet, as the server takes it; from then on it counts as posted. */
  batch(): RegisterBatch {
    const gap = this.#pending.findIndex(
      ({ height }, index) => height !== (this.#pending[0]?.height ?? 0) + index,
    );
    if (gap >= 0) throw new Error('take the batch before a claim: a claim is posted on its own');
    const batch = {
      entries: this.#pending.map(({ entry }) => ({ ...entry, signatures: [...entry.signatures] })),
      seals: this.#pendingSeals,
      invitations: this.#pendingDeposits,
    };
    this.#pending = [];
    this.#pendingSeals = [];
    this.#pendingDeposits = [];
    return batch;
  }

  /** The state that a statement would make, or an error with the refusal. */
  #tentative(statement: Statement): RegisterState {
    if (!this.#state) {
      const first = statement.type === 'opened' ? opened(statement, { kind: 'staff' }) : undefined;
      if (!first) throw new Error('not a first statement');
      return first;
    }
    const reduced = reduce(this.#state, statement);
    if (!reduced.ok) throw new Error(`refused: ${reduced.refusal}`);
    return reduced.value;
  }

  async #append(entry: SignedStatement, posted: boolean): Promise<void> {
    const next = this.#state
      ? await follow(this.#state, entry)
      : await openRegister(entry, { kind: 'staff' });
    if (!next.ok) throw new Error(`refused: ${next.refusal}`);
    this.#state = next.value;
    this.entries.push(entry);
    if (!posted) this.#pending.push({ height: next.value.head.height, entry });
  }
}
