/**
 * A device's session with the server: signs a challenge bound to the origin (26), keeps the token in memory, renews it
 * when it ends, and learns from it the server's clock and where the establishment stands.
 */
import { toBase64Url, utf8 } from '@cocon/crypto';
import {
  canonicalText,
  PROOF_LIFE,
  PROTOCOL_VERSION,
  SESSION_LABEL,
  type Cursor,
  type EstablishmentId,
  type Head,
  type SessionProof,
} from '@cocon/protocol';
import { isClockOff } from '../clock.ts';
import type { ClientDependencies } from '../dependencies.ts';
import type { DeviceIdentity } from '../identity.ts';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import type { Transport } from './transport.ts';

export interface SessionFacts {
  readonly token: string;
  readonly expires: number;
  readonly displayName: string;
  readonly cursor: Cursor;
  readonly head: Head;
}

export class Session {
  readonly #transport: Transport;
  readonly #dependencies: Pick<ClientDependencies, 'origin' | 'now'>;
  readonly #establishment: EstablishmentId;
  readonly #identity: DeviceIdentity;
  readonly #ownHead: () => Head | null;
  readonly #check: (served: Head, seen: Head | null) => void;
  #facts: SessionFacts | undefined;
  #opening: Promise<SessionFacts> | undefined;
  /** Server's clock minus the device's, ms; 0 until the server was heard. */
  #clockOffset = 0;
  #heard = false;

  constructor(
    transport: Transport,
    dependencies: Pick<ClientDependencies, 'origin' | 'now'>,
    establishment: EstablishmentId,
    identity: DeviceIdentity,
    ownHead: () => Head | null,
    /** Refuses the head at which the server says it stands, given the one named in the proof. */
    check: (served: Head, seen: Head | null) => void,
  ) {
    this.#transport = transport;
    this.#dependencies = dependencies;
    this.#establishment = establishment;
    this.#identity = identity;
    this.#ownHead = ownHead;
    this.#check = check;
  }

  /** The device's clock corrected to the server's (50). */
  now(): number {
    return this.#dependencies.now() + this.#clockOffset;
  }

  /** Whether the corrected clock comes from the server, and so may decide to erase (51). */
  get clockIsHeard(): boolean {
    return this.#heard;
  }

  /** Whether the two clocks are too far apart for what one says to count (50). */
  get clockIsOff(): boolean {
    return isClockOff(this.#clockOffset);
  }

  /** Refuses to sign while the device's clock is more than 48 hours off. */
  requireClock(): void {
    if (this.clockIsOff) throw new ClientRefusal('clockOff');
  }

  async facts(): Promise<SessionFacts> {
    if (this.#facts && this.#facts.expires - 30_000 > this.now()) return this.#facts;
    this.#opening ??= this.#open().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  /** Runs a request with a token; once more with a new one when the server no longer takes it. */
  async with<Value>(request: (token: string) => Promise<Value>): Promise<Value> {
    const { token } = await this.facts();
    try {
      return await request(token);
    } catch (error) {
      if (!isRefusal(error, 'unauthenticated')) throw error;
      if (this.#facts?.token === token) this.#facts = undefined;
      return request((await this.facts()).token);
    }
  }

  /**
   * Only a second refusal means that this device is no longer let in, or that the time told was not the server's: over a
   * slow network a proof comes too late, and over one that was cut the browser sends it twice by itself.
   */
  async #open(): Promise<SessionFacts> {
    try {
      return await this.#prove();
    } catch (error) {
      if (!isProofRefused(error)) throw error;
    }
    try {
      return await this.#prove();
    } catch (error) {
      if (!isProofRefused(error)) throw error;
      throw new ClientRefusal(this.clockIsOff ? 'clockOff' : 'revoked', { cause: error });
    }
  }

  async #prove(): Promise<SessionFacts> {
    const path = { establishment: this.#establishment };
    const { nonce, time } = await this.#transport.call('challenge', { path }, { device: this.#identity.id });
    this.#clockOffset = time - this.#dependencies.now();
    this.#heard = true;
    const proof: SessionProof = {
      v: PROTOCOL_VERSION,
      origin: this.#dependencies.origin,
      establishment: this.#establishment,
      device: this.#identity.id,
      nonce,
      expires: time + PROOF_LIFE / 2,
      head: this.#ownHead(),
    };
    const text = canonicalText(proof);
    const signature = toBase64Url(await this.#identity.signing.sign(SESSION_LABEL, utf8(text)));
    const facts = await this.#transport.call('session', { path }, { proof: text, signature });
    this.#check(facts.head, proof.head);
    this.#facts = facts;
    return facts;
  }
}

const isProofRefused = (error: unknown): boolean => isRefusal(error, 'unauthenticated', 'notAllowed');
