/**
 * A new root where both sheets are lost (4): two devices of direction, each in for thirty days or more, sign it together.
 * One makes the new sheet, keeps its code, and signs a half for each device that may join it; another adds its signature
 * and renews every keyring in the same batch; the first then lets the new root say itself, as every root does, and prints.
 *
 * A half is the statement as it would stand right above the register's present head. Once the register has gone on, it is
 * worth nothing, for whoever kept it; the first device signs it again. The secret of the new sheet never leaves that device.
 */
import { fromBase64Url, toBase64Url, utf8, verifySignature } from '@cocon/crypto';
import {
  deviceIn,
  HALF_LIFE,
  leafOf,
  nextHash,
  readStatement,
  reduce,
  ROOT_PAIR_AGE,
  STATEMENT_LABEL,
  type DeviceId,
  type RegisterState,
  type SignedStatement,
  type Statement,
} from '@cocon/protocol';
import type { RenewalProgress } from '../keyring/renewal.ts';
import type { Profile } from '../profile.ts';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import { signNext, signStatement, toWire, type Signer } from '../register/signStatements.ts';
import { renewForSheet } from './renewForSheet.ts';
import { keysOfCode, makeSheet } from './sheetKeys.ts';

/** By how much the clocks of two devices may differ. */
const CLOCK_LEEWAY = 2 * 60_000;
const ROUNDS = 6;

export interface RootHalf {
  /** Whose signature is asked for. */
  readonly with: string;
  readonly statement: string;
  readonly signature: string;
}

/** Devices of direction that have been in long enough to replace a root, at an instant. */
export function mayReplaceRoot(state: RegisterState, at: number): DeviceId[] {
  return Object.values(state.devices)
    .filter(({ role, until, since }) => role === 'direction' && until === null && at - since >= ROOT_PAIR_AGE)
    .map(({ id }) => id);
}

/** The code of a sheet that nobody has printed yet. */
export const makeRescueSheetCode = async (): Promise<string> => (await makeSheet()).code;

/** Halves of the statement that names a sheet's root, one for each device that may sign the other. */
export async function signHalves(profile: Profile, code: string): Promise<RootHalf[]> {
  const { identity, state, session } = profile;
  await session.facts();
  session.requireClock();
  const at = session.now();
  const { publicKeys } = await keysOfCode(code);
  const able = mayReplaceRoot(state, at);
  const others = able.filter((id) => id !== identity.id);
  if (others.length === 0 || !able.includes(identity.id))
    throw new ClientRefusal('notAllowed', { detail: 'two devices of thirty days are needed' });
  const { height, hash } = state.head;
  return Promise.all(
    others.map(async (other): Promise<RootHalf> => {
      const { entry } = await signStatement(
        state.establishment,
        height + 1,
        hash,
        { type: 'rootReplaced', body: publicKeys },
        { author: { kind: 'pair', devices: [identity.id, other] }, keys: [identity.signing], at },
      );
      return { with: other, statement: entry.statement, signature: entry.signatures[0] ?? '' };
    }),
  );
}

/** Whether halves were signed right above this state's head: others are worth nothing. */
export function areAbove(halves: readonly RootHalf[], { head }: RegisterState): boolean {
  return (
    halves.length > 0 &&
    halves.every((half) => {
      const statement = statementOf(half);
      return statement?.height === head.height + 1 && statement.prev === head.hash;
    })
  );
}

/**
 * Adds this device's signature to what another asked for, and renews every keyring. Throws `registerMoved` when the
 * register went on since, which the other device mends; `notAllowed` when the half is not what it must be.
 */
export async function confirmNewRoot(
  profile: Profile,
  from: DeviceId,
  half: RootHalf,
  report?: RenewalProgress,
): Promise<void> {
  await profile.sync();
  const { state, identity, session, stored } = profile;
  await session.facts();
  session.requireClock();
  const at = session.now();
  const statement = await requireHalf(state, half, from, identity.id, at);
  const own = await identity.signing.sign(STATEMENT_LABEL, utf8(half.statement));
  const entry = { statement: half.statement, signatures: [half.signature, toBase64Url(own)] };
  const replaced = await stateAfter(state, statement, entry);
  const renewed = await renewForSheet(profile, replaced, at, report);
  const batch = {
    entries: [entry, ...renewed.entries].map(toWire),
    seals: renewed.seals,
    invitations: [],
  };
  await session.with((token) =>
    profile.transport.call('append', { path: { establishment: stored.establishment }, token }, batch),
  );
  await profile.sync();
}

/**
 * The new root says itself (decision 41), once two devices named it. Throws `notFound` while, or when, the register's root
 * is another. Saying it twice, after an answer that was lost, changes nothing.
 */
export async function sayNewRoot(profile: Profile, code: string): Promise<void> {
  const { root, publicKeys } = await keysOfCode(code);
  for (let round = 1; ; round += 1) {
    await profile.sync();
    const { state, session, stored } = profile;
    if (state.root !== publicKeys.root)
      throw new ClientRefusal('notFound', { detail: 'this root is not named' });
    await session.facts();
    session.requireClock();
    const signer: Signer = { author: { kind: 'root' }, keys: [root], at: session.now() };
    const { entries } = await signNext(state, [{ type: 'rootReplaced', body: publicKeys }], signer);
    try {
      await session.with((token) =>
        profile.transport.call(
          'append',
          { path: { establishment: stored.establishment }, token },
          { entries: entries.map(toWire), seals: [], invitations: [] },
        ),
      );
      await profile.sync();
      return;
    } catch (error) {
      if (round >= ROUNDS || !isRefusal(error, 'registerMoved')) throw error;
    }
  }
}

type Replacing = Extract<Statement, { type: 'rootReplaced' }>;

function statementOf({ statement, signature }: RootHalf): Replacing | undefined {
  const read = readStatement({ statement, signatures: [signature] });
  return read?.type === 'rootReplaced' ? read : undefined;
}

async function requireHalf(
  state: RegisterState,
  half: RootHalf,
  from: DeviceId,
  own: DeviceId,
  now: number,
): Promise<Replacing> {
  const refused = (detail: string) => new ClientRefusal('notAllowed', { detail });
  const statement = statementOf(half);
  const asking = deviceIn(state, from);
  if (!statement || !asking) throw refused('not a half of a new root');
  const { author, at } = statement;
  if (author.kind !== 'pair' || author.devices[0] !== from || author.devices[1] !== own || from === own)
    throw refused('a half for others');
  if (at <= now - HALF_LIFE || at > now + CLOCK_LEEWAY) throw refused('a half of another day');
  const isSigned = await verifySignature(
    fromBase64Url(asking.signKey),
    STATEMENT_LABEL,
    utf8(half.statement),
    fromBase64Url(half.signature),
  );
  if (!isSigned) throw refused('a half that nobody signed');
  if (!areAbove([half], state)) throw new ClientRefusal('registerMoved', { detail: 'a half of before' });
  return statement;
}

async function stateAfter(
  state: RegisterState,
  statement: Replacing,
  entry: SignedStatement,
): Promise<RegisterState> {
  const next = reduce(state, statement);
  if (!next.ok) throw new ClientRefusal('notAllowed', { reason: next.refusal, detail: statement.type });
  const { height, hash } = state.head;
  const leaf = await leafOf(entry, statement.scope);
  return { ...next.value, head: { height: height + 1, hash: await nextHash(hash, leaf) } };
}
