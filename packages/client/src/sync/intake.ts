/**
 * Takes in what the server hands out: entries of the register, audiences and records, and what it says was withdrawn or
 * deleted. Each is verified for itself: what is refused is reported and keeps no other away; a register that is not
 * believed stops everything.
 */
import {
  readAudience,
  readHeader,
  type Change,
  type Collection,
  type Entry,
  type Head,
  type ServedAudience,
} from '@cocon/protocol';
import type { AudienceBook } from '../audiences/audienceBook.ts';
import type { KeyringBook } from '../keyring/keyringBook.ts';
import { ClientRefusal, isRefusal } from '../refusal.ts';
import type { RegisterBook } from '../register/registerBook.ts';
import type { Session } from '../transport/session.ts';
import type { Transport } from '../transport/transport.ts';
import type { AloneChange, TakenTogether } from './changeRuns.ts';
import type { DocumentBook } from './documentBook.ts';
import type { Gaps } from './gaps.ts';
import { verifyTombstone } from './sealedRecords.ts';

/** Media: a household's device obeys the server when it withdraws them (57). */
const WITHDRAWABLE: readonly Collection[] = ['medium', 'print', 'post'];

export interface IntakeParts {
  readonly role: 'direction' | 'team' | 'household';
  readonly establishment: string;
  readonly transport: Transport;
  readonly session: Session;
  readonly register: RegisterBook;
  readonly keyrings: KeyringBook;
  readonly audiences: AudienceBook;
  readonly documents: DocumentBook;
  readonly gaps: Gaps;
  /** Something of one document was refused; the rest goes on. */
  readonly report: (error: unknown) => void;
}

export class Intake {
  readonly #parts: IntakeParts;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** Fetches the register up to the server's head, and the seals that this device may open. */
  async followRegister(): Promise<void> {
    const { transport, register } = this.#parts;
    for (;;) {
      const from = register.head.height + 1;
      const answer = await this.#call((token) =>
        transport.call('register', { path: this.#path(), query: { from }, token }),
      );
      await register.add(answer.height, answer.entries);
      register.requireNoLess(answer.head, from - 1);
      if (register.reaches(answer.head)) break;
      if (register.head.height < from) throw goesInCircles();
    }
    await this.#refreshSeals();
  }

  /** Takes audiences in, then records. Returns whether nothing of them was refused. */
  async acceptAll({ audiences, records }: TakenTogether): Promise<boolean> {
    let isWhole = true;
    for (const audience of audiences) isWhole = (await this.#acceptAudience(audience)) && isWhole;
    for (const { header } of records) {
      const head = readHeader(header)?.head;
      if (head) await this.#reach(head);
    }
    for (const taken of await this.#parts.documents.acceptAll(records)) {
      if (taken.status === 'fulfilled') continue;
      if (isRefusal(taken.reason, 'registerDistrust', 'deviceFull')) throw taken.reason;
      this.#parts.report(taken.reason);
      isWhole = false;
    }
    return isWhole;
  }

  /** Follows the register up to a head that somebody names, once (10). */
  async #reach(head: Head): Promise<void> {
    if (!this.#parts.register.reaches(head)) await this.followRegister();
  }

  /** Returns whether it was taken. */
  async #acceptAudience(audience: ServedAudience): Promise<boolean> {
    const { audiences, report } = this.#parts;
    const head = readAudience(audience.statement)?.head;
    if (head) await this.#reach(head);
    try {
      await audiences.accept(audience);
      return true;
    } catch (error) {
      if (!isRefusal(error, 'keyDistrust')) throw error;
    }
    // Perhaps sealed to a version whose seals are not here yet: ask once more before saying so.
    await this.#refreshSeals();
    try {
      await audiences.accept(audience);
      return true;
    } catch (error) {
      if (!isRefusal(error, 'keyDistrust')) throw error;
      report(error);
      return false;
    }
  }

  /** Takes in a change that no other may come together with. */
  async apply(change: AloneChange): Promise<void> {
    const { documents, gaps, role, session } = this.#parts;
    switch (change.kind) {
      case 'entries':
        await this.#addEntries(change.height, change.entries);
        if (change.entries.some((entry) => 'statement' in entry)) await this.#refreshSeals();
        return;
      case 'withdrawn':
        if (role !== 'household' || !WITHDRAWABLE.includes(change.collection)) return;
        if (!(await this.#isOf(change))) return;
        await documents.openResting(change.id);
        await gaps.open(documents.get(change.id)?.header, session.now());
        return documents.drop([change.id]);
      case 'deleted':
        await documents.openResting(change.id);
        if (!(await this.#isOf(change)) || !(await this.#mayDelete(change))) return;
        await gaps.close(change.id);
        return change.tombstone ? documents.bury([change.id]) : documents.drop([change.id]);
    }
  }

  /** Whether a record held, if any, is of the collection that the server says: else a sheet could go as a photo. */
  async #isOf({ id, collection }: Exclude<AloneChange, { kind: 'entries' }>): Promise<boolean> {
    const held = await this.#parts.documents.collectionOf(id);
    if (held === undefined || held === collection) return true;
    this.#parts.report(new Error(`a ${held} was to go as a ${collection}`));
    return false;
  }

  async #mayDelete(change: Extract<Change, { kind: 'deleted' }>): Promise<boolean> {
    const { documents, register, report, role, session } = this.#parts;
    if (change.tombstone) {
      const document = documents.get(change.id);
      const audience = document && (await this.#parts.audiences.find(document.header.audience));
      const held = document && { version: document.version, audience };
      const signed = await verifyTombstone(change.tombstone, change, held, register);
      if (!signed) report(new Error(`an unsigned deletion of ${change.collection} was refused`));
      return signed;
    }
    if (role === 'household' && WITHDRAWABLE.includes(change.collection)) return true;
    const until = documents.get(change.id)?.header.until ?? null;
    // A clock that lies by days hides; it does not erase (51).
    const over = until !== null && !session.clockIsOff && session.now() >= until;
    if (!over && documents.get(change.id))
      report(new Error(`an unsigned deletion of ${change.collection} was refused`));
    return over;
  }

  async #addEntries(height: number, entries: readonly Entry[]): Promise<void> {
    const { register, role } = this.#parts;
    try {
      await register.add(height, entries);
    } catch (error) {
      const hidden = isRefusal(error, 'registerDistrust') && error.reason === 'hiddenFromReader';
      if (!hidden || role === 'household') throw error;
      // What was forgotten since is named further on: the whole register says whether it was.
      await this.followRegister();
    }
  }

  async #refreshSeals(): Promise<void> {
    const { transport, keyrings } = this.#parts;
    const served = await this.#call((token) => transport.call('keyrings', { path: this.#path(), token }));
    keyrings.offer(served.keyrings);
  }

  #path() {
    return { establishment: this.#parts.establishment };
  }

  #call<Value>(request: (token: string) => Promise<Value>): Promise<Value> {
    return this.#parts.session.with(request);
  }
}

/** Of a server whose every answer leads to another, and none says anything new. */
export const goesInCircles = () => new ClientRefusal('unreadableAnswer', { detail: 'more, and nothing new' });
