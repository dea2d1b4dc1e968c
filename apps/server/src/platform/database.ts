/**
 * The database as the server's requests see it: always inside one establishment.
 *
 * The tenant is set in the round trip that begins the transaction and ends with it, so no connection carries it over.
 * Reading transactions are `repeatable read`: what they answer is one moment of the establishment.
 */
import { EstablishmentId } from '@cocon/protocol';
import pg from 'pg';
import { APP_ROLE } from './migrate.ts';
import { openPool } from './openPool.ts';

/** One transaction inside one establishment. */
export interface Tenant {
  readonly establishment: EstablishmentId;
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The number of rows that a statement touched. */
  run(text: string, values?: readonly unknown[]): Promise<number>;
}

export interface Database {
  read<Value>(establishment: EstablishmentId, work: (tenant: Tenant) => Promise<Value>): Promise<Value>;
  write<Value>(establishment: EstablishmentId, work: (tenant: Tenant) => Promise<Value>): Promise<Value>;
  /** One statement outside any establishment: directories, and functions that set the tenant themselves. */
  query<Row>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
  /**
   * How many writing transactions were begun in an establishment and are over, if nobody else writes there: while the
   * number stands, so does all that was read. Undefined while one is under way, or where other processes write too.
   */
  quietSince(establishment: EstablishmentId): number | undefined;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly connection: pg.ClientConfig;
  /**
   * Log in as this role's member and take the role (a PostgreSQL of one's own), rather than log in as it. The policies
   * hold the same; but who could run SQL of their own on such a connection could give the role back, so that wall is
   * lower than with the embedded one, whose login owns nothing.
   */
  readonly takeRole: boolean;
  readonly connections: number;
  /** Whether no other process writes to this database: so with the embedded one, which has one master. */
  readonly isSole: boolean;
}

const INT8 = 20;
const types = {
  // Sequences, sizes and instants: all below 2^53.
  getTypeParser: (type: number, format?: 'text' | 'binary'): unknown =>
    type === INT8 ? Number : pg.types.getTypeParser(type, format),
} as pg.CustomTypesConfig;

/** The writing transactions of each establishment since the start. */
class Writes {
  private readonly counts = new Map<EstablishmentId, { begun: number; over: number }>();

  async during<Value>(establishment: EstablishmentId, work: () => Promise<Value>): Promise<Value> {
    const count = this.counts.get(establishment) ?? { begun: 0, over: 0 };
    this.counts.set(establishment, count);
    count.begun++;
    try {
      return await work();
    } finally {
      count.over++;
    }
  }

  quietSince(establishment: EstablishmentId): number | undefined {
    const { begun, over } = this.counts.get(establishment) ?? { begun: 0, over: 0 };
    return begun === over ? begun : undefined;
  }
}

export function connectDatabase({ connection, takeRole, connections, isSole }: DatabaseOptions): Database {
  const writes = new Writes();
  const pool = openPool({
    ...connection,
    ...(takeRole ? {} : { user: APP_ROLE }),
    ...(takeRole ? { options: `-c role=${APP_ROLE}` } : {}),
    types,
    max: connections,
    connectionTimeoutMillis: 10_000,
  });

  async function transaction<Value>(
    mode: string,
    establishment: EstablishmentId,
    work: (tenant: Tenant) => Promise<Value>,
  ): Promise<Value> {
    // Part of the statement's text: only what is an id can stand there.
    const tenant = EstablishmentId.parse(establishment);
    const client = await pool.connect();
    let broken = false;
    try {
      await client.query(`begin ${mode}; select set_config('app.tenant', '${tenant}', true)`);
      const value = await work(tenantOf(client, tenant));
      await client.query('commit');
      return value;
    } catch (error) {
      broken = !(await client.query('rollback').then(
        () => true,
        () => false,
      ));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    read: (establishment, work) =>
      transaction('isolation level repeatable read read only', establishment, work),
    write: (establishment, work) => writes.during(establishment, () => transaction('', establishment, work)),
    quietSince: (establishment) => (isSole ? writes.quietSince(establishment) : undefined),
    async query<Row>(text: string, values: readonly unknown[] = [], name?: string) {
      const { rows } = await pool.query({
        text,
        values: [...values],
        ...(name === undefined ? {} : { name }),
      });
      return rows as Row[];
    },
    close: () => pool.end(),
  };
}

function tenantOf(client: pg.PoolClient, establishment: EstablishmentId): Tenant {
  return {
    establishment,
    async query<Row>(text: string, values: readonly unknown[] = []) {
      return (await client.query(text, [...values])).rows as Row[];
    },
    async run(text, values = []) {
      return (await client.query(text, [...values])).rowCount ?? 0;
    },
  };
}
