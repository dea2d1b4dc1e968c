/** The jobs of forgetting, each harmless when it runs twice. */
import {
  CHANGES_KEPT,
  RESULTS_KEPT,
  type BlobId,
  type EstablishmentId,
  type RecordId,
} from '@cocon/protocol';
import { blobsOfRecord, deletable, dropRows } from '../blobs/blobRows.ts';
import { dropEnded, noteEnded } from '../certificates/endedRows.ts';
import { eraseWhenOver } from '../demonstrations/eraseDemonstration.ts';
import {
  isOver,
  lockStandingIfThere,
  readStandingIfThere,
  takeSequence,
} from '../establishments/standing.ts';
import { turnDay } from '../establishments/turnDay.ts';
import { forgetLateMailed } from '../invitations/mailedRows.ts';
import type { Services } from '../platform/services.ts';
import { factsOfRecords } from '../records/recordRows.ts';
import { dropWatched } from '../watch/occurrenceRows.ts';
import { dropBlobs, eraseRecord, type Erased } from './eraseRecord.ts';
import { scheduleExpiry } from './schedule.ts';

const DAY_MS = 86_400_000;
/** How long bytes wait for the change set that names them. */
export const STAGED_LIFE = 7 * DAY_MS;
const AT_ONCE = 200;

interface Job {
  readonly establishment: EstablishmentId;
}

export type Retention = ReturnType<typeof retentionOf>;

export function retentionOf(services: Services) {
  const { database, blobs, registers, now } = services;

  /** Removes the bytes of deleted blobs; notes them again in case the first note was cut off. */
  async function unlinkBlobs(job: Job & { record: RecordId | null; blobs: BlobId[] }): Promise<void> {
    const { gone, isNoted } = await database.read(job.establishment, async (tenant) => ({
      gone: await deletable(tenant, job.blobs),
      isNoted: (await readStandingIfThere(tenant))?.demonstrationUntil === null,
    }));
    if (isNoted) await blobs.noteDeletions([job]);
    for (const blob of gone) await blobs.unlink(job.establishment, blob);
    await database.write(job.establishment, (tenant) => dropRows(tenant, gone));
  }

  /** Erases what has reached its end: the same path as a deletion, without a tombstone. */
  async function expireRecords({ establishment }: Job): Promise<void> {
    const erased = await database.write(establishment, async (tenant) => {
      const locked = await lockStandingIfThere(tenant);
      if (!locked) return [];
      const standing = await turnDay(tenant, locked, registers, now());
      const due = await tenant.query<{ id: RecordId }>(
        'select id from records where establishment_id = $1 and until <= $2 order by until limit $3',
        [establishment, now(), AT_ONCE],
      );
      const done: Erased[] = [];
      const facts = await factsOfRecords(
        tenant,
        due.map(({ id }) => id),
      );
      const last = facts.size > 0 ? await takeSequence(tenant, facts.size) : standing.sequence;
      let seq = last - facts.size;
      for (const record of facts.values()) {
        const ids = await blobsOfRecord(tenant, record.id);
        await eraseRecord(tenant, record, null, { seq: ++seq, day: standing.lastDay, at: now() }, ids);
        if (record.until !== null && standing.demonstrationUntil === null)
          await noteEnded(tenant, { ...record, until: record.until, blobs: ids }, standing.zone, now());
        done.push({ establishment, record: record.id, blobs: ids });
      }
      await scheduleExpiry(tenant, now());
      return standing.demonstrationUntil === null ? done : [];
    });
    await blobs.noteDeletions(erased);
  }

  /** Staged blobs that nothing named, uploads that were never finished, results, change rows and addresses past their time. */
  async function sweep({ establishment }: Job): Promise<void> {
    await blobs.sweepUploads(establishment, now() - STAGED_LIFE);
    const isEnding = await database.write(establishment, async (tenant) => {
      const standing = await lockStandingIfThere(tenant);
      if (!standing || isOver(standing, now())) return true;
      const left = await tenant.query<{ id: BlobId }>(
        `select id from blobs where establishment_id = $1 and state = 'staged' and staged_at < $2 limit 1000`,
        [establishment, now() - STAGED_LIFE],
      );
      if (left.length > 0) {
        await dropBlobs(
          tenant,
          left.map(({ id }) => id),
        );
      }
      await tenant.run('delete from change_sets where establishment_id = $1 and at < $2', [
        establishment,
        now() - RESULTS_KEPT,
      ]);
      await tenant.run('delete from change_rows where establishment_id = $1 and at < $2', [
        establishment,
        now() - CHANGES_KEPT,
      ]);
      await dropWatched(tenant, now());
      await dropEnded(tenant, now());
      await forgetLateMailed(tenant, now());
      return false;
    });
    if (isEnding) await eraseDemonstration({ establishment });
  }

  /** A demonstration at its end, and the files of one that was erased before. */
  const eraseDemonstration = ({ establishment }: Job): Promise<void> =>
    eraseWhenOver(services, establishment);

  return { unlinkBlobs, expireRecords, eraseDemonstration, sweep };
}
