/**
 * An album as a ZIP, made on this device: each picture is fetched, opened and put in one after the other, then the page
 * to leaf through. A picture that may no longer be kept when its turn comes is left out and counted; without network, or
 * stopped, there is no ZIP. The library is fetched with the first one.
 */
import { isRefusal } from '@cocon/client';

export interface PictureToKeep<Picture> {
  readonly picture: Picture;
  /** Undefined where it is not what its record says. Throws a `ClientRefusal`. */
  readonly open: () => Promise<Blob | undefined>;
}

export interface AlbumZipOptions<Picture> {
  readonly pictures: readonly PictureToKeep<Picture>[];
  readonly fileOf: (picture: Picture) => string;
  /** The pages, of the pictures that are in. */
  readonly pages: (
    pictures: readonly Picture[],
  ) => readonly { readonly file: string; readonly text: string }[];
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface AlbumZip {
  readonly file: Blob;
  readonly kept: number;
  readonly leftOut: number;
}

export async function makeAlbumZip<Picture>(options: AlbumZipOptions<Picture>): Promise<AlbumZip> {
  const { pictures, fileOf, pages, onProgress, signal } = options;
  const { makeZip } = await import('client-zip');
  const kept: Picture[] = [];
  async function* files() {
    let done = 0;
    for (const { picture, open } of pictures) {
      signal.throwIfAborted();
      const opened = await open().catch((error: unknown) => {
        if (isRefusal(error, 'notFound')) return undefined;
        throw error;
      });
      if (opened) {
        kept.push(picture);
        yield { name: fileOf(picture), input: opened };
      }
      onProgress((done += 1));
    }
    signal.throwIfAborted();
    for (const { file, text } of pages(kept)) yield { name: file, input: new Blob([text]) };
  }
  // The browser keeps what comes where it has room for it: a whole album is never in the page's memory.
  const whole = await new Response(makeZip(files())).blob();
  const file = new Blob([whole], { type: 'application/zip' });
  return { file, kept: kept.length, leftOut: pictures.length - kept.length };
}
