/**
 * A change set: everything in it becomes visible together, or nothing does (36). One transaction under the
 * establishment's lock; every rule is asked there, on the register as it stands there.
 */
import { localDay, mayWrite } from '@cocon/protocol';
import type { AudienceId, ChangeSet, ChangeSetResult, Moment, RecordId } from '@cocon/protocol';
import { factsOfMembers, type AudienceFacts } from '../audiences/audienceMembers.ts';
import { audienceOfList, insertAudience, serveAudiences } from '../audiences/audienceRows.ts';
import { checkAudience } from '../audiences/checkAudience.ts';
import { attachBlobs, blobsOfRecord } from '../blobs/blobRows.ts';
import { chargeDemonstration } from '../demonstrations/charge.ts';
import { asking, askingToChange, type Asking } from '../devices/asking.ts';
import type { Session } from '../devices/sessions.ts';
import { takeSequence } from '../establishments/standing.ts';
import { found, Refused } from '../platform/refused.ts';
import type { Services } from '../platform/services.ts';
import { requireReading } from '../watch/requireReading.ts';
import { areTruePoints } from '../register/statementRows.ts';
import { scheduleExpiry } from '../retention/schedule.ts';
import { dropBlobs, eraseRecord, type Erased } from '../retention/eraseRecord.ts';
import { deletedAmong, insertAudienceChange, insertRecordChange } from './changeRows.ts';
import { checkPost, checkRecord } from './checkRecord.ts';
import { mayContinue, mayRead, surroundingsOf } from './mayRead.ts';
import { parseSet, type ParsedRecord, type ParsedSet } from './parsedSet.ts';
import { factsOfMedia, factsOfRecords, putRecord, sealedRecords, type RecordFacts } from './recordRows.ts';

export async function commitSet(
  services: Services,
  session: Session,
  set: ChangeSet,
): Promise<ChangeSetResult> {
  const before = await asking(services, session, async ({ tenant, caller }) => ({
    done: await formerResult(tenant, session, set.id),
    signKey: caller.device.signKey,
  }));
  if (before.done) return before.done;
  const parsed = await parseSet(set, { ...session, signKey: before.signKey }, services.now());
  const { result, erased } = await askingToChange(services, session, async (now) => {
    const done = await formerResult(now.tenant, session, set.id);
    if (done) return { result: done, erased: [] };
    await chargeDemonstration(now.tenant, now.standing, set);
    const committed = await new Commit(services, now, parsed).run(session);
    // What a demonstration erased is noted nowhere: it goes as a whole.
    return now.standing.demonstrationUntil === null ? committed : { ...committed, erased: [] };
  });
  await services.blobs.noteDeletions(erased);
  return result;
}

async function formerResult(
  tenant: Asking['tenant'],
  { device }: Session,
  id: ChangeSet['id'],
): Promise<ChangeSetResult | undefined> {
  const [row] = await tenant.query<ChangeSetResult>(
    'select sequence from change_sets where establishment_id = $1 and device = $2 and id = $3',
    [tenant.establishment, device, id],
  );
  return row;
}

class Commit {
  private readonly services: Services;
  private readonly asking: Asking;
  private readonly set: ParsedSet;
  private readonly stored: { readonly day: Moment['day']; readonly at: number };
  private audiences = new Map<AudienceId, AudienceFacts>();
  private former = new Map<RecordId, RecordFacts>();

  constructor(services: Services, now: Asking, set: ParsedSet) {
    this.services = services;
    this.asking = now;
    this.set = set;
    this.stored = { day: now.moment.day, at: now.now };
  }

  async run(session: Session): Promise<{ result: ChangeSetResult; erased: Erased[] }> {
    const { tenant, standing, state, caller } = this.asking;
    if (!(await areTruePoints(tenant, this.set.heads)))
      throw new Refused('badRequest', 'head is not of this register');
    await this.readFormer();
    for (const { statement, signed } of this.set.audiences) {
      await this.refuseSecondOfOneSet(statement.list);
      await checkAudience(state, caller, statement, signed);
      this.audiences.set(statement.id, factsOfMembers(signed.members));
    }
    const fresh = await this.withoutCreated();
    await this.checkRecords(fresh);
    const erased = await this.checkDeletions();
    const steps = this.set.audiences.length + fresh.length + erased.length;
    const last = steps > 0 ? await takeSequence(tenant, steps) : standing.sequence;
    await this.store(fresh, erased, last - steps);
    await tenant.run(
      'insert into change_sets (establishment_id, device, id, sequence, at) values ($1, $2, $3, $4, $5)',
      [tenant.establishment, session.device, this.set.id, last, this.asking.now],
    );
    return { result: { sequence: last }, erased: erased.map(({ entry }) => entry) };
  }

  private async readFormer(): Promise<void> {
    const { tenant } = this.asking;
    const ids = [
      ...this.set.records.map(({ header }) => header.id),
      ...this.set.deletions.map(({ statement }) => statement.id),
    ];
    this.former = await factsOfRecords(tenant, ids);
    const named = [
      ...this.set.records.map(({ header }) => header.audience),
      ...[...this.former.values()].map(({ audience }) => audience),
    ];
    for (const [id, facts] of await this.services.audiences.of(tenant, named)) this.audiences.set(id, facts);
    const gone = await deletedAmong(tenant, ids);
    for (const record of this.set.records) {
      if (gone.has(record.header.id)) throw new Refused('notFound', { record: record.header.id });
    }
  }

  /** The loser of a race receives the winner's audience and uses it (29). */
  private async refuseSecondOfOneSet(list: string): Promise<void> {
    const { tenant, state, caller } = this.asking;
    const winner = await audienceOfList(tenant, list);
    if (!winner) return;
    const served = (await serveAudiences(tenant, state, caller, [winner])).get(winner);
    throw new Refused('audienceExists', served ? { audience: served } : {});
  }

  /** A create that this device made already is a success, whatever bytes it was sealed to this time (37). */
  private async withoutCreated(): Promise<ParsedRecord[]> {
    const fresh: ParsedRecord[] = [];
    for (const record of this.set.records) {
      const { id, version, author } = record.header;
      const current = this.former.get(id);
      if (version === 1 && current?.version === 1 && current.author === author) continue;
      if (current ? !this.isMine(current) : version !== 1) throw new Refused('notFound', { record: id });
      if (current && version !== current.version + 1) await this.refuseStale(current);
      fresh.push(record);
    }
    return fresh;
  }

  private async refuseStale(current: RecordFacts): Promise<never> {
    const { tenant, caller } = this.asking;
    const around = await surroundingsOf(tenant, this.services.audiences, caller, [current]);
    const readable = mayRead(this.asking, current, around);
    const sealed = readable ? (await sealedRecords(tenant, [current.id])).get(current.id) : undefined;
    if (sealed && caller.kind === 'staff') {
      const reader = { establishment: tenant.establishment, device: caller.device.id };
      await requireReading(this.services, reader);
      this.services.readings.note(reader, 'record', [current.id]);
    }
    throw new Refused('stale', { record: current.id, ...(sealed ? { current: sealed } : {}) });
  }

  private isMine({ audience }: RecordFacts): boolean {
    const facts = this.audiences.get(audience);
    return facts !== undefined && mayContinue(this.asking, facts);
  }

  private async checkRecords(records: readonly ParsedRecord[]): Promise<void> {
    for (const { header } of records) {
      const audience = this.audiences.get(header.audience);
      if (!audience) throw new Refused('badRequest', 'audience is not there');
      const facts = this.former.get(header.id);
      const former = facts && { facts, audience: found(this.audiences.get(facts.audience)) };
      checkRecord(this.asking, header, audience, former);
    }
    const posts = records.filter(({ header }) => header.post?.withMedia);
    const kept = await this.keptMedia(posts.map(({ header }) => header.id));
    for (const { header } of posts) {
      const added = records
        .filter((one) => one.header.medium?.post === header.id)
        .map((one) => one.header.audience);
      const media = [...(kept.get(header.id) ?? []), ...added].flatMap((id) => this.audiences.get(id) ?? []);
      checkPost(this.asking, header, found(this.audiences.get(header.audience)), media);
    }
  }

  /** Audiences of media that posts have already, but for those that this set replaces or deletes. */
  private async keptMedia(posts: readonly RecordId[]): Promise<Map<RecordId | null, AudienceId[]>> {
    const { tenant } = this.asking;
    const replaced = new Set([...this.former.keys()]);
    const media = (await factsOfMedia(tenant, posts)).filter(({ id }) => !replaced.has(id));
    const named = media.map(({ audience }) => audience);
    for (const [id, facts] of await this.services.audiences.of(tenant, named)) this.audiences.set(id, facts);
    const byPost = new Map<RecordId | null, AudienceId[]>();
    for (const { post, audience } of media) byPost.set(post, [...(byPost.get(post) ?? []), audience]);
    return byPost;
  }

  private async checkDeletions() {
    const { tenant, caller } = this.asking;
    const erased = [];
    for (const { statement, tombstone } of this.set.deletions) {
      const current = this.former.get(statement.id);
      const gone = !current && (await deletedAmong(tenant, [statement.id])).has(statement.id);
      if (gone) continue;
      if (!current || !this.isMine(current) || current.collection !== statement.collection) {
        throw new Refused('notFound', { record: statement.id });
      }
      if (!mayWrite(caller.device, current.collection, statement.head.height))
        throw new Refused('notAllowed');
      if (current.version !== statement.version) await this.refuseStale(current);
      const blobs = await blobsOfRecord(tenant, statement.id);
      const entry: Erased = { establishment: tenant.establishment, record: statement.id, blobs };
      erased.push({ current, tombstone, entry });
    }
    return erased;
  }

  private async store(
    records: readonly ParsedRecord[],
    erased: Awaited<ReturnType<Commit['checkDeletions']>>,
    from: number,
  ): Promise<void> {
    const { tenant, standing, caller, now } = this.asking;
    let seq = from;
    for (const { statement, signed } of this.set.audiences) {
      await insertAudience(tenant, statement, signed);
      await insertAudienceChange(tenant, ++seq, statement.id, this.stored);
    }
    const dropped = await attachBlobs(
      tenant,
      caller.device.id,
      records.map(({ header }) => header),
    );
    if (dropped.length > 0) await dropBlobs(tenant, dropped);
    for (const { header, sealed } of records) {
      const before = this.former.get(header.id);
      const day = header.medium?.day ?? header.post?.day ?? localDay(header.at, standing.zone);
      await putRecord(tenant, header, sealed, { day, seq: ++seq });
      const change = {
        seq,
        record: header.id,
        version: header.version,
        collection: header.collection,
        post: header.medium?.post ?? null,
        audience: header.audience,
        previousAudience: before?.audience ?? null,
      };
      await insertRecordChange(tenant, change, this.stored);
    }
    for (const { current, tombstone, entry } of erased) {
      await eraseRecord(tenant, current, tombstone, { seq: ++seq, ...this.stored }, entry.blobs);
    }
    if (records.some(({ header }) => header.until !== null)) await scheduleExpiry(tenant, now);
  }
}
