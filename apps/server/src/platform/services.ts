/** What a slice is given to work with. Time and the place of things come from outside. */
import type { HostFacts } from '@cocon/protocol';
import type { FastifyBaseLogger } from 'fastify';
import type { BlobStore } from '../blobs/blobFiles.ts';
import type { HostKey } from '../certificates/hostKey.ts';
import type { AudienceMembers } from '../audiences/audienceMembers.ts';
import type { OpeningCodes } from '../establishments/openingCodes.ts';
import type { RegisterStates } from '../register/registerStates.ts';
import type { Sessions } from '../devices/sessions.ts';
import type { Passwords } from '../invitations/passwords.ts';
import type { CodeWaits } from '../invitations/codeWaits.ts';
import type { Shares } from '../invitations/shares.ts';
import type { Mail } from '../mail/post.ts';
import type { Push } from '../push/deliver.ts';
import type { Readings, ReadingLimits } from '../watch/readings.ts';
import type { Places } from '../records/places.ts';
import type { Bus } from './bus.ts';
import type { Database } from './database.ts';

export interface Services {
  readonly database: Database;
  readonly registers: RegisterStates;
  readonly audiences: AudienceMembers;
  readonly sessions: Sessions;
  readonly places: Places;
  readonly readings: Readings;
  readonly shares: Shares;
  readonly hostKey: HostKey;
  readonly passwords: Passwords;
  readonly codeWaits: CodeWaits;
  readonly blobs: BlobStore;
  readonly bus: Bus;
  readonly openingCodes: OpeningCodes;
  /** Undefined: the host sends no mails. */
  readonly mail: Mail | undefined;
  /** Undefined: the host tells no phones. */
  readonly push: Push | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly options: ServerOptions;
}

export interface ServerOptions {
  /** The one origin of the app; undefined: that of the request's Host, on loopback only. */
  readonly origin: string | undefined;
  /** Proxies on other machines whose word on who asks is taken: addresses and networks. */
  readonly proxies: readonly string[];
  /** Whether anybody may open an establishment without a code. */
  readonly openToAll: boolean;
  /** Whether anybody may visit a demonstration. */
  readonly demonstrations: boolean;
  /** Where nginx finds the folder of blobs, to send them itself. */
  readonly accelPrefix: string | undefined;
  /** Bytes that one establishment may store. */
  readonly quota: number;
  /**
   * Requests a minute: of one address on public paths, of one device on the others. Demonstrations: opened by one address
   * in an hour.
   */
  readonly rateLimits: {
    readonly publicPaths: number;
    readonly authorised: number;
    readonly demonstrations: number;
  };
  /** Things that one device of staff may fetch in an hour. */
  readonly readingLimits: ReadingLimits;
  readonly version: string;
  /** What the host says of itself in public. */
  readonly hostFacts: HostFacts;
}

export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;

/** How far ahead of the server's clock a signed `at` may be. */
export const CLOCK_TOLERANCE = 2 * 60_000;
