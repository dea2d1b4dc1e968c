/** The host's settings, from the environment. What cannot be right is refused with a sentence that says what to do. */
import { isIP } from 'node:net';
import { join } from 'node:path';
import { MailAddress } from '@cocon/protocol';
import type { MailSettings } from '../mail/post.ts';
import type { PushSettings } from '../push/deliver.ts';
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
    proxies: readProxies(env['COCON_PROXIES']),
    port: readPort(env['PORT']),
    dataFolder: dataFolderOf(env),
    openToAll: env['COCON_OPENING'] === 'open',
    demonstrations: env['COCON_DEMO'] !== 'off',
    connection: env['DATABASE_URL'] ? { connectionString: env['DATABASE_URL'] } : undefined,
    accelPrefix: env['COCON_ACCEL'],
    mail: readMail(env['COCON_SMTP_URL'], env['COCON_MAIL_FROM']),
    push: readPush(env['COCON_PUSH'], env['COCON_MAIL_FROM'], origin),
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

/** Addresses and networks, one after the other: `10.0.0.5, 172.18.0.0/16`. */
function readProxies(text = ''): string[] {
  const all = text.split(/[\s,]+/).filter((one) => one !== '');
  for (const one of all) {
    const [address = '', bits, ...more] = one.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const isRange =
      bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most);
    if (isIP(address) === 0 || !isRange || more.length > 0) {
      throw new SettingRefused(
        `COCON_PROXIES=${one} n’est pas une adresse : écrivez celles de vos proxys, comme 10.0.0.5 ou 172.18.0.0/16.`,
      );
    }
  }
  return all;
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

/** Both or neither: how mails leave, and from which address. What stands in the first is never shown: it holds a password. */
function readMail(url: string | undefined, from: string | undefined): MailSettings | undefined {
  if (!url && !from) return undefined;
  const read = URL.parse(url ?? '');
  if (!url || !read || !/^smtps?:$/.test(read.protocol) || read.hostname === '') {
    throw new SettingRefused(
      'COCON_SMTP_URL dit par où partent les courriels : écrivez-la comme smtps://nom:motdepasse@smtp.exemple.fr.',
    );
  }
  if (!MailAddress.safeParse(from).success) {
    throw new SettingRefused(
      'COCON_MAIL_FROM est l’adresse d’où partent les courriels, seule : cocon@exemple.fr.',
    );
  }
  return { url, from: from ?? '' };
}

/**
 * The services of phone makers take messages from somebody whom they can write to: the address that mails leave from, or
 * the app's own. Without either, as on a machine that one tries Cocon on, no phone is told.
 */
function readPush(
  wish = 'on',
  from: string | undefined,
  origin: string | undefined,
): PushSettings | undefined {
  if (wish !== 'on' && wish !== 'off')
    throw new SettingRefused(`COCON_PUSH=${wish} n’est ni « on » ni « off ».`);
  if (wish === 'off') return undefined;
  const subject = from ? `mailto:${from}` : origin;
  return subject === undefined || subject.startsWith('http:') ? undefined : { subject };
}
