/**
 * The worker of jobs that transactions enqueued. Its tables belong to the owner; what the jobs do, they do as the
 * server does everything: as the role that row-level security binds.
 */
import { Logger, run, type Runner } from 'graphile-worker';
import type pg from 'pg';
import type { EstablishmentId } from '@cocon/protocol';
import type { Retention } from '../retention/tasks.ts';
import type { Database } from './database.ts';
import { openPool } from './openPool.ts';

const HOUR_MS = 3_600_000;

export interface Jobs {
  stop(): Promise<void>;
}

export async function startJobs(
  connection: pg.ClientConfig,
  database: Database,
  { unlinkBlobs, expireRecords, eraseDemonstration, sweep }: Retention,
  log: ((line: string) => void) | undefined,
): Promise<Jobs> {
  const pool = openPool({ ...connection, max: 3 });
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 1,
    pollInterval: 2000,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log?.(`job: ${message.slice(0, 200)}`);
    }),
    taskList: {
      unlinkBlobs: (payload) => unlinkBlobs(payload as Parameters<typeof unlinkBlobs>[0]),
      expireRecords: (payload) => expireRecords(payload as Parameters<typeof expireRecords>[0]),
      eraseDemonstration: (payload) =>
        eraseDemonstration(payload as Parameters<typeof eraseDemonstration>[0]),
      sweep: (payload) => sweep(payload as Parameters<typeof sweep>[0]),
    },
  });
  const sweepAll = async () => {
    const houses = await database.query<{ establishment_id: EstablishmentId }>(
      'select establishment_id from directory',
    );
    for (const { establishment_id: establishment } of houses) await sweep({ establishment });
  };
  const timer = setInterval(() => void sweepAll().catch(() => log?.('job: sweep failed')), HOUR_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await runner.stop().catch(() => undefined);
      await pool.end();
    },
  };
}
