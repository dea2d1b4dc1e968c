/**
 * Pictures that another app shared with the installed one, between the worker that took them and the page that uses them:
 * in a cache of this origin, as they came, until they are taken. They are as readable there as in the gallery they come
 * from, so that nothing rests longer than an hour.
 */
const CACHE = 'cocon-shared';
const LONGEST_REST = 3_600_000;
const NAME = 'cocon-name';
const TAKEN = 'cocon-changed';

/** Where the system posts what is shared, and where the page that takes it lies. As `share_target` of the manifest. */
export const SHARE_PATH = '/partage';
/** The form's field that holds the pictures. As `share_target` of the manifest. */
const FIELD = 'photos';

/** Puts down what was shared; false when there was nothing, or no room for it. */
export async function putShared(request: Request, now: number): Promise<boolean> {
  try {
    const form = await request.formData();
    const files = form.getAll(FIELD).filter((entry): entry is File => entry instanceof File);
    const cache = await caches.open(CACHE);
    for (const [index, file] of files.entries()) {
      const headers = {
        'content-type': file.type,
        [NAME]: encodeURIComponent(file.name),
        [TAKEN]: String(file.lastModified),
      };
      await cache.put(`${SHARE_PATH}/${now}/${index}`, new Response(file, { headers }));
    }
    return files.length > 0;
  } catch {
    return false; // a share that was cut, or a full device: the page says that nothing came
  }
}

/** Takes what was shared, in its order, and leaves nothing. What rested too long is not given any more. */
export async function takeShared(now: number): Promise<File[]> {
  if (!('caches' in globalThis)) return [];
  const cache = await caches.open(CACHE);
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const answer = await cache.match(request);
    await cache.delete(request);
    const putAt = Number(new URL(request.url).pathname.split('/').at(2));
    if (answer === undefined || !(now - putAt < LONGEST_REST)) continue;
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
