/**
 * What a device may show of what it holds. A document past its end is hidden at once, and erased when the date is sure;
 * after a long silence of the server nothing is shown any more.
 */
import type { Collection, RecordId } from '@cocon/protocol';
import type { RegisterBook } from '../register/registerBook.ts';
import type { Session } from '../transport/session.ts';
import type { Contact } from './contact.ts';
import type { Document, DocumentBook } from './documentBook.ts';
import { EndWatch, isOver } from './ends.ts';
import type { Gap, Gaps } from './gaps.ts';
import { isIndex } from './sheetIndex.ts';

export interface SightParts {
  readonly documents: DocumentBook;
  readonly contact: Contact;
  readonly gaps: Gaps;
  readonly register: RegisterBook;
  readonly session: Session;
  /** Milliseconds since 1970, by the device's clock. */
  readonly now: () => number;
  /** An end was reached: what is shown is another. */
  readonly changed: () => void;
}

export class Sight {
  readonly #parts: SightParts;
  readonly #ends: EndWatch;

  constructor(parts: SightParts) {
    this.#parts = parts;
    this.#ends = new EndWatch(parts.changed);
  }

  /** Documents of a collection that may be shown now. What lists sheets is none (`missingSheets`). */
  all<Body>(collection: Collection): Document<Body>[] {
    const { contact, documents } = this.#parts;
    const now = this.#now;
    if (!contact.mayShow(collection, now)) return [];
    return documents
      .all(collection)
      .filter((document) => !isOver(document.header, now) && !isIndex(document)) as Document<Body>[];
  }

  /** Whether a record is held, opened, and its end has not come. */
  shows(id: RecordId): boolean {
    const document = this.#parts.documents.get(id);
    return document !== undefined && !isOver(document.header, this.#now);
  }

  /** Media taken back of late because a choice changed, newest day first. */
  get gaps(): readonly Gap[] {
    const { documents, gaps, session } = this.#parts;
    return gaps.shown(session.now(), (id) => documents.get(id) !== undefined);
  }

  /** Erases what has ended, keys and copies of files; the date must be sure (51). */
  async eraseEnded(now: number): Promise<void> {
    const { documents } = this.#parts;
    const ended = [...documents.headers()].filter((header) => isOver(header, now));
    if (ended.length > 0) await documents.drop(ended.map(({ id }) => id));
  }

  /** Told anew whenever what is held may have changed: the next end is watched for. */
  watch(): void {
    this.#ends.watch(this.#parts.documents.headers(), this.#now);
  }

  close(): void {
    this.#ends.stop();
  }

  /** A server whose clock is far off hides nothing; a clock set back shows nothing again: what staff signed bounds it (51). */
  get #now(): number {
    const { register, session, now } = this.#parts;
    return Math.max(session.clockIsOff ? now() : session.now(), register.state.newestStaffAt);
  }
}
