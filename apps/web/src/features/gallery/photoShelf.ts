/**
 * Photos opened for the eye: an address of the decrypted picture per file, shared by everything that shows it.
 *
 * - Nothing is fetched or opened that nobody waits for any more; few are on their way at a time, in the order asked.
 * - Pictures let go of stay a while (`kept`), so that scrolling back is instant; then their address is revoked.
 * - A picture whose record has gone is forgotten at once, whoever holds it (`forget`).
 */
export interface PhotoFile {
  /** The record that names the file. */
  readonly record: string;
  readonly blob: string;
}

export interface ShelfTools<File extends PhotoFile> {
  /** The picture in clear; undefined when it cannot be had now. */
  readonly open: (file: File, signal: AbortSignal) => Promise<Blob | undefined>;
  readonly makeUrl: (blob: Blob) => string;
  readonly dropUrl: (url: string) => void;
  /** Pictures kept that nobody holds. */
  readonly kept: number;
  /** Pictures on their way at a time. */
  readonly atOnce: number;
}

export interface HeldPhoto {
  /** The address, at once when it is there already. */
  readonly url: string | undefined;
  /** The address when it has come; undefined when it could not, or nobody waits any more. */
  readonly ready: Promise<string | undefined>;
  readonly release: () => void;
}

interface Entry<File> {
  readonly file: File;
  readonly cancel: AbortController;
  readonly ready: Promise<string | undefined>;
  readonly settle: (url: string | undefined) => void;
  holders: number;
  url: string | undefined;
}

export class PhotoShelf<File extends PhotoFile> {
  readonly #tools: ShelfTools<File>;
  /** In the order of last use: the first is the first to go. */
  readonly #entries = new Map<string, Entry<File>>();
  readonly #waiting: Entry<File>[] = [];
  #running = 0;

  constructor(tools: ShelfTools<File>) {
    this.#tools = tools;
  }

  hold(file: File): HeldPhoto {
    const entry = this.#entries.get(file.blob) ?? this.#begin(file);
    this.#entries.delete(file.blob);
    this.#entries.set(file.blob, entry);
    entry.holders += 1;
    let isHeld = true;
    return {
      url: entry.url,
      ready: entry.ready,
      release: () => {
        if (isHeld) this.#release(entry);
        isHeld = false;
      },
    };
  }

  /** The address of a picture that is there already. */
  urlOf(blob: string): string | undefined {
    return this.#entries.get(blob)?.url;
  }

  /** Drops every picture of a record that is not `isThere`. */
  forget(isThere: (record: string) => boolean): void {
    for (const entry of [...this.#entries.values()]) if (!isThere(entry.file.record)) this.#drop(entry);
  }

  #begin(file: File): Entry<File> {
    let settle: Entry<File>['settle'] = () => undefined;
    const ready = new Promise<string | undefined>((resolve) => (settle = resolve));
    const entry: Entry<File> = {
      file,
      cancel: new AbortController(),
      ready,
      settle,
      holders: 0,
      url: undefined,
    };
    this.#waiting.push(entry);
    // Not at once: the page asks for a screenful in one turn, and takes some back.
    queueMicrotask(() => this.#next());
    return entry;
  }

  #next(): void {
    while (this.#running < this.#tools.atOnce) {
      const entry = this.#waiting.shift();
      if (!entry) return;
      this.#running += 1;
      void this.#open(entry).finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
  }

  async #open(entry: Entry<File>): Promise<void> {
    const picture = await this.#tools.open(entry.file, entry.cancel.signal).catch(() => undefined);
    if (entry.cancel.signal.aborted) return entry.settle(undefined);
    if (!picture) return this.#drop(entry);
    entry.url = this.#tools.makeUrl(picture);
    entry.settle(entry.url);
    this.#trim();
  }

  #release(entry: Entry<File>): void {
    entry.holders -= 1;
    if (entry.holders > 0 || this.#entries.get(entry.file.blob) !== entry) return;
    if (entry.url === undefined) this.#drop(entry);
    else this.#trim();
  }

  #trim(): void {
    const free = [...this.#entries.values()].filter(({ holders, url }) => holders === 0 && url !== undefined);
    for (const entry of free.slice(0, Math.max(0, free.length - this.#tools.kept))) this.#drop(entry);
  }

  #drop(entry: Entry<File>): void {
    if (this.#entries.get(entry.file.blob) === entry) this.#entries.delete(entry.file.blob);
    const place = this.#waiting.indexOf(entry);
    if (place !== -1) this.#waiting.splice(place, 1);
    entry.cancel.abort();
    entry.settle(undefined);
    if (entry.url !== undefined) this.#tools.dropUrl(entry.url);
    entry.url = undefined;
  }
}
