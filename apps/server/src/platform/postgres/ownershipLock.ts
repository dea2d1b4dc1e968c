/**
 * Who owns a running cluster: the process that holds one advisory lock, on a connection it keeps for
 * life. The kernel closes that connection with its process, so the lock can neither be left behind
 * nor taken twice; there is no lock file of ours.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ownerUser } from './cluster.ts';
import { isCode } from './processLife.ts';

/** 'Cocon' in ASCII: any constant would do, as long as it never changes. */
const lockNumber = 0x43_6f_63_6f;

export type ServerAddress = { socketFolder: string; port: number };

export type OwnershipLock = {
  client: pg.Client;
  release(): Promise<void>;
};

/** Advisory locks belong to one database: always this one. */
function makeClient({ socketFolder, port }: ServerAddress): pg.Client {
  return new pg.Client({
    host: socketFolder,
    port,
    user: ownerUser,
    database: 'postgres',
    application_name: 'cocon owner',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
}

/**
 * Takes the lock, or returns `held` when another process has it, `no-answer` when the server does
 * not let us in. Waits up to `patience` milliseconds for a server that is starting or stopping.
 */
export async function takeOwnership(
  address: ServerAddress,
  { patience, stillThere }: { patience: number; stillThere: () => boolean },
): Promise<OwnershipLock | 'held' | 'no-answer'> {
  const end = Date.now() + patience;
  for (;;) {
    const client = makeClient(address);
    client.on('error', () => undefined); // the server's own end is reported by its process
    try {
      await client.connect();
      const answer = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
        lockNumber,
      ]);
      if (answer.rows[0]?.taken === true) return { client, release: () => endQuietly(client) };
      await endQuietly(client);
      return 'held';
    } catch (error) {
      await endQuietly(client);
      if (!isPassing(error) || !stillThere() || Date.now() > end) return 'no-answer';
      await sleep(50);
    }
  }
}

/** Starting or stopping (57P03, 57P01), or its socket not there yet or any more. */
function isPassing(error: unknown): boolean {
  return ['57P03', '57P01', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET'].some((code) => isCode(error, code));
}

async function endQuietly(client: pg.Client): Promise<void> {
  try {
    await client.end();
  } catch {
    // it was closed already
  }
}
