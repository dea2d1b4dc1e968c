/** What waits to be sent, as people are told of it: each publication with its count and how it stands. */
import { isShipment, type Draft, type DraftStatus, type HeldBy, type Profile } from '@cocon/client';
import type { ProgressUnit } from '../../design/ProgressCount.tsx';

export type ShipmentState =
  | 'sending'
  /** Those before it leave first. */
  | 'waiting'
  /** Of the network, or of a server in trouble. */
  | 'offline'
  | HeldBy;

export interface Shipment {
  readonly draft: Draft;
  readonly title: string;
  /** The copies to keep of a publication that has arrived. */
  readonly areCopies: boolean;
  readonly unit: ProgressUnit;
  /** Photos, films and documents, and how many of them are at the server with all their files. */
  readonly pieces: number;
  readonly arrived: number;
  readonly state: ShipmentState;
  /** It cannot go as it is: a person decides. */
  readonly stuck: Extract<DraftStatus, { kind: 'stuck' }> | undefined;
}

/** In the order in which they leave. */
export function shipmentsOf({
  outbox,
  sending,
  status: way,
}: Pick<Profile, 'outbox' | 'sending' | 'status'>): Shipment[] {
  return outbox.flatMap(({ draft, status, pieces, arrived }) => {
    if (!isShipment(draft)) return [];
    const own = status.kind === 'sending' ? 'sending' : 'waiting';
    return [
      {
        draft,
        title: titleOf(draft),
        areCopies: draft.follows !== undefined,
        unit: unitOf(draft),
        pieces,
        arrived,
        state: sending.heldBy ?? (way.kind === 'offline' ? 'offline' : own),
        stuck: status.kind === 'stuck' ? status : undefined,
      },
    ];
  });
}

/** Of the post, or of a document that stands alone. */
function titleOf({ writes }: Pick<Draft, 'writes'>): string {
  const named = writes.find(({ medium }) => medium === null);
  const title = (named?.body as { readonly title?: unknown } | undefined)?.title;
  return typeof title === 'string' ? title : '';
}

/** « photos » where there is nothing else; the sum of several kinds is a number alone. */
export function unitOf({ writes }: Pick<Draft, 'writes'>): ProgressUnit {
  const pieces = writes.filter(({ blobs }) => blobs.length > 0);
  const areAll = (kind: 'photo' | 'film' | undefined) => pieces.every(({ medium }) => medium?.kind === kind);
  if (pieces.length === 0) return 'pieces';
  if (areAll('photo')) return 'photos';
  if (areAll('film')) return 'films';
  return areAll(undefined) ? 'documents' : 'pieces';
}

/** Of several publications: their unit where it is the same. */
export function commonUnit(shipments: readonly Pick<Shipment, 'unit'>[]): ProgressUnit {
  const [first, ...others] = new Set(shipments.map(({ unit }) => unit));
  return first !== undefined && others.length === 0 ? first : 'pieces';
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
