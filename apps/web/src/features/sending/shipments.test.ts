import type { Draft, Profile } from '@cocon/client';
import { expect, test } from 'vitest';
import { commonUnit, shipmentsOf, unitOf, withoutRecords } from './shipments.ts';

test('GA-7 the photos in the way are left out; nothing left is nothing to send', () => {
  const write = (id: string, medium: object | null) => ({ id, medium });
  const draft = { writes: [write('post', null), write('a', {}), write('b', {})] } as unknown as Draft;
  expect(withoutRecords(draft, ['a'])?.writes.map(({ id }) => id)).toEqual(['post', 'b']);
  expect(withoutRecords(draft, ['a', 'b'])).toBeUndefined();
});

const piece = (kind: 'photo' | 'film' | undefined) => ({
  collection: kind ? 'medium' : 'file',
  blobs: [{ id: 'x' }],
  medium: kind ? { kind } : null,
});
const post = { collection: 'post', blobs: [], medium: null, body: { title: 'Peinture' } };
const draftOf = (...writes: object[]) => ({ writes }) as unknown as Draft;

test('QU-6 what is counted is called by its name, and several kinds are a number', () => {
  expect(unitOf(draftOf(post, piece('photo'), piece('photo')))).toBe('photos');
  expect(unitOf(draftOf(post, piece('film')))).toBe('films');
  expect(unitOf(draftOf(piece(undefined)))).toBe('documents');
  expect(unitOf(draftOf(post, piece('photo'), piece('film')))).toBe('pieces');
  expect(unitOf(draftOf(post))).toBe('pieces');
  expect(commonUnit([{ unit: 'photos' }, { unit: 'photos' }])).toBe('photos');
  expect(commonUnit([{ unit: 'photos' }, { unit: 'films' }])).toBe('pieces');
});

test('QU-7 a document that stands alone is called by its title', () => {
  const draft = draftOf({ ...piece(undefined), body: { title: 'Menu de la semaine' } });
  const outbox = [{ draft, status: { kind: 'waiting' }, pieces: 1, arrived: 0 }];
  const profile = { outbox, sending: {}, status: { kind: 'current' } } as unknown as Profile;
  expect(shipmentsOf(profile)).toMatchObject([{ title: 'Menu de la semaine', unit: 'documents' }]);
});

test('QU-7 a publication says how it stands: held, without network, on its way, in turn, or stuck', () => {
  const stateOf = (status: object, way: object, heldBy?: string) =>
    shipmentsOf({
      outbox: [
        { draft: draftOf(post, piece('photo')), status, pieces: 1, arrived: 0 },
        { draft: draftOf({ collection: 'book', blobs: [] }), status, pieces: 1, arrived: 0 },
      ],
      sending: { heldBy },
      status: way,
    } as unknown as Profile).map(({ title, state, stuck }) => [title, state, stuck?.code]);
  const [waiting, sending] = [{ kind: 'waiting' }, { kind: 'sending' }];
  const [there, away] = [{ kind: 'syncing' }, { kind: 'offline' }];
  expect(stateOf(waiting, there)).toEqual([['Peinture', 'waiting', undefined]]);
  expect(stateOf(sending, there)).toEqual([['Peinture', 'sending', undefined]]);
  expect(stateOf(waiting, away)).toEqual([['Peinture', 'offline', undefined]]);
  expect(stateOf(waiting, away, 'paused')).toEqual([['Peinture', 'paused', undefined]]);
  expect(stateOf({ kind: 'stuck', code: 'quota', records: [] }, there)).toEqual([
    ['Peinture', 'waiting', 'quota'],
  ]);
});
