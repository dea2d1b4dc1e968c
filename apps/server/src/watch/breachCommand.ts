/**
 * `cocon breach-report`: the report as the host prints it, in the house's zone, from the database of the Cocon that runs. The
 * host sees ids and numbers; whose they are, direction's own devices know. Without a device it lists those there are.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  DeviceId,
  EstablishmentId,
  inDays,
  localDay,
  LocalDay,
  OCCURRENCES_KEPT,
  type BreachReport,
  type Instant,
} from '@cocon/protocol';
import type pg from 'pg';
import { connectDatabase } from '../platform/database.ts';
import { clusterFolder } from '../platform/postgres/cluster.ts';
import { readPostmasterFile, servesCluster } from '../platform/postgres/postmasterFile.ts';
import { dataFolderOf, SettingRefused } from '../platform/settings.ts';
import { readBreach, type Period } from './breachReport.ts';
import { linesOf, readStaff, staffInWords, stayOf, type StaffDevice } from './staffDevices.ts';

const FORM =
  'Écrivez : cocon breach-report --establishment NUMÉRO --device NUMÉRO --from 2026-11-22T12:00 --to 2026-11-23\nSans rien, ou avec --establishment seul : les numéros qu’il y a.';
const NOT_HERE = 'Cet établissement n’est pas ici.';
const NOT_OF_STAFF =
  'Ce numéro n’est celui d’aucun appareil de l’équipe de cet établissement ; de ceux des familles rien n’est noté. Il y a :';

type Asked =
  | { readonly establishment: EstablishmentId | undefined; readonly device: undefined }
  | { readonly establishment: EstablishmentId; readonly device: DeviceId; readonly period: Period };

export async function breachCommand(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const asked = readGiven(given);
  const database = connectDatabase({
    connection: connectionOf(env),
    takeRole: Boolean(env['DATABASE_URL']),
    connections: 1,
    isSole: false,
  });
  try {
    if (asked.device === undefined) {
      const words = await staffInWords(database, asked.establishment);
      if (words === '')
        throw new SettingRefused(asked.establishment ? NOT_HERE : 'Aucun établissement n’est ici.');
      return words;
    }
    const { establishment, device, period } = asked;
    return await database.read(establishment, async (tenant) => {
      const staff = await readStaff(tenant);
      if (!staff) throw new SettingRefused(NOT_HERE);
      const known = staff.devices.find(({ id }) => id === device);
      // A slip in the number must not read like a device that fetched nothing.
      if (!known) throw new SettingRefused([NOT_OF_STAFF, ...linesOf(staff)].join('\n'));
      return wordsOf(await readBreach(tenant, device, period), { device: known, period, zone: staff.zone });
    });
  } finally {
    await database.close();
  }
}

function readGiven(given: readonly string[]): Asked {
  const text = { type: 'string' } as const;
  const options = { establishment: text, device: text, from: text, to: text };
  let values;
  try {
    ({ values } = parseArgs({ args: withValues(given), options }));
  } catch {
    throw new SettingRefused(FORM);
  }
  const establishment = EstablishmentId.safeParse(values.establishment).data;
  const isWhole = values.device !== undefined || values.from !== undefined || values.to !== undefined;
  if (!isWhole && (establishment || values.establishment === undefined))
    return { establishment, device: undefined };
  const device = DeviceId.safeParse(values.device).data;
  const [from, to] = [readInstant(values.from), readInstant(values.to)];
  if (!establishment || !device || from === undefined || to === undefined || from >= to)
    throw new SettingRefused(FORM);
  return { establishment, device, period: { from, to } };
}

/** Each option with what follows it as its value: one id in sixty-four begins with a hyphen, as an option does. */
function withValues(given: readonly string[]): string[] {
  const args: string[] = [];
  for (let at = 0; at < given.length; at++) {
    const [one = '', next] = [given[at], given[at + 1]];
    if (/^--[a-z]+$/.test(one) && next !== undefined) {
      args.push(`${one}=${next}`);
      at += 1;
    } else args.push(one);
  }
  return args;
}

/** A day, or a day and an hour, by the machine's clock; with `Z` or an offset, by that. */
function readInstant(text = ''): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return undefined;
  if (!LocalDay.safeParse(text.slice(0, 10)).success) return undefined;
  const at = new Date(text.length === 10 ? `${text}T00:00` : text).getTime();
  return Number.isNaN(at) ? undefined : at;
}

/** The database of the Cocon that runs on this machine, or the one of one's own. */
function connectionOf(env: Readonly<Record<string, string | undefined>>): pg.ClientConfig {
  const url = env['DATABASE_URL'];
  if (url) return { connectionString: url };
  const cluster = clusterFolder(join(dataFolderOf(env), 'postgres'));
  const running = readPostmasterFile(cluster);
  if (!running || !servesCluster(running.pid, cluster))
    throw new SettingRefused('Cocon ne tourne pas sur ce dossier : lancez-le, puis recommencez.');
  return { host: running.socketFolder, port: running.port, database: 'cocon' };
}

function wordsOf(
  { hours, files, records, collections, children, gone }: BreachReport,
  { device, period, zone }: { device: StaffDevice; period: Period; zone: string },
): string {
  const clock = new Intl.DateTimeFormat('fr-FR', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const at = (instant: Instant) => `${localDay(instant, zone)} ${clock.format(instant)}`;
  return [
    `Appareil ${device.id} : ${stayOf(device, zone)}`,
    `Du ${at(period.from)} au ${at(period.to)}, heure de ${zone} ; chaque heure entamée compte entière.`,
    '',
    ...(hours.length === 0 ? ['Rien n’est noté pour cet appareil dans cette période.'] : []),
    ...hours.map(
      (one) =>
        `${at(one.at)}  fichiers ouverts : ${one.files}  fiches lues : ${one.records}  demandes : ${one.times}`,
    ),
    '',
    `En tout, chaque chose une fois : ${files} fichiers ouverts, ${records} fiches lues.`,
    ...collections.map((one) => `  ${one.collection} : ${one.records}`),
    ...(gone === 0 ? [] : [`  effacées depuis : ${gone}`]),
    `Enfants marqués sur les photos ouvertes : ${children.length}`,
    ...children.map(({ child, photos }) => `  ${child} : ${photos}`),
    '',
    `Ce sont les remises du serveur, notées ${String(inDays(OCCURRENCES_KEPT))} jours pour les seuls appareils de l’équipe.`,
  ].join('\n');
}
