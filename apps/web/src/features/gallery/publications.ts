/** Publications that wait to be sent: what the gallery says of each, and what is left of one without some photos. */
import type { Draft, DraftStatus, OutboxEntry } from '@cocon/client';
import type { PostBody } from '@cocon/domain';

export interface PendingPublication {
  readonly draft: Draft;
  readonly title: string;
  readonly photos: number;
  /** Photos whose two files have left this device. */
  readonly sent: number;
  readonly stuck: Extract<DraftStatus, { kind: 'stuck' }> | undefined;
}

/** A photo is two files: full and preview. */
const FILES_PER_PHOTO = 2;

export function pendingPublications(outbox: readonly OutboxEntry[]): PendingPublication[] {
  return outbox.flatMap(({ draft, status }) => {
    const photos = draft.writes.filter(({ medium }) => medium !== null).length;
    if (photos === 0) return [];
    const post = draft.writes.find(({ collection }) => collection === 'post');
    const sent = status.kind === 'sending' ? Math.floor(status.blobsSent / FILES_PER_PHOTO) : 0;
    return [
      {
        draft,
        title: (post?.body as PostBody | undefined)?.title ?? '',
        photos,
        sent: Math.min(sent, photos),
        stuck: status.kind === 'stuck' ? status : undefined,
      },
    ];
  });
}

/**
 * What taking a publication back deletes, wherever it has got to: its post and its photos. A new version of what was
 * there before is no publication: stopping it deletes nothing.
 */
export const recordsOf = (writes: Draft['writes']): Draft['deletions'] =>
  writes.filter(({ basedOn }) => basedOn === 0).map(({ id, collection }) => ({ id, collection }));

/** The draft without the photos that stand in its way; undefined when none would be left. */
export function withoutRecords(draft: Draft, records: readonly string[]): Draft | undefined {
  const writes = draft.writes.filter(({ id }) => !records.includes(id));
  return writes.some(({ medium }) => medium !== null) ? { ...draft, writes } : undefined;
}
