/**
 * Starts everything in the order in which it depends on each other, and stops it the other way round: the embedded
 * PostgreSQL (or one's own), migrations, the server's role, the bus, jobs, HTTP.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HostFacts } from '@cocon/protocol';
import type pg from 'pg';
import { AudienceMembers } from '../audiences/audienceMembers.ts';
import { blobStoreIn } from '../blobs/blobFiles.ts';
import { hostKeyOf } from '../certificates/hostKey.ts';
import { sessionsUnder } from '../devices/sessions.ts';
import { turnDayOf } from '../devices/asking.ts';
import { openingCodesIn } from '../establishments/openingCodes.ts';
import { passwordsIn } from '../invitations/passwords.ts';
import { codeWaits } from '../invitations/codeWaits.ts';
import { sharesUnder } from '../invitations/shares.ts';
import { startMailer } from '../mail/mailer.ts';
import { postThrough, type MailSettings } from '../mail/post.ts';
import { deliverThrough, type Push, type PushSettings } from '../push/deliver.ts';
import { readOutside } from '../push/outside.ts';
import { startPusher } from '../push/pusher.ts';
import { pushKeysUnder } from '../push/pushKeys.ts';
import { placesUnder } from '../records/places.ts';
import { RegisterStates } from '../register/registerStates.ts';
import { retentionOf, type Retention } from '../retention/tasks.ts';
import { READING_LIMITS, readingsIn, type ReadingLimits } from '../watch/readings.ts';
import { buildApp } from './app.ts';
import { boxesUnder } from './boxes.ts';
import { openBus } from './bus.ts';
import { makeFolder, readOrMakeKey } from './dataFolder.ts';
import { connectDatabase } from './database.ts';
import { startJobs } from './jobs.ts';
import { endInTime } from './endInTime.ts';
import { migrate } from './migrate.ts';
import { startEmbeddedPostgres } from './postgres/embeddedPostgres.ts';
import type { Rounds } from './rounds.ts';
import type { Services } from './services.ts';

const GIB = 1024 ** 3;
const MINUTE_MS = 60_000;
/** Hosts whose pages are opened as `localhost`. */
const BY_NAME = ['0.0.0.0', '::', '127.0.0.1', '::1'];
const builtApp = fileURLToPath(new URL('../../../web/dist', import.meta.url));

export interface StartOptions {
  readonly dataFolder: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly host?: string;
  readonly origin?: string | undefined;
  readonly proxies?: readonly string[];
  readonly openToAll?: boolean;
  /** True unless said. */
  readonly demonstrations?: boolean;
  /** A PostgreSQL of one's own, with a login that may make tables and roles; otherwise the embedded one. */
  readonly connection?: pg.ClientConfig | undefined;
  readonly accelPrefix?: string | undefined;
  /** How mails leave; without it none is offered. */
  readonly mail?: MailSettings | undefined;
  /** Who tells phones of news; without it nobody does. */
  readonly push?: PushSettings | undefined;
  readonly quota?: number;
  readonly rateLimits?: Partial<Services['options']['rateLimits']>;
  readonly readingLimits?: ReadingLimits;
  readonly hostFacts?: HostFacts;
  readonly now?: () => number;
  readonly webFolder?: string;
  readonly log?: (line: string) => void;
  /** The embedded PostgreSQL ended without being told to. */
  readonly databaseLost?: () => void;
}

export interface RunningServer {
  readonly origin: string;
  /** Good for one opening. */
  readonly openingCode: string;
  /** Whether an establishment was there already. */
  readonly inUse: boolean;
  /** For tests: the parts, and the jobs to run at once. */
  readonly services: Services;
  readonly retention: Retention;
  readonly mailer: Rounds;
  readonly pusher: Rounds;
  /** Lets requests end, those that take longer than seconds not; then stops everything. May be called twice. */
  stop(): Promise<void>;
}

export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { port, host = '127.0.0.1', now = Date.now, log } = options;
  const dataFolder = makeFolder(resolve(options.dataFolder));
  const ending: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  try {
    const owner = options.connection ?? (await embedded(dataFolder, ending, options.databaseLost));
    await migrate(owner);
    const database = connectDatabase({
      connection: owner,
      takeRole: options.connection !== undefined,
      connections: 12,
      isSole: options.connection === undefined,
    });
    ending.push(() => database.close());
    const bus = await openBus(owner);
    ending.push(() => bus.close());
    const key = readOrMakeKey(dataFolder, 'session');
    const readingLimits = options.readingLimits ?? READING_LIMITS;
    const readings = readingsIn(database, now, readingLimits);
    ending.push(() => readings.stop());
    let origin = options.origin ?? '';
    const services: Services = {
      database,
      bus,
      registers: new RegisterStates(),
      audiences: new AudienceMembers(),
      sessions: sessionsUnder(key, now),
      places: placesUnder(key),
      readings,
      codeWaits: codeWaits(),
      shares: sharesUnder(readOrMakeKey(dataFolder, 'wayback')),
      hostKey: hostKeyOf(readOrMakeKey(dataFolder, 'host')),
      passwords: passwordsIn(dataFolder, now),
      blobs: blobStoreIn(dataFolder),
      openingCodes: openingCodesIn(dataFolder, now),
      mail: options.mail && {
        boxes: boxesUnder(readOrMakeKey(dataFolder, 'mail'), 'mail-box'),
        post: postThrough(options.mail),
        origin: () => origin,
      },
      push: options.push && pushIn(dataFolder, options.push, options.origin === undefined),
      now,
      options: {
        origin: options.origin,
        proxies: options.proxies ?? [],
        openToAll: options.openToAll ?? false,
        demonstrations: options.demonstrations ?? true,
        accelPrefix: options.accelPrefix,
        quota: options.quota ?? 20 * GIB,
        rateLimits: { publicPaths: 600, authorised: 6000, demonstrations: 6, ...options.rateLimits },
        readingLimits,
        version: version(),
        hostFacts: options.hostFacts ?? {},
      },
    };
    const retention = retentionOf(services);
    const jobs = await startJobs(owner, database, retention, log);
    ending.push(() => jobs.stop());
    ending.push(turnDays(services));
    const app = await buildApp(services, { webFolder: options.webFolder ?? builtApp, log });
    ending.push(endInTime(app));
    await app.listen({ port, host });
    const { port: taken } = app.server.address() as AddressInfo;
    // By its name: a passkey knows no number, and a card of one address is none of another.
    const shown = BY_NAME.includes(host) ? 'localhost' : host;
    origin ||= `http://${shown}:${taken}`;
    const mailer = startMailer(services, log);
    ending.push(() => mailer.stop());
    const pusher = startPusher(services, log);
    ending.push(() => pusher.stop());
    const [used] = await database.query<{ found: boolean }>(
      'select exists (select 1 from directory where demonstration_until is null) as found',
    );
    return {
      origin,
      openingCode: services.openingCodes.make(),
      inUse: used?.found ?? false,
      services,
      retention,
      mailer,
      pusher,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function pushIn(dataFolder: string, settings: PushSettings, isNearAllowed: boolean): Push {
  const key = readOrMakeKey(dataFolder, 'push');
  const keys = pushKeysUnder(key);
  return {
    publicKey: keys.publicKey,
    boxes: boxesUnder(key, 'push-box'),
    deliver: deliverThrough({ ...settings, keys, isNearAllowed }),
    isTaken: ({ endpoint }) => readOutside(endpoint, isNearAllowed) !== undefined,
  };
}

async function embedded(
  dataFolder: string,
  ending: (() => Promise<void>)[],
  lost: (() => void) | undefined,
): Promise<pg.ClientConfig> {
  const server = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres') });
  let stopping = false;
  void server.exited.then(() => stopping || lost?.());
  ending.push(() => {
    stopping = true;
    return server.stop();
  });
  return server.connection;
}

/** Enters midnight for the establishments in use, so that who listens hears of it. Others turn when they are asked. */
function turnDays(services: Services): () => Promise<void> {
  const timer = setInterval(() => {
    for (const establishment of services.registers.awake()) {
      turnDayOf(services, { establishment }).catch(() => undefined);
    }
  }, MINUTE_MS);
  timer.unref();
  return async () => clearInterval(timer);
}

function version(): string {
  const file = fileURLToPath(new URL('../../package.json', import.meta.url));
  const { version: written } = JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : '{}') as {
    version?: string;
  };
  return written ?? '0';
}
