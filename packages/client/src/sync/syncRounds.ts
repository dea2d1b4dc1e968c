/**
 * Keeping in step with the server, round after round: what is new is taken in, what has ended is erased, what waits is
 * sent. A round never throws: the status says how it went. A server that cannot be believed ends them for good.
 */
import type { ClientDependencies } from '../dependencies.ts';
import type { Shipping } from '../outbox/shipping.ts';
import { ClientRefusal, isDistrust, isRefusal } from '../refusal.ts';
import type { Session } from '../transport/session.ts';
import type { Contact } from './contact.ts';
import type { Puller } from './pull.ts';
import type { Sight } from './sight.ts';

export type ProfileStatus =
  | { readonly kind: 'current' }
  | { readonly kind: 'syncing' }
  /** `refusal`: the server did answer, and cannot help for now (its disk is full, say). */
  | { readonly kind: 'offline'; readonly refusal?: ClientRefusal }
  /** The profile stopped: `refusal` says why. Everything held stays readable. */
  | { readonly kind: 'stopped'; readonly refusal: ClientRefusal };

export interface RoundParts {
  readonly profile: string;
  readonly session: Session;
  readonly contact: Contact;
  readonly puller: Puller;
  readonly sight: Sight;
  readonly shipping: Shipping;
  readonly exclusive: ClientDependencies['exclusive'];
  readonly warn: (error: unknown) => void;
  readonly changed: () => void;
}

export class SyncRounds {
  readonly #parts: RoundParts;
  #status: ProfileStatus = { kind: 'offline' };
  #running: Promise<void> | undefined;
  #again = false;
  #isClosed = false;

  constructor(parts: RoundParts) {
    this.#parts = parts;
  }

  get status(): ProfileStatus {
    return this.#status;
  }

  /** Brings everything up to date and sends what waits; a call during a round is answered by one more. */
  run(): Promise<void> {
    if (this.#status.kind === 'stopped' || this.#isClosed) return Promise.resolve();
    if (this.#running) {
      this.#again = true;
      void this.#parts.shipping.look().catch(() => undefined); // the next round looks again
      return this.#running;
    }
    this.#running = this.#runUntilQuiet().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Throws where the server cannot be believed any more. */
  requireBelief(): void {
    if (this.#status.kind === 'stopped') throw this.#status.refusal;
  }

  /** Ends the rounds for good: the server cannot be believed. */
  stop(refusal: ClientRefusal): void {
    this.#status = { kind: 'stopped', refusal };
  }

  /** Begins no round any more. */
  close(): void {
    this.#isClosed = true;
  }

  async #runUntilQuiet(): Promise<void> {
    do {
      this.#again = false;
      this.#setStatus({ kind: 'syncing' });
      try {
        await this.#round();
        this.#setStatus({ kind: 'current' });
      } catch (error) {
        this.#setStatus(this.#statusFor(error));
      }
    } while (this.#again && this.#status.kind === 'current');
  }

  async #round(): Promise<void> {
    const { profile, session, contact, puller, sight, shipping, exclusive } = this.#parts;
    await session.facts();
    // Which of two clocks far apart is right cannot be told: then nothing is erased (51).
    const isSure = !session.clockIsOff;
    if (isSure && contact.mustErase(session.now())) await puller.startAnew();
    await puller.pull();
    if (isSure) {
      await contact.heard(session.now());
      await sight.eraseEnded(session.now());
    }
    await exclusive(`outbox:${profile}`, () => shipping.sendAll());
  }

  #statusFor(error: unknown): ProfileStatus {
    if (isDistrust(error) || isRefusal(error, 'revoked', 'clientTooOld', 'clockOff')) {
      return { kind: 'stopped', refusal: error };
    }
    if (isRefusal(error, 'offline', 'unavailable', 'rateLimited')) return { kind: 'offline' };
    this.#parts.warn(error);
    return error instanceof ClientRefusal ? { kind: 'offline', refusal: error } : { kind: 'offline' };
  }

  #setStatus(status: ProfileStatus): void {
    this.#status = status;
    this.#parts.changed();
  }
}
