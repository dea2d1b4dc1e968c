/**
 * Sends a blob in pieces (tus 1.0): a cut costs what was on the wire, not the film. Where it was begun is kept by who
 * sends, on its disk; how far it has come is asked of the server. What it knows nothing of any more begins anew, and what
 * was left is swept there.
 *
 * The server says where to send the pieces, and is believed only within the establishment's own uploads.
 */
import type { Bytes } from '@cocon/crypto';
import { binaryPaths } from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';

const usualPiece = 1024 * 1024;
const version = { 'tus-resumable': '1.0.0' };

/** Sends a request to a path of the server, with the session's headers; throws a `ClientRefusal` on any error. */
export type SendUpload = (
  path: string,
  init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: Bytes },
) => Promise<Response>;

export interface LargeBlob {
  readonly establishment: string;
  readonly blob: string;
  readonly bytes: Blob;
  readonly hash: string;
}

/** How a blob is sent, and what its sender remembers of it. */
export interface UploadWay {
  /** It was begun before and did not arrive: from now on a cut shall cost little. */
  readonly wasBegun: boolean;
  readonly signal: AbortSignal;
  readonly place: () => Promise<string | undefined>;
  readonly keepPlace: (place: string) => Promise<void>;
}

/** Resolves when every byte is at the server and its hash was checked there. */
export async function sendInPieces(
  large: LargeBlob,
  send: SendUpload,
  way: Pick<UploadWay, 'place' | 'keepPlace'>,
  pieceBytes = usualPiece,
): Promise<void> {
  const { bytes } = large;
  const known = await way.place();
  const reached = known === undefined ? undefined : await reachedAt(known, send);
  // All of it and yet not taken: the server was stopped between the two, and will not come back to it.
  const goesOn = reached !== undefined && reached < bytes.size;
  const place = known !== undefined && goesOn ? known : await begin(large, send);
  if (place !== known) await way.keepPlace(place);
  for (let offset = goesOn ? reached : 0; offset < bytes.size;) {
    // Only a piece is in memory, of a film of any length.
    const body = new Uint8Array(await bytes.slice(offset, offset + pieceBytes).arrayBuffer());
    const headers = {
      ...version,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    };
    const answer = await send(place, { method: 'PATCH', headers, body });
    const next = offsetIn(answer);
    if (next === undefined || next <= offset || next > offset + body.length) throw unreadable();
    offset = next;
  }
}

async function begin({ establishment, blob, bytes, hash }: LargeBlob, send: SendUpload): Promise<string> {
  const path = binaryPaths.uploads.replace(':establishment', encodeURIComponent(establishment));
  const headers = {
    ...version,
    'upload-length': String(bytes.size),
    'upload-metadata': `blob ${btoa(blob)},sha256 ${btoa(hash)}`,
  };
  const answer = await send(path, { method: 'POST', headers });
  const place = new URL(answer.headers.get('location') ?? '', 'http://server').pathname;
  if (!place.startsWith(`${path}/`)) throw unreadable();
  return place;
}

/** What the server answers of an upload that it does not have: an answer to HEAD has no words. */
const GONE = ['403', '404', '410'];

/** How far it has come; undefined when the server knows nothing of it any more. */
async function reachedAt(place: string, send: SendUpload): Promise<number | undefined> {
  try {
    return offsetIn(await send(place, { method: 'HEAD', headers: version }));
  } catch (error) {
    if (!(error instanceof ClientRefusal)) throw error;
    const isGone = error.code === 'notFound' || GONE.includes(error.detail ?? '');
    if (isGone) return undefined;
    throw error;
  }
}

function offsetIn({ headers }: Response): number | undefined {
  const said = headers.get('upload-offset') ?? '';
  return /^\d{1,15}$/.test(said) ? Number(said) : undefined;
}

const unreadable = () => new ClientRefusal('unreadableAnswer', { detail: 'upload' });
