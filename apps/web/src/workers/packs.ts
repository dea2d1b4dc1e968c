/**
 * Packs: many small files of the app in one, for the worker that keeps them. A family's screens are some two hundred files
 * of a kilobyte or five: fetched and kept one by one they were a fifth of the processor's work in scenes (decision 55).
 *
 * A pack is a JSON object from a file's address to its text. A file is answered with the headers that its pack came with
 * (the server's walls, which a worker of the page needs too) and a type of its own.
 */
export type PackFiles = Readonly<Record<string, string>>;

export interface Pack {
  readonly headers: Headers;
  readonly files: PackFiles;
}

const PACK = /^\/assets\/pack-[^/]*\.json$/;

export const isPack = (path: string): boolean => PACK.test(path);

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** What belongs to the pack's own body and not to that of a file of it. */
const ofBody = ['content-encoding', 'content-length', 'etag', 'last-modified', 'vary', 'accept-ranges'];

/** Kinds of files that can lie in a pack: texts whose type is told by their name. */
export const canBePacked = (path: string): boolean => typeOf(path) !== undefined;

const typeOf = (path: string): string | undefined => types[path.slice(path.lastIndexOf('.') + 1)];

/** Throws where it is no pack: a cut body, or another file under its name. */
export async function readPack(answer: Response): Promise<Pack> {
  const files = (await answer.json()) as unknown;
  if (typeof files !== 'object' || files === null) throw new TypeError('no pack');
  const headers = new Headers(answer.headers);
  for (const name of ofBody) headers.delete(name);
  return { headers, files: files as PackFiles };
}

/** The answer to a request for a file of the pack; undefined where it is not in there. */
export function answerFromPack({ headers, files }: Pack, path: string): Response | undefined {
  const text = Object.hasOwn(files, path) ? files[path] : undefined;
  const type = typeOf(path);
  if (typeof text !== 'string' || type === undefined) return undefined;
  const own = new Headers(headers);
  own.set('content-type', type);
  return new Response(text, { headers: own });
}
