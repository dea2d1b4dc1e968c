/**
 * What a family keeps as a ZIP, made on this device: each file is fetched, opened and put in one after the other, then
 * the pages to leaf through. What may no longer be kept when its turn comes is left out and counted; without network, or
 * stopped, there is no ZIP. The library is fetched with the first one.
 */
import { isRefusal } from '@cocon/client';

export interface FileToKeep<Item> {
  readonly item: Item;
  /** Undefined where it is not what its record says. Throws a `ClientRefusal`. */
  readonly open: () => Promise<Blob | undefined>;
}

export interface KeptZipOptions<Item> {
  readonly items: readonly FileToKeep<Item>[];
  readonly fileOf: (item: Item) => string;
  /** The pages, of the files that are in. */
  readonly pages: (items: readonly Item[]) => readonly { readonly file: string; readonly text: string }[];
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface KeptZip {
  readonly file: Blob;
  readonly kept: number;
  readonly leftOut: number;
}

export async function makeKeptZip<Item>(options: KeptZipOptions<Item>): Promise<KeptZip> {
  const { items, fileOf, pages, onProgress, signal } = options;
  const { makeZip } = await import('client-zip');
  const kept: Item[] = [];
  async function* files() {
    let done = 0;
    for (const { item, open } of items) {
      signal.throwIfAborted();
      const opened = await open().catch((error: unknown) => {
        if (isRefusal(error, 'notFound')) return undefined;
        throw error;
      });
      if (opened) {
        kept.push(item);
        yield { name: fileOf(item), input: opened };
      }
      onProgress((done += 1));
    }
    signal.throwIfAborted();
    for (const { file, text } of pages(kept)) yield { name: file, input: new Blob([text]) };
  }
  // The browser keeps what comes where it has room for it: a whole ZIP is never in the page's memory.
  const whole = await new Response(makeZip(files())).blob();
  const file = new Blob([whole], { type: 'application/zip' });
  return { file, kept: kept.length, leftOut: items.length - kept.length };
}
