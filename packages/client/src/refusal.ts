/**
 * Why something could not be done, by stable code: the screen turns the code into a sentence that says what happened
 * and what to do. `distrust` codes mean that the server showed something it should not be able to make: the profile
 * stops there, and nothing held is lost.
 */
import type { ErrorCode, RegisterRefusal } from '@cocon/protocol';

export type ClientRefusalCode =
  | ErrorCode
  /** No answer from the server. */
  | 'offline'
  /** The server answered what the contract does not know. */
  | 'unreadableAnswer'
  /** The server speaks a newer protocol than this app: reload. */
  | 'appTooOld'
  /** The device's clock differs by more than 48 hours from the server's (50). */
  | 'clockOff'
  | 'wrongCode'
  /** Too many wrong codes: wait. */
  | 'waitBeforeCode'
  | 'locked'
  /** Not a card's link. */
  | 'notACard'
  /** The card belongs to another place than the server says, or its bundle does not open. */
  | 'cardNotGenuine'
  /** Something the register says cannot be. */
  | 'registerDistrust'
  /** A keyring secret or audience key that does not match what was signed. */
  | 'keyDistrust'
  /** A record, or a file, that is not what its author signed. */
  | 'recordDistrust'
  /** This device was put out of its space. */
  | 'revoked'
  /** This device of staff has fetched what an hour may bring. */
  | 'readingLimit'
  /** A child on it has no consent: mask or remove. */
  | 'unpublishable'
  /** The browser has no room left for what waits to be sent. */
  | 'deviceFull';

export class ClientRefusal extends Error {
  readonly code: ClientRefusalCode;
  /** More for developers and tests; never shown as it is. */
  readonly detail: string | undefined;
  readonly reason: RegisterRefusal | undefined;
  /** Seconds to wait, where waiting helps. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ClientRefusalCode,
    more: { detail?: string; reason?: RegisterRefusal; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(more.detail ? `${code}: ${more.detail}` : code, { cause: more.cause });
    this.name = 'ClientRefusal';
    this.code = code;
    this.detail = more.detail;
    this.reason = more.reason;
    this.retryAfter = more.retryAfter;
  }
}

const DISTRUST: readonly ClientRefusalCode[] = ['registerDistrust', 'keyDistrust', 'recordDistrust'];

/** Whether a refusal means that the server, or who stands between, cannot be believed. */
export const isDistrust = (error: unknown): error is ClientRefusal =>
  error instanceof ClientRefusal && DISTRUST.includes(error.code);

export const isRefusal = (error: unknown, ...codes: ClientRefusalCode[]): error is ClientRefusal =>
  error instanceof ClientRefusal && (codes.length === 0 || codes.includes(error.code));
