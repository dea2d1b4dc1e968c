/**
 * Appends a verified batch, whole, under the establishment's lock: statements, seals, deposits, one change row. Sent
 * twice, it answers the same. Not on the head, it is refused with what the sender lacks (5).
 */
import {
  householdScope,
  isGuardianOf,
  isSettled,
  openHousehold,
  readStatement,
  type GuardianId,
  type Head,
  type RegisterBatch,
  type RegisterState,
} from '@cocon/protocol';
import { chargeDemonstration } from '../demonstrations/charge.ts';
import { viewOfCaller, type Caller } from '../devices/caller.ts';
import { askingToChange, headOf } from '../devices/asking.ts';
import type { Session } from '../devices/sessions.ts';
import { takeSequence, type Standing } from '../establishments/standing.ts';
import { dropDeposits, insertDeposit } from '../invitations/invitationRows.ts';
import { insertPassword } from '../invitations/passwordRows.ts';
import { forgetAddresses } from '../invitations/mailedRows.ts';
import { insertCode } from '../invitations/wayBackRows.ts';
import { dropNotices } from '../notices/noticeRows.ts';
import type { Tenant } from '../platform/database.ts';
import { Refused } from '../platform/refused.ts';
import { dropPushes } from '../push/pushRows.ts';
import type { Services } from '../platform/services.ts';
import { insertRegisterChange } from '../records/changeRows.ts';
import { STEPS } from '../records/steps.ts';
import { mayChangeVisibility } from '../records/turningPoints.ts';
import { keepRoot } from '../rescues/rootRows.ts';
import { rebuild, type RegisterStates } from './registerStates.ts';
import { dropSealsBelow, dropSealsOf, insertSeals } from './sealRows.ts';
import { insertStatements, readStatements, reduceToLeaves, rowFor, wireEntry } from './statementRows.ts';
import { verifyBatch, type VerifiedBatch } from './verifiedBatch.ts';

type View = ReturnType<typeof viewOfCaller>;

export async function appendForDevice(
  services: Services,
  session: Session,
  batch: RegisterBatch,
): Promise<Head> {
  const appended = await askingToChange(services, session, async ({ tenant, standing, state, caller }) => {
    refuseForeign(caller, batch);
    const appended = await appendTo(tenant, standing, state, viewOfCaller(caller), batch, services.now());
    for (const { invitation, code, password } of appended.state ? batch.invitations : []) {
      if (code) await insertCode(tenant, services.shares, invitation, code);
      if (password) await insertPassword(tenant, services.passwords, invitation, password);
    }
    return appended;
  });
  settle(services.registers, appended);
  return appended.head;
}

export interface Appended {
  readonly head: Head;
  /** Undefined: it had been appended before. */
  readonly state: RegisterState | undefined;
  readonly forgot: boolean;
}

/** After the commit: the new state is the one to answer from. */
export function settle(registers: RegisterStates, { state, forgot }: Appended): void {
  if (!state) return;
  if (forgot) registers.forget(state.establishment);
  else registers.remember(state);
}

export async function appendTo(
  tenant: Tenant,
  standing: Standing,
  state: RegisterState,
  view: View,
  batch: RegisterBatch,
  now: number,
): Promise<Appended> {
  const before = await headIfThere(tenant, batch);
  if (before) return { head: before, state: undefined, forgot: false };
  await refuseIfMoved(tenant, standing, view, batch);
  await chargeDemonstration(tenant, standing, batch);
  const verified = await verifyBatch(state, batch, now);
  const forgot = await storeBatch(tenant, state, verified, { day: standing.lastDay, at: now });
  return { head: verified.state.head, state: verified.state, forgot };
}

/** Writes everything that a verified batch brings; returns whether statements were forgotten. */
export async function storeBatch(
  tenant: Tenant,
  before: RegisterState | undefined,
  verified: VerifiedBatch,
  stored: { day: Standing['lastDay']; at: number },
): Promise<boolean> {
  const { entries, seals, deposits, state } = verified;
  await insertStatements(
    tenant,
    entries.map(({ entry, statement, leaf, head }) => ({ entry, scope: statement.scope, leaf, head })),
  );
  await tenant.run(
    'update establishments set height = $2, head_hash = $3, zone = $4 where establishment_id = $1',
    [tenant.establishment, state.head.height, state.head.hash, state.settings.zone],
  );
  await keepRoot(tenant, before, state);
  await insertSeals(tenant, seals);
  for (const { id, versions } of Object.values(state.keyrings)) {
    const made = versions.at(-1);
    const isNew = made !== undefined && made.height > (before?.head.height ?? -1);
    if (isNew && made.version > 1) await dropSealsBelow(tenant, id, made.version);
  }
  for (const { deposit, height } of deposits) await insertDeposit(tenant, deposit, height);
  await dropWhatLeft(tenant, before, state);
  const span = entries.some(({ statement }) => mayChangeVisibility(statement)) ? STEPS : 1;
  const seq = await takeSequence(tenant, span);
  const from = (before?.head.height ?? -1) + 1;
  await insertRegisterChange(tenant, { seq, span, from, to: state.head.height }, stored);
  return forgetStatements(tenant, verified);
}

/**
 * Seals and bundles of what a batch put out are deleted with it (12, 22), and where those who left are told of news, or were
 * invited.
 */
async function dropWhatLeft(
  tenant: Tenant,
  before: RegisterState | undefined,
  after: RegisterState,
): Promise<void> {
  const devices = Object.values(before?.devices ?? {}).filter(
    ({ id, until }) => until === null && after.devices[id]?.until !== null,
  );
  const invitations = Object.values(after.invitations).filter(
    ({ id, status }) => status !== 'open' && (before?.invitations[id]?.status ?? 'open') === 'open',
  );
  await dropSealsOf(tenant, [
    ...devices.map(({ id }) => `device:${id}`),
    ...invitations.map(({ id }) => `invitation:${id}`),
  ]);
  const over = invitations.map(({ id }) => id);
  await dropDeposits(tenant, over);
  await forgetAddresses(tenant, over);
  const guardians = Object.values(before?.guardians ?? {}).filter(
    ({ id, household }) =>
      before && isGuardianOf(before, id, household) && openHousehold(before, household) && hasLeft(after, id),
  );
  const left = guardians.map(({ id }) => id);
  await dropNotices(tenant, left);
  await dropPushes(tenant, { devices: devices.map(({ id }) => id), guardians: left });
}

const hasLeft = ({ guardians, households }: RegisterState, id: GuardianId): boolean => {
  const guardian = guardians[id];
  return !guardian || guardian.ended || households[guardian.household]?.closedAt !== null;
};

/** Reduces what `forgotten` names to leaves (9), unless the register could then no longer be read from its start. */
async function forgetStatements(tenant: Tenant, { entries, state }: VerifiedBatch): Promise<boolean> {
  const heights = entries.flatMap(({ statement }) =>
    statement.type === 'forgotten' ? statement.body.heights : [],
  );
  if (heights.length === 0) return false;
  await reduceToLeaves(tenant, heights);
  try {
    const left = await rebuild(tenant, state.head.height, undefined);
    if (left.head.hash !== state.head.hash || !isSettled(left)) throw new Error('another head');
  } catch {
    throw new Refused('badRequest', 'what would stay needs what would be forgotten');
  }
  return true;
}

/** The head after a batch that is in the chain already, entry by entry. */
async function headIfThere(tenant: Tenant, { entries }: RegisterBatch): Promise<Head | undefined> {
  const from = heightOf(entries[0]);
  if (from === undefined) return undefined;
  const rows = await readStatements(tenant, from, from + entries.length - 1);
  const same = entries.every((entry, index) => {
    const row = rows[index];
    return row?.statement === entry.statement && row.signatures?.join() === entry.signatures.join();
  });
  const last = rows.at(-1);
  return same && last ? { height: last.height, hash: last.chain_hash } : undefined;
}

async function refuseIfMoved(
  tenant: Tenant,
  standing: Standing,
  view: View,
  { entries }: RegisterBatch,
): Promise<void> {
  const [first] = entries;
  const statement = first && readStatement(first);
  if (!statement) throw new Refused('badRequest', 'malformed');
  const head = headOf(standing);
  if (statement.prev === head.hash && statement.height === head.height + 1) return;
  const height = Math.min(statement.height, head.height + 1);
  const rows = await readStatements(tenant, height, height + MOST_ENTRIES - 1);
  throw new Refused('registerMoved', { height, entries: rows.map((row) => wireEntry(rowFor(view, row))) });
}

/** Entries in one answer, at most. */
export const MOST_ENTRIES = 2000;

/** A family's device says only what is its own household's to say. */
function refuseForeign(caller: Caller, { entries }: RegisterBatch): void {
  if (caller.kind === 'staff') return;
  const own = householdScope(caller.household);
  if (entries.some((entry) => readStatement(entry)?.scope !== own)) throw new Refused('notAllowed', 'scope');
}

function heightOf(entry: RegisterBatch['entries'][number] | undefined): number | undefined {
  return entry && readStatement(entry)?.height;
}
