/** The index of the sheets, over any history of several devices that write, delete and end sheets. */
import type { DeviceId, Instant, RecordId } from '@cocon/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Profile } from '../profile.ts';
import type { Document, DocumentBook } from '../sync/documentBook.ts';
import { isIndex } from '../sync/sheetIndex.ts';
import { missingSheets } from '../sync/missingSheets.ts';
import type { Draft, DraftWrite } from './draft.ts';
import { withSheetIndex } from './indexSheets.ts';

/** What one device holds; `versions` of what was dropped too, buried ones beyond all. */
class Held {
  readonly documents = new Map<RecordId, Document>();
  readonly buried = new Set<RecordId>();
  all = (): Document[] => [...this.documents.values()];
  get = (id: RecordId) => this.documents.get(id);
  isBuried = (id: RecordId) => this.buried.has(id);
  seen = (id: RecordId) => (this.buried.has(id) ? Infinity : (this.documents.get(id)?.version ?? 0));
}
const book = (held: Held) => held as unknown as DocumentBook;
const missing = (held: Held, now: Instant) =>
  missingSheets({
    documents: held,
    identity: { id: 'me' },
    session: { now: () => now },
    state: { newestStaffAt: 0 },
  } as unknown as Profile);

const write = (id: string, basedOn: number, until: number | null = null): DraftWrite =>
  ({ id, collection: 'sheet', body: { type: 'sheet' }, basedOn, until }) as unknown as DraftWrite;
const draft = (change: Partial<Draft>): Draft =>
  ({ id: 'd', createdAt: 0, writes: [], deletions: [], ...change }) as Draft;

/** The server: what it has taken, and a device's draft applied to it whole. */
function commit(server: Held, by: Held, change: Partial<Draft>, now: number, author = 'other'): void {
  const { draft: sent } = withSheetIndex(draft(change), { documents: book(by), now: () => now });
  for (const { id, body, basedOn, until } of sent.writes) {
    expect(basedOn).toBe(server.documents.get(id)?.version ?? 0);
    const header = { id, until, author: author as DeviceId };
    server.documents.set(id, { id, collection: 'sheet', version: basedOn + 1, header, body } as Document);
  }
  for (const { id } of sent.deletions) {
    server.documents.delete(id);
    server.buried.add(id);
  }
}

const step = fc.record({
  sheet: fc.constantFrom('a', 'b', 'c', 'd'),
  what: fc.constantFrom('write', 'delete', 'end'),
});

test('SH-8 who has all that an honest server gives misses nothing; without a sheet’s last version it is older or absent', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.nat(3), (steps, which) => {
      const server = new Held();
      let now = 1;
      for (const { sheet, what } of steps) {
        now += 10;
        const id = sheet as RecordId;
        if (server.isBuried(id)) continue;
        const basedOn = server.seen(id);
        if (what === 'delete') {
          if (basedOn > 0) commit(server, server, { deletions: [{ id, collection: 'sheet' }] }, now);
        } else
          commit(server, server, { writes: [write(sheet, basedOn, what === 'end' ? now + 5 : null)] }, now);
      }
      expect(server.all().filter(isIndex).length).toBeLessThanOrEqual(1);
      // Sheets whose end came are erased everywhere.
      for (const { id, header } of server.all())
        if (header.until !== null && header.until <= now + 10) server.documents.delete(id);
      expect(missing(server, now + 10)).toMatchObject({ older: new Set(), absent: 0 });

      const id = ['a', 'b', 'c', 'd'][which] as RecordId;
      const true_ = server.documents.get(id);
      if (!true_) return;
      const without = new Held();
      for (const one of server.all()) if (one.id !== id) without.documents.set(one.id, one);
      expect(missing(without, now + 10)).toMatchObject({ older: new Set(), absent: 1 });
      if (true_.version === 1) return;
      without.documents.set(id, { ...true_, version: true_.version - 1 });
      expect(missing(without, now + 10)).toMatchObject({ older: new Set([id]), absent: 0 });
    }),
  );
});

test('SH-8 two indexes made apart are read as one, and are one with the next sheet; neither loses what the other says', () => {
  const [server, apart] = [new Held(), new Held()];
  commit(server, server, { writes: [write('a', 0)] }, 1);
  commit(server, apart, { writes: [write('b', 0)] }, 2);
  expect(server.all().filter(isIndex)).toHaveLength(2);
  expect(missing(server, 3)).toMatchObject({ older: new Set(), absent: 0, isIndexMissing: false });
  commit(server, server, { writes: [write('a', 1)] }, 3);
  const said = server
    .all()
    .filter(isIndex)
    .map(({ body }) => Object.keys(body.versions).length)
    .sort();
  expect(said).toEqual([0, 2]);
  const nothing = new Held();
  for (const one of server.all()) if (isIndex(one)) nothing.documents.set(one.id, one);
  expect(missing(nothing, 4)).toMatchObject({ absent: 2 });
});

test('SH-8 what is no sheet takes no index along', () => {
  const held = new Held();
  const other = draft({ writes: [{ ...write('x', 0), collection: 'book' }] });
  expect(withSheetIndex(other, { documents: book(held), now: () => 1 }).draft).toBe(other);
});

test('SH-8 sheets of others without what lists them say so; one’s own are known', () => {
  const held = new Held();
  const header = { id: 'a', until: null, author: 'other' };
  held.documents.set('a' as RecordId, { id: 'a', version: 1, header, body: {} } as unknown as Document);
  expect(missing(held, 1).isIndexMissing).toBe(true);
  held.documents.set(
    'a' as RecordId,
    {
      id: 'a',
      version: 1,
      header: { ...header, author: 'me' },
      body: {},
    } as unknown as Document,
  );
  expect(missing(held, 1).isIndexMissing).toBe(false);
});
