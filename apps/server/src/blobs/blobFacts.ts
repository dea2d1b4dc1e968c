/**
 * What decides about blobs: the establishment as it stands now, and each blob with the record it is attached to.
 *
 * The facts of an attached blob are kept in memory and hold for as long as the establishment's sequence stands: whatever
 * changes them takes a number of it in the same transaction. Where it stands is asked of the database at each reading, in
 * one round trip; where this process alone writes, it is known until the next writing transaction begins. So a film read
 * in parts, or a photo by forty homes, is looked up once.
 */
import type { BlobId, EstablishmentId, LocalDay } from '@cocon/protocol';
import type { Database } from '../platform/database.ts';
import { Recent } from '../platform/recent.ts';
import type { RecordFacts } from '../records/recordRows.ts';

/** Facts kept in memory, in characters of what they hold, over all establishments. */
const KEPT_CHARACTERS = 8_000_000;
/** What an entry weighs besides its header. */
const ENTRY_CHARACTERS = 500;
/** Establishments of which is kept where they stand. */
const KEPT_STANDINGS = 10_000;

/** The establishment at the moment of an answer. Whatever decides on a blob changes its `sequence`. */
export interface BlobStanding {
  readonly sequence: number;
  readonly height: number;
  readonly head_hash: string;
  readonly zone: string;
  readonly last_day: LocalDay;
}

/** A blob and the record it is attached to. */
export interface BlobFacts {
  readonly blob: BlobId;
  readonly device: string;
  readonly size: number;
  readonly state: 'staged' | 'attached';
  readonly record: RecordFacts['id'] | null;
  readonly collection: RecordFacts['collection'];
  readonly header: string;
  readonly audience: RecordFacts['audience'];
  readonly until: number | null;
  readonly with_media: boolean;
}

/** What the function `read_blobs` says of one blob and of its establishment; of none it finds, the establishment alone. */
type BlobRow = BlobStanding & (BlobFacts | { readonly blob: null });

export interface BlobAnswer {
  readonly standing: BlobStanding;
  readonly facts: BlobFacts | undefined;
}

export interface BlobFactsReader {
  /** The answer without asking, if nothing can have changed since it was read. */
  known(establishment: EstablishmentId, blob: BlobId): BlobAnswer | undefined;
  /** Answers for every blob asked; for none where the establishment is not there. */
  ask(establishment: EstablishmentId, blobs: ReadonlySet<BlobId>): Promise<ReadonlyMap<BlobId, BlobAnswer>>;
}

export function blobFactsOf(database: Database): BlobFactsReader {
  const kept = new Recent<string, { readonly sequence: number; readonly facts: BlobFacts }>(
    KEPT_CHARACTERS,
    ({ facts }) => facts.header.length + ENTRY_CHARACTERS,
  );

  const standings = new Recent<EstablishmentId, { readonly since: number; readonly standing: BlobStanding }>(
    KEPT_STANDINGS,
  );

  /** The rows of these blobs, and where the establishment stands, at one moment. */
  async function read(establishment: EstablishmentId, blobs: readonly BlobId[]) {
    const since = database.quietSince(establishment);
    const rows = await database.query<BlobRow>(
      'select * from read_blobs($1, $2)',
      [establishment, blobs],
      'read_blobs',
    );
    const found = new Map<BlobId, BlobFacts>();
    for (const row of rows) {
      if (row.blob === null) continue;
      found.set(row.blob, row);
      // One that is only staged may be attached or dropped without a number.
      if (row.state === 'attached')
        kept.set(`${establishment}${row.blob}`, { sequence: row.sequence, facts: row });
    }
    const [standing] = rows;
    if (standing && since !== undefined && database.quietSince(establishment) === since)
      standings.set(establishment, { since, standing });
    return { standing, found };
  }

  function known(establishment: EstablishmentId, blob: BlobId): BlobAnswer | undefined {
    const last = standings.get(establishment);
    if (!last || database.quietSince(establishment) !== last.since) return undefined;
    const entry = kept.get(`${establishment}${blob}`);
    if (entry?.sequence !== last.standing.sequence) return undefined;
    return { standing: last.standing, facts: entry.facts };
  }

  async function ask(establishment: EstablishmentId, blobs: ReadonlySet<BlobId>) {
    const answers = new Map<BlobId, BlobAnswer>();
    const remembered = new Map<BlobId, NonNullable<ReturnType<typeof kept.get>>>();
    for (const blob of blobs) {
      const entry = kept.get(`${establishment}${blob}`);
      if (entry) remembered.set(blob, entry);
    }
    const unknown = [...blobs].filter((blob) => !remembered.has(blob));
    const { standing, found } = await read(establishment, unknown);
    if (!standing) return answers;
    for (const blob of unknown) answers.set(blob, { standing, facts: found.get(blob) });
    const outdated: BlobId[] = [];
    for (const [blob, { sequence, facts }] of remembered) {
      if (sequence === standing.sequence) answers.set(blob, { standing, facts });
      else outdated.push(blob);
    }
    if (outdated.length === 0) return answers;
    const again = await read(establishment, outdated);
    if (!again.standing) return new Map();
    for (const blob of outdated)
      answers.set(blob, { standing: again.standing, facts: again.found.get(blob) });
    return answers;
  }

  return { known, ask };
}
