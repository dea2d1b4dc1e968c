/** The host's settings, from the environment. What cannot be right is refused with a sentence that says what to do. */
import { join } from 'node:path';
import type { StartOptions } from './startServer.ts';

/** Said to the host as it is. */
export class SettingRefused extends Error {}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

export function readSettings(env: Readonly<Record<string, string | undefined>>): StartOptions {
  const host = env['COCON_HOST'] ?? '127.0.0.1';
  const origin = readOrigin(env['COCON_ORIGIN']);
  if (!LOOPBACK.includes(host) && origin === undefined) {
    throw new SettingRefused(
      'COCON_HOST ouvre Cocon au réseau : donnez aussi COCON_ORIGIN, l’adresse que les familles verront (https://…).',
    );
  }
  return {
    host,
    origin,
    port: readPort(env['PORT']),
    dataFolder: dataFolderOf(env),
    openToAll: env['COCON_OPENING'] === 'open',
    demonstrations: env['COCON_DEMO'] !== 'off',
    connection: env['DATABASE_URL'] ? { connectionString: env['DATABASE_URL'] } : undefined,
    accelPrefix: env['COCON_ACCEL'],
  };
}

export const dataFolderOf = (env: Readonly<Record<string, string | undefined>>): string =>
  env['COCON_DATA'] ?? './.cocon';

/** The file of what the host says of itself. */
export const instanceFileOf = (env: Readonly<Record<string, string | undefined>>): string =>
  env['COCON_INSTANCE'] ?? join(dataFolderOf(env), 'instance.json');

function readPort(text = '8080'): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new SettingRefused(`PORT=${text} n’est pas un port : donnez un nombre de 0 à 65535.`);
  return port;
}

function readOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const origin = URL.parse(text)?.origin;
  if (!origin || origin !== text.replace(/\/$/, '')) {
    throw new SettingRefused(
      `COCON_ORIGIN=${text} n’est pas une adresse : écrivez-la comme https://cocon.exemple.fr, sans chemin.`,
    );
  }
  return origin;
}
