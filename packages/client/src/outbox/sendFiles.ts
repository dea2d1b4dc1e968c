/**
 * Sends the files of a draft, a few at a time, each once: what may be there already is asked about before it is sent,
 * and what was cut goes on where the server has it, after a restart of the app too. One that fails lets those beside it
 * end and begins no other.
 */
import { sha256, toBase64Url } from '@cocon/crypto';
import type { UploadWay } from '../transport/uploads.ts';
import { ClientRefusal } from '../refusal.ts';
import type { Draft } from './draft.ts';
import type { Outbox } from './outbox.ts';

/** What a device knows of the files of a draft. */
export interface KnownFiles {
  /** Those that are at the server. */
  readonly there: Set<string>;
  /** Those that were begun, in this start of the app or an earlier one: they may be there. */
  readonly begun: Set<string>;
}

export interface FilesWay {
  readonly outbox: Outbox;
  readonly hasBlob: (blob: string) => Promise<boolean>;
  readonly putBlob: (blob: string, bytes: Blob, hash: string, way: UploadWay) => Promise<void>;
  readonly known: KnownFiles;
  /** Ends it: taken back, or held. */
  readonly signal: AbortSignal;
  /** Asks whether files may still leave; ends `signal` where not. */
  readonly look: () => Promise<void>;
  readonly progress: () => void;
}

const AT_ONCE = 4;

/** Resolves when all of them are there, or when `signal` ended it. Throws the first fault once all have ended. */
export async function sendFiles({ id: draft, writes }: Draft, way: FilesWay): Promise<void> {
  const queue = writes.flatMap((write) => write.blobs).filter(({ id }) => !way.known.there.has(id));
  const faults: unknown[] = [];
  const sendNext = async (): Promise<void> => {
    for (let next = queue.shift(); next && faults.length === 0; next = queue.shift()) {
      await way.look();
      if (way.signal.aborted) return;
      await sendFile(draft, next, way);
      way.known.there.add(next.id);
      way.progress();
    }
  };
  const sending = Array.from({ length: AT_ONCE }, () =>
    sendNext().catch((fault: unknown) => void faults.push(fault)),
  );
  way.progress();
  await Promise.all(sending);
  if (faults.length > 0 && !way.signal.aborted) throw faults[0];
}

type File = Draft['writes'][number]['blobs'][number];

async function sendFile(draft: Draft['id'], { id, hash }: File, way: FilesWay): Promise<void> {
  const wasBegun = way.known.begun.has(id);
  if (wasBegun && (await way.hasBlob(id))) return;
  const bytes = await way.outbox.blob(id);
  if (!bytes) {
    if (way.signal.aborted || (await way.hasBlob(id))) return;
    throw new ClientRefusal('blobsMissing', { detail: 'a file to send is no longer on this device' });
  }
  way.known.begun.add(id);
  try {
    await way.putBlob(id, bytes, hash || (await hashOf(bytes)), {
      wasBegun,
      signal: way.signal,
      place: () => way.outbox.placeOf(id),
      keepPlace: (place) => way.outbox.keepPlace(draft, id, place),
    });
  } catch (error) {
    if (way.signal.aborted || (await canBeRead(bytes))) throw error;
    // Else it would be tried for ever, as if the network were at fault.
    throw new ClientRefusal('blobsMissing', {
      detail: 'a file to send cannot be read any more',
      cause: error,
    });
  }
}

const hashOf = async (bytes: Blob) => toBase64Url(await sha256(new Uint8Array(await bytes.arrayBuffer())));

const canBeRead = (bytes: Blob): Promise<boolean> =>
  bytes
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
