/**
 * Brings a device up to date: `changes after N`, page by page, in order; each page is applied whole before its cursor
 * is kept, and applying it twice is harmless. On a new device the newest documents come first, older ones as asked.
 */
import { readCursor, type Collection, type Cursor, type RecordId, type RecordPage } from '@cocon/protocol';
import type { DeviceStore } from '../store/deviceStore.ts';
import { runsOf } from './changeRuns.ts';
import { goesInCircles, Intake, type IntakeParts } from './intake.ts';
import { PullPlace } from './pullPlace.ts';

/** Collections that a device holds in full; of the others it holds what was asked for. */
const HELD_IN_FULL: readonly Collection[] = ['book', 'sheet', 'office'];
/** Collections of which the newest page comes with the first sync. */
const NEWEST_FIRST: readonly Collection[] = ['post', 'medium', 'day', 'home', 'thread', 'file', 'print'];
const PAGE = 200;

export interface PullParts extends IntakeParts {
  readonly store: DeviceStore;
  readonly profile: string;
}

/** How often what was refused is asked for again while a profile is open; opening it again begins anew. */
const TRIES = 3;

export class Puller {
  readonly #parts: PullParts;
  readonly #intake: Intake;
  readonly #place: PullPlace;
  #tries = 0;
  #pulling: Promise<unknown> = Promise.resolve();

  constructor(parts: PullParts) {
    this.#parts = parts;
    this.#intake = new Intake(parts);
    this.#place = new PullPlace(parts.store, parts.profile);
  }

  /** Reads where this device stood when it was last open. */
  load(): Promise<void> {
    return this.#place.load();
  }

  /** One pull at a time: two would move the cursor over each other. */
  pull(): Promise<void> {
    const pulling = this.#pulling.then(() => this.#pull());
    this.#pulling = pulling.catch(() => undefined);
    return pulling;
  }

  /** Drops every copy but the emergency sheets, and loads anew. */
  startAnew(): Promise<void> {
    const anew = this.#pulling.then(() => this.#restart());
    this.#pulling = anew.catch(() => undefined);
    return anew;
  }

  /** Pulls, and follows the register beyond what came with that. */
  async catchUp(): Promise<void> {
    await this.pull();
    await this.followRegister();
  }

  /** Fetches the register up to the server's head, and the seals that this device may open. */
  followRegister(): Promise<void> {
    return this.#intake.followRegister();
  }

  async #pull(): Promise<void> {
    const place = this.#place;
    await this.#askAgain();
    if (place.cursor === undefined) return this.#begin();
    for (let more = true; more;) {
      const from = place.cursor;
      const page = await this.#call((token) =>
        this.#parts.transport.call('changes', {
          path: this.#path(),
          query: { after: from, limit: PAGE },
          token,
        }),
      );
      if (page.reset) return this.#restart();
      if (page.more && !isFurther(page.cursor, from)) throw goesInCircles();
      let isWhole = true;
      for (const run of runsOf(page.changes)) {
        if ('alone' in run) await this.#intake.apply(run.alone);
        else isWhole = (await this.#intake.acceptAll(run)) && isWhole;
      }
      if (!isWhole) await place.keepMissed({ ...place.missed, from: place.missed.from ?? from });
      await place.keepCursor(page.cursor);
      more = page.more;
    }
  }

  /** Loads the page of a collection that lies before what is held. Returns whether there is still older. */
  async loadOlder(collection: Collection): Promise<boolean> {
    return this.#loadPage(collection, this.#place.olderOf(collection));
  }

  hasOlder(collection: Collection): boolean {
    return this.#place.olderOf(collection) !== null;
  }

  async #begin(): Promise<void> {
    // The sequence is noted first: what changes while the newest pages load comes again, harmlessly, after it.
    const { cursor } = await this.#parts.session.facts();
    // All first pages are asked for at once, beside the register: who is far from the server waits once, not ten times.
    const notBegun = HELD_IN_FULL.filter((collection) => this.#place.olderOf(collection) === undefined);
    const first = new Map([...notBegun, ...NEWEST_FIRST].map((one) => [one, this.#askPage(one, undefined)]));
    for (const page of first.values()) page.catch(() => undefined); // thrown where it is awaited
    await this.followRegister();
    for (const collection of HELD_IN_FULL) {
      let more = await this.#loadPage(collection, this.#place.olderOf(collection), first.get(collection));
      while (more) more = await this.#loadPage(collection, this.#place.olderOf(collection));
    }
    for (const collection of NEWEST_FIRST) await this.#loadPage(collection, undefined, first.get(collection));
    await this.#place.keepCursor(cursor);
  }

  /** Another incarnation: cached records go; keys, register and outbox stay (48, 52). */
  async #restart(): Promise<void> {
    const { store, profile, documents } = this.#parts;
    await this.followRegister();
    await this.#place.forgetCursor();
    // Emergency sheets stay until they are replaced (48): the server's word alone does not take them.
    const items = (await store.list(profile, 'record')).filter(({ sort }) => !sort.includes('|sheet|'));
    await documents.drop(items.map((item) => item.id as RecordId));
    await this.#place.forgetOlder();
    await this.#place.keepMissed();
    await this.#begin();
  }

  async #loadPage(
    collection: Collection,
    before: string | null | undefined,
    asked?: Promise<RecordPage>,
  ): Promise<boolean> {
    if (before === null) return false;
    const next = await this.#takePage(collection, before, asked);
    if (next !== null && next === before) throw goesInCircles();
    await this.#place.keepOlder(collection, next);
    return next !== null;
  }

  #askPage(collection: Collection, before: string | undefined): Promise<RecordPage> {
    return this.#call((token) =>
      this.#parts.transport.call('records', {
        path: this.#path(),
        query: { collection, before, limit: PAGE },
        token,
      }),
    );
  }

  /** Takes one page in, which may have been asked for already; returns where the next older one begins. */
  async #takePage(
    collection: Collection,
    before: string | undefined,
    asked?: Promise<RecordPage>,
  ): Promise<string | null> {
    const place = this.#place;
    const page = await (asked ?? this.#askPage(collection, before));
    if (!(await this.#intake.acceptAll(page))) {
      const { missed } = place;
      const pages = missed.pages.filter((one) => one.collection !== collection || one.before !== before);
      await place.keepMissed({ ...missed, pages: [...pages, { collection, before: before ?? null }] });
    }
    return page.next;
  }

  /** Asks again for what was refused, which the way may have spoilt. */
  async #askAgain(): Promise<void> {
    const place = this.#place;
    const { from, pages } = place.missed;
    if (this.#tries >= TRIES || (from === null && pages.length === 0)) return;
    this.#tries += 1;
    const missed = place.takeMissed();
    try {
      for (const { collection, before } of pages) await this.#takePage(collection, before ?? undefined);
    } catch (error) {
      place.putBackMissed(missed);
      throw error;
    }
    if (from !== null) await place.keepCursor(from);
    await place.keepMissed(place.missed);
  }

  #path() {
    return { establishment: this.#parts.establishment };
  }

  #call<Value>(request: (token: string) => Promise<Value>): Promise<Value> {
    return this.#parts.session.with(request);
  }
}

/** Whether a cursor leads on; one of another incarnation cannot be compared and is taken for further. */
function isFurther(next: Cursor, former: Cursor | undefined): boolean {
  if (former === undefined) return true;
  const [a, b] = [readCursor(next), readCursor(former)];
  return a.incarnation !== b.incarnation || a.sequence > b.sequence;
}
