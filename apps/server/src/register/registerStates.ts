/**
 * The reduced register of each establishment, in memory: the staff's view, recomputed from the stored statements when
 * it is not there. A state is used only when its head is the one that the transaction read, so a state that was
 * never committed, or is behind, is never answered from. Statements were verified when they were appended; here they
 * are only reduced.
 */
import {
  follow,
  openRegister,
  readStatement,
  reduce,
  type EstablishmentId,
  type Leaf,
  type RegisterState,
  type SignedStatement,
} from '@cocon/protocol';
import type { Standing } from '../establishments/standing.ts';
import type { Tenant } from '../platform/database.ts';
import { Recent } from '../platform/recent.ts';
import { readStatements, type StatementRow } from './statementRows.ts';

/** Establishments whose register is kept reduced. */
const KEPT = 256;
/** Newest states of each: a reader may still be at the one before. */
const KEPT_HEADS = 3;
const PAGE = 2000;

export class RegisterStates {
  private readonly kept = new Recent<EstablishmentId, readonly RegisterState[]>(KEPT);

  /** The state at the head that `standing` names. */
  async at(tenant: Tenant, standing: Pick<Standing, 'height' | 'headHash'>): Promise<RegisterState> {
    const states = this.kept.get(tenant.establishment) ?? [];
    const exact = states.find(
      ({ head }) => head.height === standing.height && head.hash === standing.headHash,
    );
    if (exact) return exact;
    const below = states.findLast(({ head }) => head.height < standing.height);
    const state = await rebuild(tenant, standing.height, below);
    if (state.head.hash !== standing.headHash)
      throw new Error('the register stored is not the one of its head');
    this.remember(state);
    return state;
  }

  /** The state at a head, if it is in memory. */
  known(establishment: EstablishmentId, height: number, hash: string): RegisterState | undefined {
    return this.kept.get(establishment)?.find(({ head }) => head.height === height && head.hash === hash);
  }

  /** After a commit only. */
  remember(state: RegisterState): void {
    const others = (this.kept.get(state.establishment) ?? []).filter(
      ({ head }) => head.height !== state.head.height,
    );
    const states = [...others, state].sort((a, b) => a.head.height - b.head.height).slice(-KEPT_HEADS);
    this.kept.set(state.establishment, states);
  }

  /** What was forgotten must not stay in memory. */
  forget(establishment: EstablishmentId): void {
    this.kept.delete(establishment);
  }

  /** Establishments that were asked for lately. */
  awake(): EstablishmentId[] {
    return this.kept.keys();
  }
}

/** Reduces the stored statements up to a height, from a state below it or from the first. */
export async function rebuild(
  tenant: Tenant,
  height: number,
  from: RegisterState | undefined,
): Promise<RegisterState> {
  let state = from;
  while (!state || state.head.height < height) {
    const rows = await readStatements(
      tenant,
      state ? state.head.height + 1 : 0,
      Math.min(height, nextEnd(state)),
    );
    if (rows.length === 0) throw new Error('the register stored has a gap');
    for (const row of rows) state = await afterRow(state, row);
  }
  return state;
}

const nextEnd = (state: RegisterState | undefined) => (state ? state.head.height : -1) + PAGE;

async function afterRow(state: RegisterState | undefined, row: StatementRow): Promise<RegisterState> {
  const entry = entryOfRow(row);
  if (!state) {
    const first = await openRegister(entry, { kind: 'staff' });
    if (!first.ok) throw new Error(`statement 0 stored is refused: ${first.refusal}`);
    return first.value;
  }
  if (!('statement' in entry)) {
    const next = await follow(state, entry);
    if (!next.ok) throw new Error(`leaf ${row.height} stored is refused: ${next.refusal}`);
    return next.value;
  }
  const statement = readStatement(entry);
  if (!statement) throw new Error(`statement ${row.height} stored cannot be read`);
  const next = reduce(state, statement);
  if (!next.ok) throw new Error(`statement ${row.height} stored is refused: ${next.refusal}`);
  return { ...next.value, head: { height: row.height, hash: row.chain_hash } };
}

export function entryOfRow(row: StatementRow): SignedStatement | Leaf {
  if (row.statement !== null && row.signatures !== null) {
    return { statement: row.statement, signatures: row.signatures };
  }
  return { visibility: row.visibility, tag: row.tag, inner: row.inner_hash };
}
