/**
 * A batch verified against the state below it: every entry in order, nothing owed at its end, every version that it
 * makes sealed to exactly those who must hold it, every other seal for somebody whom the batch lets in (5, 12, 13).
 */
import {
  currentVersion,
  followAll,
  hashSeals,
  isSettled,
  leafOf,
  openRegister,
  readStatement,
  recipientsOf,
  sealsAreComplete,
  type Head,
  type InvitationDeposit,
  type InvitationId,
  type Keyring,
  type KeyringId,
  type KeyringSeals,
  type KeyringVersionEntry,
  type Leaf,
  type RegisterBatch,
  type RegisterRefusal,
  type RegisterState,
  type Statement,
  type Step,
} from '@cocon/protocol';
import { Refused } from '../platform/refused.ts';
import { CLOCK_TOLERANCE } from '../platform/services.ts';

export interface VerifiedEntry {
  readonly entry: SignedEntry;
  readonly statement: Statement;
  readonly leaf: Leaf;
  readonly head: Head;
}

export interface VerifiedBatch {
  readonly entries: readonly VerifiedEntry[];
  readonly seals: readonly KeyringSeals[];
  readonly deposits: readonly { readonly deposit: InvitationDeposit; readonly height: number }[];
  readonly state: RegisterState;
}

type SignedEntry = RegisterBatch['entries'][number];

/** Verifies a batch on top of a state; on none, it must open a register. */
export async function verifyBatch(
  before: RegisterState | undefined,
  batch: RegisterBatch,
  now: number,
): Promise<VerifiedBatch> {
  const entries: VerifiedEntry[] = [];
  const made: MadeVersion[] = [];
  const take = ({ statement, leaf, after }: Step) => {
    const entry = batch.entries[entries.length];
    if (!entry || !statement) throw refusalOf('malformed');
    if (statement.at > now + CLOCK_TOLERANCE) throw new Refused('badRequest', '`at` is in the future');
    entries.push({ entry, statement, leaf, head: after.head });
    made.push(...versionsMade(after));
  };
  const base = before ?? (await firstState(batch, take));
  const followed = await followAll(base, batch.entries.slice(entries.length), take);
  if (!followed.ok) throw refusalOf(followed.refusal.reason);
  const state = followed.value;
  if (!isSettled(state)) throw refusalOf('rotationOwed');
  const complete = await Promise.all(made.map((one) => sealsOf(one, batch.seals)));
  const others = batch.seals.filter((list) => !complete.includes(list));
  // Who was let in to a version that the same batch already replaced is among those whom the newer one is sealed to.
  const extra = others.filter((list) => (currentOf(state, list.keyring) ?? 0) <= list.version);
  for (const list of extra) checkExtra(before, state, list);
  return { entries, seals: [...complete, ...extra], deposits: depositsOf(batch, entries, state), state };
}

/** The state after the first statement of a register. */
async function firstState(
  { entries: [entry] }: RegisterBatch,
  take: (step: Step) => void,
): Promise<RegisterState> {
  const statement = entry && readStatement(entry);
  if (!statement) throw refusalOf('malformed');
  const opened = await openRegister(entry, { kind: 'staff' });
  if (!opened.ok) throw refusalOf(opened.refusal);
  take({ statement, leaf: await leafOf(entry, statement.scope), after: opened.value });
  return opened.value;
}

/** A version that one statement makes, with the state just after it, which says who must hold it. */
interface MadeVersion {
  readonly keyring: Keyring;
  readonly made: KeyringVersionEntry;
  readonly after: RegisterState;
}

function versionsMade(after: RegisterState): MadeVersion[] {
  return Object.values(after.keyrings).flatMap((keyring) => {
    const made = keyring.versions.at(-1);
    return made?.height === after.head.height ? [{ keyring, made, after }] : [];
  });
}

/** The complete seals of a version. */
async function sealsOf(
  { keyring, made, after }: MadeVersion,
  lists: readonly KeyringSeals[],
): Promise<KeyringSeals> {
  const list = await listOfHash(lists, keyring.id, made.version, made.seals);
  if (!list || !sealsAreComplete(after, keyring, list))
    throw new Refused('badRequest', 'seals are not complete');
  return list;
}

async function listOfHash(
  lists: readonly KeyringSeals[],
  keyring: KeyringId,
  version: number,
  hash: string,
): Promise<KeyringSeals | undefined> {
  for (const list of lists) {
    if (list.keyring === keyring && list.version === version && (await hashSeals(list)) === hash) return list;
  }
  return undefined;
}

/** Seals of a version already there are taken for devices and invitations that this batch lets in, and for no others. */
function checkExtra(before: RegisterState | undefined, after: RegisterState, list: KeyringSeals): void {
  const keyring = after.keyrings[list.keyring];
  if (!keyring || currentOf(after, list.keyring) !== list.version)
    throw new Refused('badRequest', 'seal of no version');
  const recipients = new Set<string>(recipientsOf(after, keyring).map(({ to }) => to));
  for (const { to } of list.seals) {
    const [kind, id = ''] = to.split(':');
    const known: Readonly<Record<string, unknown>> =
      kind === 'device'
        ? (before?.devices ?? {})
        : kind === 'invitation'
          ? (before?.invitations ?? {})
          : { [id]: 1 };
    if (!recipients.has(to) || known[id] !== undefined) throw new Refused('notAllowed', 'seal');
  }
}

const currentOf = (state: RegisterState | undefined, keyring: KeyringId): number | undefined =>
  state && currentVersion(state, keyring)?.version;

/** Every card issued comes with its deposit, and no deposit without its card. */
function depositsOf(
  { invitations }: RegisterBatch,
  entries: readonly VerifiedEntry[],
  state: RegisterState,
): VerifiedBatch['deposits'] {
  const issued = new Set<string>();
  const possible = new Set<string>();
  for (const { statement } of entries) {
    if (statement.type === 'invitationIssued') issued.add(statement.body.invitation);
    if (statement.type === 'standingInvitationSet') possible.add(statement.body.invitation);
  }
  const given = new Set<string>(invitations.map(({ invitation }) => invitation));
  const fits =
    [...given].every((id) => issued.has(id) || possible.has(id)) && [...issued].every((id) => given.has(id));
  const codesFit = invitations.every(
    ({ invitation, code }) =>
      !code || (possible.has(invitation) && isCardOfSame(state, code.card, invitation)),
  );
  const passwordsFit = invitations.every(
    ({ invitation, code, password }) => !password || (possible.has(invitation) && !code),
  );
  if (given.size !== invitations.length || !fits || !codesFit || !passwordsFit)
    throw new Refused('badRequest', 'deposits');
  return invitations.map((deposit) => ({
    deposit,
    height: heightOfSnapshot(deposit.snapshot, state.head.height),
  }));
}

/** A code goes with a card that its own guardian used: nobody's card leads to another's way back. */
function isCardOfSame(state: RegisterState, card: InvitationId, wayBack: InvitationId): boolean {
  const used = state.invitations[card];
  return (
    used?.kind === 'single' &&
    used.status === 'used' &&
    used.guardian === state.invitations[wayBack]?.guardian
  );
}

/** From where the holder of a card goes on: the height that its snapshot names. Nothing else of it is read. */
function heightOfSnapshot(snapshot: string, highest: number): number {
  let height: unknown;
  try {
    const { head } = JSON.parse(snapshot) as { head?: { height?: unknown } };
    height = head?.height;
  } catch {
    throw new Refused('badRequest', 'snapshot');
  }
  if (typeof height !== 'number' || !Number.isInteger(height) || height < 0 || height > highest) {
    throw new Refused('badRequest', 'snapshot');
  }
  return height;
}

export function refusalOf(refusal: RegisterRefusal): Refused {
  switch (refusal) {
    case 'notAllowed':
      return new Refused('notAllowed', refusal);
    case 'invitationOver':
      return new Refused('invitationOver');
    case 'malformed':
    case 'notNext':
    case 'wrongEstablishment':
    case 'wrongScope':
    case 'badSignature':
    case 'hiddenFromReader':
    case 'impossible':
    case 'rotationOwed':
    case 'tooOld':
    case 'forked':
      return new Refused('badRequest', refusal);
  }
}
