/**
 * In which order documents come to a device's memory: what one sees first when its profile opens, the near past soon
 * afterwards, a few at a time so that taps are answered between, and what is older when it is asked for: from the disk,
 * then from the server.
 */
import type { Collection } from '@cocon/protocol';
import type { ClientDependencies } from '../dependencies.ts';
import type { DocumentBook } from './documentBook.ts';
import type { Puller } from './pull.ts';
import { readResting, type RestingDocuments } from './restingDocuments.ts';

/** Dated documents opened when a profile opens: what one sees first. */
const OPENED_AT_START = 300;
/** Opened soon afterwards, a few at a time. */
const OPENED_SOON = { all: 2_000, atOnce: 100 };
const OPENED_WHEN_ASKED = 500;

/** Reads what a profile opens with, before its keys are there. */
export const readDocuments = (
  { store }: Pick<ClientDependencies, 'store'>,
  profile: string,
): Promise<RestingDocuments> => readResting(store, profile, OPENED_AT_START);

export interface LoadingParts {
  readonly documents: DocumentBook;
  readonly puller: Puller;
  /** A document could not be opened; the rest goes on. */
  readonly warn: (error: unknown) => void;
  readonly changed: () => void;
}

export class DocumentLoading {
  readonly #parts: LoadingParts;
  #isClosed = false;

  constructor(parts: LoadingParts) {
    this.#parts = parts;
  }

  /** Opens what one sees first, which may be on its way from the disk already. */
  begin(resting?: Promise<RestingDocuments>): Promise<void> {
    return this.#parts.documents.load(OPENED_AT_START, this.#parts.warn, resting);
  }

  /** Page after page, between which taps are answered. */
  async goOn(): Promise<void> {
    const { all, atOnce } = OPENED_SOON;
    const { documents, changed } = this.#parts;
    for (let opened = 0; opened < all && documents.hasUnopened; opened += atOnce) {
      await new Promise((wake) => setTimeout(wake));
      if (this.#isClosed) return;
      await this.#openOlder(atOnce);
      changed();
    }
  }

  /** Loads what is older than what is held. Returns whether there is still older. */
  async older(collection: Collection): Promise<boolean> {
    const { documents, puller } = this.#parts;
    // What rests on this device comes first: it needs no network.
    if (documents.hasUnopened) {
      await this.#openOlder(OPENED_WHEN_ASKED);
      return this.hasOlder(collection);
    }
    // What may be kept of them comes with the pictures.
    const copies = collection === 'medium' && puller.loadOlder('print');
    return (await Promise.all([puller.loadOlder(collection), copies]))[0];
  }

  hasOlder(collection: Collection): boolean {
    const { documents, puller } = this.#parts;
    return documents.hasUnopened || puller.hasOlder(collection);
  }

  /** Goes on no more. */
  close(): void {
    this.#isClosed = true;
  }

  #openOlder(atOnce: number): Promise<void> {
    const { documents, warn } = this.#parts;
    return documents.openOlder(atOnce, warn);
  }
}
