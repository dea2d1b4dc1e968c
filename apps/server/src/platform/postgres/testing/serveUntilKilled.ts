/**
 * A process that serves a folder until it is killed: what `embeddedPostgres.pg.test.ts` kills.
 * Prints one line of JSON when PostgreSQL is up, or `{ "refused": sentence }`.
 */
import { startEmbeddedPostgres } from '../embeddedPostgres.ts';

const dataFolder = process.argv[2];
if (dataFolder === undefined) throw new Error('which folder?');

try {
  const server = await startEmbeddedPostgres({ dataFolder });
  console.log(JSON.stringify({ pid: server.pid, host: server.connection.host }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(JSON.stringify({ refused: error instanceof Error ? error.message : String(error) }));
}
