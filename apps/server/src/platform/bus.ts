/**
 * Tells open sockets that an establishment has moved on: LISTEN/NOTIFY carrying its id and sequence, nothing else. The
 * notification is part of the transaction, so it arrives after the commit, at every process.
 */
import { EventEmitter } from 'node:events';
import type { EstablishmentId } from '@cocon/protocol';
import pg from 'pg';
import type { Tenant } from './database.ts';

const CHANNEL = 'cocon_changes';
const RETRY_MS = 500;

export interface Bus {
  listen(establishment: EstablishmentId, heard: (sequence: number) => void): () => void;
  close(): Promise<void>;
}

/** Part of the transaction that changes something. */
export async function announce(tenant: Tenant, sequence: number): Promise<void> {
  await tenant.query('select pg_notify($1, $2)', [CHANNEL, `${tenant.establishment} ${sequence}`]);
}

export async function openBus(connection: pg.ClientConfig): Promise<Bus> {
  const emitter = new EventEmitter().setMaxListeners(0);
  let client: pg.Client | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client(connection);
    next.on('notification', ({ payload = '' }) => {
      const [establishment = '', sequence = '0'] = payload.split(' ');
      emitter.emit(establishment, Number(sequence));
    });
    next.on('error', () => undefined);
    let ended = false;
    next.once('end', () => {
      ended = true;
      // Whoever could not connect ends too: each would begin to try beside who tries already.
      if (client === next) void reconnect();
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch (error) {
      void next.end().catch(() => undefined);
      throw error;
    }
    if (closed) return next.end();
    if (ended) throw new Error('the connection ended at once');
    client = next;
  }

  async function reconnect(): Promise<void> {
    while (!closed) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
      if (closed) return;
      try {
        await connect();
        return;
      } catch {
        // The database is away: requests say so themselves; try again.
      }
    }
  }

  await connect();
  return {
    listen(establishment, heard) {
      emitter.on(establishment, heard);
      return () => emitter.off(establishment, heard);
    },
    async close() {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
