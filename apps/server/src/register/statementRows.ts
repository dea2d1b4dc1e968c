/** Stored statements. One that a `forgotten` statement named is a leaf: its text, signatures and scope are gone (9). */
import {
  householdScope,
  type Head,
  type Leaf,
  type Scope,
  type SignedStatement,
  type View,
  type WireEntry,
} from '@cocon/protocol';
import type * as z from 'zod/mini';
import type { Tenant } from '../platform/database.ts';

export interface StatementRow {
  readonly height: number;
  readonly statement: string | null;
  readonly signatures: string[] | null;
  readonly scope: Scope | null;
  readonly visibility: 'all' | 'restricted';
  readonly tag: string;
  readonly inner_hash: string;
  readonly chain_hash: string;
}

/** Rows from one height through another, which clients name too: they may be beyond what a row can have. */
export async function readStatements(tenant: Tenant, from: number, through: number): Promise<StatementRow[]> {
  return tenant.query<StatementRow>(
    `select height, statement, signatures, scope, visibility, tag, inner_hash, chain_hash from statements
     where establishment_id = $1 and height between $2::bigint and $3::bigint order by height`,
    [tenant.establishment, from, through],
  );
}

/** What a reader receives of a stored statement (6). The leaf was hashed when it was appended. */
export function rowFor(view: View, row: StatementRow): SignedStatement | Leaf {
  const leaf = { visibility: row.visibility, tag: row.tag, inner: row.inner_hash };
  if (row.statement === null || row.signatures === null) return leaf;
  const mine = view.kind === 'household' && row.scope === householdScope(view.household);
  const visible = view.kind === 'staff' || row.scope === 'all' || mine;
  return visible ? { statement: row.statement, signatures: row.signatures } : leaf;
}

/** The same, as it goes over the wire. */
export function wireEntry(entry: ReturnType<typeof rowFor>): z.infer<typeof WireEntry> {
  if ('statement' in entry) return { statement: entry.statement, signatures: [...entry.signatures] };
  return { visibility: entry.visibility, tag: entry.tag, inner: entry.inner };
}

export interface NewStatement {
  readonly entry: SignedStatement;
  readonly scope: Scope;
  readonly leaf: Leaf;
  readonly head: Head;
}

/** A batch goes in by one command, however long it is. */
export async function insertStatements(tenant: Tenant, statements: readonly NewStatement[]): Promise<void> {
  const rows = statements.map(({ entry, scope, leaf, head }) => ({
    height: head.height,
    statement: entry.statement,
    signatures: entry.signatures,
    scope,
    visibility: leaf.visibility,
    tag: leaf.tag,
    inner_hash: leaf.inner,
    chain_hash: head.hash,
  }));
  await tenant.run(
    `insert into statements
       (establishment_id, height, statement, signatures, scope, visibility, tag, inner_hash, chain_hash)
     select $1, height, statement, signatures, scope, visibility, tag, inner_hash, chain_hash
     from jsonb_to_recordset($2::jsonb) as row(height int, statement text, signatures text[], scope text,
       visibility text, tag text, inner_hash text, chain_hash text)`,
    [tenant.establishment, JSON.stringify(rows)],
  );
}

export async function reduceToLeaves(tenant: Tenant, heights: readonly number[]): Promise<void> {
  await tenant.run(
    `update statements set statement = null, signatures = null, scope = null
     where establishment_id = $1 and height = any ($2) and visibility = 'restricted'`,
    [tenant.establishment, heights],
  );
}

/** Whether every point named is one of the chain. */
export async function areTruePoints(tenant: Tenant, points: readonly Head[]): Promise<boolean> {
  const byHeight = new Map(points.map((point) => [point.height, point.hash]));
  if (points.some((point) => byHeight.get(point.height) !== point.hash)) return false;
  const rows = await tenant.query<{ height: number; chain_hash: string }>(
    'select height, chain_hash from statements where establishment_id = $1 and height = any ($2)',
    [tenant.establishment, [...byHeight.keys()]],
  );
  return rows.length === byHeight.size && rows.every((row) => byHeight.get(row.height) === row.chain_hash);
}
