/**
 * Films for `<video>`: of each range that a player asks of `/film/…`, the plain bytes come from the page that shows the
 * film, which alone has its key, a piece at a time as the player takes them. Nothing is kept here.
 */

/** Asked of the page: bytes `from` (included) to `to` (excluded). */
export interface FilmQuestion {
  readonly kind: 'film';
  readonly film: string;
  readonly from: number;
  readonly to: number;
}

/** What the page gives; null when it has not, or may not have, the film. */
export type FilmPart = { readonly bytes: Uint8Array<ArrayBuffer>; readonly size: number } | null;

type Ask = (question: FilmQuestion) => Promise<FilmPart>;

/** Eight chunks of a blob: what the player gets at a time. */
const pieceBytes = 8 * 65_536;
const patience = 20_000;

export const isFilm = (path: string): boolean => path.startsWith('/film/');

/** The answer to a player's request. */
export async function answerFilm(request: Request, ask: Ask): Promise<Response> {
  const film = new URL(request.url).pathname.slice('/film/'.length);
  const wanted = rangeOf(request.headers.get('range'));
  const read = (from: number, to: number) => ask({ kind: 'film', film, from, to });
  const first = await read(wanted.from, pieceEnd(wanted.from));
  if (!first) return new Response(null, { status: 404 });
  const { size } = first;
  if (wanted.from >= size) {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${String(size)}` } });
  }
  const end = Math.min(size, wanted.end);
  return new Response(piecesFrom(wanted.from, end, first.bytes, read), {
    status: 206,
    headers: {
      'content-type': 'video/mp4',
      'content-length': String(end - wanted.from),
      'content-range': `bytes ${String(wanted.from)}-${String(end - 1)}/${String(size)}`,
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
    },
  });
}

/** `end` is excluded; without a range, all of it. */
export function rangeOf(header: string | null): { readonly from: number; readonly end: number } {
  const [, from = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  return { from: Number(from), end: last === '' ? Infinity : Number(last) + 1 };
}

/** Pieces end where chunks of a blob do, so that none is opened twice. */
const pieceEnd = (from: number): number => (Math.floor(from / pieceBytes) + 1) * pieceBytes;

/** Read only as far as the player takes it. */
function piecesFrom(
  from: number,
  end: number,
  first: Uint8Array<ArrayBuffer>,
  read: (from: number, to: number) => Promise<FilmPart>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = from;
  let ready: Uint8Array<ArrayBuffer> | undefined = first;
  return new ReadableStream(
    {
      async pull(controller) {
        const piece = ready ?? (await read(at, pieceEnd(at)))?.bytes;
        ready = undefined;
        if (!piece || piece.length === 0) return controller.error(new TypeError('the film is gone'));
        controller.enqueue(piece.subarray(0, end - at));
        at += piece.length;
        if (at >= end) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Asks a page, and hears nothing as a no. */
export function askPage(page: { postMessage(question: FilmQuestion, ports: Transferable[]): void }): Ask {
  return (question) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      const late = setTimeout(() => resolve(null), patience);
      port1.onmessage = ({ data }: MessageEvent<FilmPart>) => {
        clearTimeout(late);
        port1.close();
        resolve(data);
      };
      page.postMessage(question, [port2]);
    });
}
