/**
 * Pictures and films that another app shared with the installed one, between the worker that took them and the page that
 * uses them: in a cache of this origin, as they came, until they are taken. They are as readable there as in the gallery
 * they come from, so that nothing rests longer than an hour. A share is put down whole or not at all; why not goes to the
 * page behind the `#` of the address.
 */
import type { Result } from '@cocon/protocol';

const CACHE = 'cocon-shared';
const LONGEST_REST = 3_600_000;
/** Files that may wait at once: what posts more is no person. */
const MOST_WAITING = 300;
const NAME = 'cocon-name';
const TAKEN = 'cocon-changed';

/** Where the system posts what is shared, and where the page that takes it lies. As `share_target` of the manifest. */
export const SHARE_PATH = '/partage';
/** The form's field that holds the files. As `share_target` of the manifest. */
const FIELD = 'photos';

export const shareRefusals = [
  /** There was no file in it: words, a link. */
  'nothing',
  /** The device, or what may wait here, is full. */
  'noRoom',
  /** It was cut off, or is no share. */
  'cut',
] as const;
export type ShareRefusal = (typeof shareRefusals)[number];

/** What waits, as the page finds it. `late`: it rested too long. */
export type Waiting = 'some' | 'late' | 'none';

/**
 * Whether it is the system that shares: it opens a whole page of ours. A page of somebody else's that posts from a frame,
 * unseen, is not listened to.
 */
export function isShare(request: Request, origin: string): boolean {
  const { method, mode, destination, url } = request;
  const { pathname, origin: to } = new URL(url);
  const opensPage = mode === 'navigate' && destination === 'document';
  return method === 'POST' && opensPage && pathname === SHARE_PATH && to === origin;
}

/** Puts down what was shared; says how many files, or why none. */
export async function putShared(request: Request, now: number): Promise<Result<number, ShareRefusal>> {
  const files = await filesIn(request);
  if (files === undefined) return { ok: false, refusal: 'cut' };
  if (files.length === 0) return { ok: false, refusal: 'nothing' };
  try {
    const cache = await caches.open(CACHE);
    const waiting = await dropLate(cache, now);
    if (waiting + files.length > MOST_WAITING) return { ok: false, refusal: 'noRoom' };
    for (const [index, file] of files.entries()) {
      const headers = {
        'content-type': file.type,
        [NAME]: encodeURIComponent(file.name),
        [TAKEN]: String(file.lastModified),
      };
      await cache.put(`${SHARE_PATH}/${now}/${index}`, new Response(file, { headers }));
    }
    return { ok: true, value: files.length };
  } catch {
    // Half a share would leave unnoticed.
    await drop(({ putAt }) => putAt === now).catch(() => undefined);
    return { ok: false, refusal: 'noRoom' };
  }
}

async function filesIn(request: Request): Promise<File[] | undefined> {
  try {
    const form = await request.formData();
    return form.getAll(FIELD).filter((entry): entry is File => entry instanceof File && entry.size > 0);
  } catch {
    return undefined;
  }
}

interface Put {
  readonly request: Request;
  readonly putAt: number;
}

/** In the order in which they came. */
async function allPut(cache: Cache): Promise<Put[]> {
  const requests = await cache.keys();
  return requests.map((request) => ({
    request,
    putAt: Number(new URL(request.url).pathname.split('/').at(2)),
  }));
}

const isLate = ({ putAt }: Put, now: number): boolean => !(now - putAt < LONGEST_REST);

async function drop(isToDrop: (put: Put) => boolean): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const put of await allPut(cache)) if (isToDrop(put)) await cache.delete(put.request);
}

/** Leaves nothing that rested too long; says how many wait. */
async function dropLate(cache: Cache, now: number): Promise<number> {
  await drop((put) => isLate(put, now));
  return (await allPut(cache)).length;
}

/** What waits now. */
export async function waitingShared(now: number): Promise<Waiting> {
  if (!('caches' in globalThis) || !(await caches.has(CACHE))) return 'none';
  const put = await allPut(await caches.open(CACHE));
  if (put.length === 0) return 'none';
  return put.every((one) => isLate(one, now)) ? 'late' : 'some';
}

/** Takes what was shared, in its order, and leaves nothing. What rested too long is not given any more. */
export async function takeShared(now: number): Promise<File[]> {
  if (!('caches' in globalThis)) return [];
  const cache = await caches.open(CACHE);
  const files: File[] = [];
  for (const put of await allPut(cache)) {
    const answer = await cache.match(put.request);
    await cache.delete(put.request);
    if (answer === undefined || isLate(put, now)) continue;
    const type = answer.headers.get('content-type') ?? '';
    const name = decodeURIComponent(answer.headers.get(NAME) ?? '');
    const lastModified = Number(answer.headers.get(TAKEN));
    files.push(new File([await answer.blob()], name, { type, lastModified }));
  }
  return files;
}

/** Leaves nothing of what was shared. */
export async function dropShared(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(CACHE);
}
