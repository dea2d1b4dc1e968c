/**
 * Brings the database to the form that this version needs: forward only, as the owner of the tables. A database that
 * is ahead of this version is refused: an older server would misread it.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { functions } from './migrations/0002-functions.ts';
import { tables, walls } from './migrations/0001-tables.ts';
import { demonstrations } from './migrations/0003-demonstrations.ts';
import { roots } from './migrations/0004-roots.ts';
import { waysBack } from './migrations/0005-ways-back.ts';
import { occurrences } from './migrations/0006-occurrences.ts';
import { mails } from './migrations/0007-mails.ts';
import { ended } from './migrations/0009-ended.ts';
import { readings } from './migrations/0008-readings.ts';
import { pushes } from './migrations/0010-pushes.ts';
import { passwords } from './migrations/0011-passwords.ts';
import { mailedInvitations } from './migrations/0012-mailed-invitations.ts';
import { wrapsVacuumed } from './migrations/0013-wraps-vacuumed.ts';
import { openPool } from './openPool.ts';

/** The role that serves requests. It owns nothing, so row-level security binds it. */
export const APP_ROLE = 'cocon_app';

const migrations: Readonly<Record<string, Migration>> = {
  '0001-tables': run(`${tables}${walls}`),
  '0002-functions': run(functions),
  '0003-demonstrations': run(demonstrations),
  '0004-roots': run(roots),
  '0005-ways-back': run(waysBack),
  '0006-occurrences': run(occurrences),
  '0007-mails': run(mails),
  '0008-readings': run(readings),
  '0009-ended': run(ended),
  '0010-pushes': run(pushes),
  '0011-passwords': run(passwords),
  '0012-mailed-invitations': run(mailedInvitations),
  '0013-wraps-vacuumed': run(wrapsVacuumed),
};

export async function migrate(owner: pg.ClientConfig): Promise<void> {
  const pool = openPool({ ...owner, max: 2 });
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await ensureRole(pool);
    await runMigrations({ pgPool: pool });
    const migrator = new Migrator({
      db: database,
      provider: { getMigrations: () => Promise.resolve(migrations) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error instanceof Error ? error : new Error('a migration failed');
  } finally {
    await database.destroy();
  }
}

/** Roles belong to the whole cluster: another start may make it at the same moment. */
async function ensureRole(pool: pg.Pool): Promise<void> {
  await pool.query(`do $$ begin
    if not exists (select 1 from pg_roles where rolname = '${APP_ROLE}') then
      create role ${APP_ROLE} login nosuperuser nocreatedb nocreaterole nobypassrls;
    end if;
    if not pg_has_role(current_user, '${APP_ROLE}', 'member') then
      execute format('grant ${APP_ROLE} to %I', current_user);
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`);
}

function run(text: string): Migration {
  return { up: async (database) => void (await sql.raw(text).execute(database)) };
}
