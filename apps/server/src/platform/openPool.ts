/** Connections to the database. */
import pg from 'pg';

/**
 * A pool whose broken connections end nothing: an idle one is replaced, and a request that needs one meets the error itself.
 * One that is lent and between two statements tells nobody else: without a listener the process would end without a word.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
