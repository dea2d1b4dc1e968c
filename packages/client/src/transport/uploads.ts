/**
 * Sends a large blob in pieces (tus 1.0): a cut costs a piece, not the film. Where an upload goes on is kept for as
 * long as the app runs; after that it begins anew, and what was left is swept by the server.
 *
 * The server says where to send the pieces, and is believed only within the establishment's own uploads.
 */
import type { Bytes } from '@cocon/crypto';
import { binaryPaths } from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';

const usualPiece = 4 * 1024 * 1024;
const version = { 'tus-resumable': '1.0.0' };

/** Sends a request to a path of the server, with the session's headers; throws a `ClientRefusal` on any error. */
export type SendUpload = (
  path: string,
  init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: Bytes },
) => Promise<Response>;

export interface LargeBlob {
  readonly establishment: string;
  readonly blob: string;
  readonly bytes: Bytes;
  readonly hash: string;
}

export class Uploads {
  /** Where each begun upload goes on, by the blob's id. */
  readonly #places = new Map<string, string>();
  readonly #pieceBytes: number;

  constructor(pieceBytes = usualPiece) {
    this.#pieceBytes = pieceBytes;
  }

  /** Resolves when every byte is at the server and its hash was checked there. */
  async send(large: LargeBlob, send: SendUpload): Promise<void> {
    const { blob, bytes } = large;
    const known = this.#places.get(blob);
    const reached = known === undefined ? undefined : await reachedAt(known, send);
    const place = known === undefined || reached === undefined ? await begin(large, send) : known;
    this.#places.set(blob, place);
    for (let offset = reached ?? 0; offset < bytes.length;) {
      const body = bytes.slice(offset, offset + this.#pieceBytes);
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
    this.#places.delete(blob);
  }
}

async function begin({ establishment, blob, bytes, hash }: LargeBlob, send: SendUpload): Promise<string> {
  const path = binaryPaths.uploads.replace(':establishment', encodeURIComponent(establishment));
  const headers = {
    ...version,
    'upload-length': String(bytes.length),
    'upload-metadata': `blob ${btoa(blob)},sha256 ${btoa(hash)}`,
  };
  const answer = await send(path, { method: 'POST', headers });
  const place = new URL(answer.headers.get('location') ?? '', 'http://server').pathname;
  if (!place.startsWith(`${path}/`)) throw unreadable();
  return place;
}

/** How far it has come; undefined when the server knows nothing of it any more. */
async function reachedAt(place: string, send: SendUpload): Promise<number | undefined> {
  try {
    return offsetIn(await send(place, { method: 'HEAD', headers: version }));
  } catch (error) {
    // An answer to HEAD has no words: whatever it is but silence or a session that ended, one begins anew.
    if (error instanceof ClientRefusal && error.code === 'unavailable') return undefined;
    if (error instanceof ClientRefusal && error.code === 'notFound') return undefined;
    throw error;
  }
}

function offsetIn({ headers }: Response): number | undefined {
  const said = headers.get('upload-offset') ?? '';
  return /^\d{1,15}$/.test(said) ? Number(said) : undefined;
}

const unreadable = () => new ClientRefusal('unreadableAnswer', { detail: 'upload' });
