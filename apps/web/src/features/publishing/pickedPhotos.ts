/**
 * The photos picked for a publication. Preparing starts as soon as a file is picked; the ciphertext rests as `Blob`s,
 * which the browser may move to disk, and the picture shown is the preview that will be published, opened again.
 * A photo with masks is prepared again from its file; the plain one is kept beside it, for who may still get it.
 * A refused file stays listed with its reason until it is taken out: nothing disappears in silence.
 */
import type { FilmRefusal, Mask, PhotoRefusal } from '@cocon/client/media';
import type { EncryptedFile } from '@cocon/domain';
import type { Result } from '@cocon/protocol';
import { bytesOf, filesOf, withoutBytes, type Sealed, type SealedFiles } from './sealedFiles.ts';

export interface ReadyPhoto extends SealedFiles {
  /** `YYYY-MM-DD`, as the file says. */
  readonly takenOn: string | null;
  /** The file moves, and this is its first picture. */
  readonly isFirstOfMoving: boolean;
  readonly ciphertexts: readonly { readonly id: string; readonly bytes: Blob }[];
  /** What is kept of it by who may, where the house hands copies out. */
  readonly toKeep?: { readonly file: EncryptedFile; readonly bytes: Blob };
}

export type PickedRefusal = PhotoRefusal | { readonly code: 'film'; readonly film: FilmRefusal };

/** How far a film is, in its own whole seconds. */
export interface FilmProgress {
  readonly done: number;
  readonly seconds: number;
}

export interface Picked {
  readonly key: string;
  /** The file's name, to say which one was refused. */
  readonly name: string;
  /** Taken with the camera of this page: no other copy exists. */
  readonly isOnlyHere: boolean;
  readonly state:
    | { readonly kind: 'preparing'; readonly film?: FilmProgress }
    | {
        readonly kind: 'ready';
        readonly photo: ReadyPhoto;
        /** Of a masked photo, the one without masks. */
        readonly plain: ReadyPhoto | undefined;
        readonly url: string | undefined;
      }
    | { readonly kind: 'refused'; readonly refusal: PickedRefusal };
}

export interface PickingTools {
  readonly prepare: (
    file: File,
    masks: readonly Mask[],
    signal: AbortSignal,
    onProgress: (done: number, seconds: number) => void,
  ) => Promise<Result<Sealed, PickedRefusal>>;
  /** A prepared picture in clear; undefined when it cannot be shown. */
  readonly open: (file: EncryptedFile, bytes: Uint8Array<ArrayBuffer>) => Promise<Blob | undefined>;
  readonly makeUrl: (blob: Blob) => string;
  readonly dropUrl: (url: string) => void;
}

interface Entry extends Picked {
  readonly file: File;
  readonly masks: readonly Mask[];
  /** Prepared before the masks. */
  readonly plain: ReadyPhoto | undefined;
  readonly cancel: AbortController;
}

/** How long a photo that is ready may wait to be told of, while others are being prepared. */
const TOGETHER_MS = 500;

export class PickedPhotos {
  readonly #tools: PickingTools;
  readonly #listeners = new Set<() => void>();
  #telling: ReturnType<typeof setTimeout> | undefined;
  #entries: readonly Entry[] = [];
  #count = 0;

  constructor(tools: PickingTools) {
    this.#tools = tools;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly all = (): readonly Picked[] => this.#entries;

  /** Adds files in their order; one that is already there is not taken twice. */
  add(files: readonly File[]): void {
    for (const file of files) {
      if (!this.#entries.some((entry) => isSameFile(entry.file, file))) this.#begin(file, false);
    }
    this.#tell();
  }

  /** Adds a photo that the camera of this page took. */
  addTaken(photo: File): void {
    this.#begin(photo, true);
    this.#tell();
  }

  #begin(file: File, isOnlyHere: boolean): void {
    this.#count += 1;
    const entry: Entry = {
      key: `picked-${this.#count}`,
      name: file.name,
      isOnlyHere,
      file,
      masks: [],
      plain: undefined,
      cancel: new AbortController(),
      state: { kind: 'preparing' },
    };
    this.#entries = [...this.#entries, entry];
    void this.#prepare(entry);
  }

  remove(keys: ReadonlySet<string>): void {
    const gone = this.#entries.filter(({ key }) => keys.has(key));
    this.#entries = this.#entries.filter(({ key }) => !keys.has(key));
    for (const entry of gone) this.#forget(entry);
    this.#tell();
  }

  /** Tries a refused file once more. */
  retry(key: string): void {
    const entry = this.#entries.find((one) => one.key === key);
    if (entry?.state.kind === 'refused') this.#again(entry);
  }

  /** Hides these boxes in a prepared photo, in place of those before; none shows it whole. */
  mask(key: string, masks: readonly Mask[]): void {
    const entry = this.#entries.find((one) => one.key === key);
    if (entry?.state.kind !== 'ready') return;
    const plain = masks.length === 0 ? undefined : (entry.plain ?? entry.state.photo);
    this.#forget(entry);
    this.#again({ ...entry, masks, plain });
  }

  /** What is hidden in a photo. */
  masksOf(key: string): readonly Mask[] {
    return this.#entries.find((one) => one.key === key)?.masks ?? [];
  }

  /** A prepared photo in full, without its masks: unlike its file, every browser can show it. */
  async picture(key: string): Promise<Blob | undefined> {
    const entry = this.#entries.find((one) => one.key === key);
    if (entry?.state.kind !== 'ready') return undefined;
    const { full, ciphertexts } = entry.plain ?? entry.state.photo;
    const sealed = ciphertexts.find(({ id }) => id === full.blob);
    return sealed && this.#tools.open(full, new Uint8Array(await sealed.bytes.arrayBuffer()));
  }

  #again(entry: Entry): void {
    const fresh: Entry = { ...entry, cancel: new AbortController(), state: { kind: 'preparing' } };
    this.#entries = this.#entries.map((one) => (one.key === fresh.key ? fresh : one));
    void this.#prepare(fresh);
    this.#tell();
  }

  clear(): void {
    this.remove(new Set(this.#entries.map(({ key }) => key)));
  }

  async #prepare({ key, file, masks, plain, cancel }: Entry): Promise<void> {
    const answer = await this.#tools
      .prepare(file, masks, cancel.signal, (done, seconds) => {
        if (!cancel.signal.aborted) this.#reach(key, { done: Math.floor(done), seconds: Math.ceil(seconds) });
      })
      .catch((): Result<never, PickedRefusal> => ({
        ok: false,
        refusal: { code: 'unreadable' },
      }));
    // Taken out, or masked otherwise meanwhile.
    if (cancel.signal.aborted) return;
    if (!answer.ok) return this.#settle(key, { kind: 'refused', refusal: answer.refusal });
    const { shown } = answer.value;
    const url = shown && this.#tools.makeUrl(shown);
    this.#settle(key, { kind: 'ready', photo: rested(answer.value), plain, url });
  }

  /** Told once for each second of a film. */
  #reach(key: string, film: FilmProgress): void {
    const state = this.#entries.find((entry) => entry.key === key)?.state;
    if (state?.kind === 'preparing' && state.film?.done !== film.done) {
      this.#settle(key, { kind: 'preparing', film });
    }
  }

  #settle(key: string, state: Picked['state']): void {
    this.#entries = this.#entries.map((entry) => (entry.key === key ? { ...entry, state } : entry));
    const moreToCome = this.#entries.some((entry) => entry.state.kind === 'preparing');
    if (state.kind !== 'preparing' && moreToCome) this.#tellSoon();
    else this.#tell();
  }

  /** Told with those that are ready soon after: the whole screen is painted again each time. The last one at once. */
  #tellSoon(): void {
    this.#telling ??= setTimeout(() => this.#tell(), TOGETHER_MS);
  }

  #forget({ cancel, state }: Entry): void {
    cancel.abort();
    if (state.kind === 'ready' && state.url !== undefined) this.#tools.dropUrl(state.url);
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    for (const listener of this.#listeners) listener();
  }
}

function rested(photo: Sealed): ReadyPhoto {
  const ciphertexts = bytesOf(photo).map(({ id, bytes }) => ({ id, bytes: new Blob([bytes]) }));
  const { takenOn, isFirstOfMoving, copy } = photo;
  const toKeep = copy && { file: withoutBytes(copy), bytes: new Blob([copy.bytes]) };
  return { ...filesOf(photo), takenOn, isFirstOfMoving, ciphertexts, ...(toKeep && { toKeep }) };
}

const isSameFile = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
