import type { Document, DraftWrite, Profile } from '@cocon/client';
import { EMPTY_WORDS, writeSheet, type SheetBody } from '@cocon/domain';
import { endOfDay, type LocalDay, type RegisterState } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { deleteSheet, memberHere, saveSheet, sheetOfLeaving, sheetsOf } from './sheets.ts';

const today = '2026-11-23' as LocalDay;
const reading = { readOn: today, readBy: 'Claire Moreau' };
const sheet = (child: string, allergies: string) =>
  writeSheet(child, { ...EMPTY_WORDS, allergies }, reading, undefined);
const held = (id: string, body: SheetBody) =>
  ({ id, collection: 'sheet', version: 3, body, header: { until: null } }) as Document<SheetBody>;
interface Waiting {
  readonly writes?: readonly DraftWrite[];
  readonly deletions?: readonly { readonly id: string }[];
}
const profile = (documents: readonly Document<SheetBody>[], waiting: readonly Waiting[] = []) =>
  ({
    all: () => documents,
    outbox: waiting.map(({ writes = [], deletions = [] }) => ({ draft: { writes, deletions } })),
  }) as unknown as Profile;

test('SH-6 what was written here and has not left is read here, what was deleted here is gone', () => {
  const document = held('a', sheet('léo', 'Lait'));
  const before = sheetsOf(profile([document])).get('léo');
  expect(before).toMatchObject({ isWaiting: false, body: { allergies: 'Lait' } });
  const corrected = saveSheet(sheet('léo', 'Lait\nMiel'), before);
  expect(corrected.writes).toMatchObject([{ id: 'a', basedOn: 3, collection: 'sheet', until: null }]);
  expect(sheetsOf(profile([document], [corrected])).get('léo')).toMatchObject({
    isWaiting: true,
    body: { allergies: 'Lait\nMiel' },
  });
  const first = saveSheet(sheet('rose', 'Kiwi'), undefined);
  expect(sheetsOf(profile([document], [first])).get('rose')?.body.allergies).toBe('Kiwi');
  expect(before && sheetsOf(profile([document], [deleteSheet(before)])).size).toBe(0);
});

test('SH-9 who read a sheet is called as the book calls her today; one who left, as she was called then', () => {
  const by = { readOn: today, readBy: 'Awa Diop', member: 'awa' };
  const words = { ...EMPTY_WORDS, allergies: 'Lait' };
  const document = held('a', writeSheet('léo', words, by, undefined));
  const awa = { type: 'colleague', name: 'Awa Sarr', device: 'phone' };
  const book = [{ id: 'awa', collection: 'book', version: 1, body: awa, header: { until: null } }];
  const read = (colleagues: readonly unknown[]) => {
    const all = (collection: string) => (collection === 'book' ? colleagues : [document]);
    return { all, outbox: [], identity: { id: 'phone' } } as unknown as Profile;
  };
  expect(sheetsOf(read(book)).get('léo')?.body.readBy).toBe('Awa Sarr');
  expect(sheetsOf(read([])).get('léo')?.body.readBy).toBe('Awa Diop');
  expect(memberHere(read(book))).toBe('awa');
  const tablet = book.map((one) => ({ ...one, body: { ...awa, isTablet: true } }));
  expect(memberHere(read(tablet))).toBeUndefined();
});

test('SH-1 a sheet has an id of its own, and goes to the staff alone', () => {
  const [write] = saveSheet(sheet('léo', 'Lait'), undefined).writes;
  expect(write?.id).not.toContain('léo');
  expect(write?.audience).toEqual({ kind: 'households', team: true, households: [] });
  expect(saveSheet(sheet('léo', 'Lait'), undefined).writes[0]?.id).not.toBe(write?.id);
});

test('SH-4 two sheets of one child are read as one, and the next correction leaves one', () => {
  const both = profile([held('a', sheet('léo', 'Lait')), held('b', sheet('léo', 'Miel'))]);
  const joined = sheetsOf(both).get('léo');
  expect(joined?.body.allergies.split('\n').toSorted()).toEqual(['Lait', 'Miel']);
  expect(joined?.body.isJoined).toBe(true);
  const change = saveSheet(sheet('léo', 'Lait\nMiel'), joined);
  expect(change.writes.map(({ id }) => id)).toEqual(['a']);
  expect(change.deletions.map(({ id }) => id)).toEqual(['b']);
});

test('SH-5 a sheet goes with the child’s last day here, at once where that is over', () => {
  const state = { settings: { zone: 'Europe/Paris' } } as RegisterState;
  const leo = sheetsOf(profile([held('a', sheet('léo', 'Lait'))])).get('léo');
  const lastDay = '2026-12-18' as LocalDay;
  expect(sheetOfLeaving(leo, state, { today, lastDay })).toMatchObject({
    writes: [{ id: 'a', until: endOfDay(lastDay, 'Europe/Paris'), basedOn: 3 }],
    deletions: [],
  });
  const gone = sheetOfLeaving(leo, state, { today, lastDay: '2026-11-20' as LocalDay });
  expect(gone).toMatchObject({ writes: [], deletions: [{ id: 'a', collection: 'sheet' }] });
  expect(sheetOfLeaving(undefined, state, { today, lastDay })).toEqual({ writes: [], deletions: [] });
});
