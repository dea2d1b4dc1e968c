import type { Document } from '@cocon/client';
import type { PhotoBody, PostBody } from '@cocon/domain';
import type { ChildId } from '@cocon/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf, type Holdings } from './coverage.ts';

const LEO = 'leo' as ChildId;

interface Pictured {
  readonly on: readonly string[];
  readonly post: string;
  readonly kind?: 'photo' | 'film';
  readonly certainty?: 'seen' | 'maybe';
}

function medium(collection: 'medium' | 'print', id: string, { on, post, ...facts }: Pictured): Document {
  const { kind = 'photo', certainty = 'seen' } = facts;
  const subjects = on.map((child) => ({ child, certainty }));
  return { id, collection, header: { medium: { kind, post, subjects } } } as unknown as Document;
}
const page = (id: string, album?: string) =>
  ({ id, collection: 'post', body: album === undefined ? {} : { album } }) as unknown as Document<PostBody>;

function holdings(photos: readonly Pictured[], prints: readonly Pictured[] = []): Holdings {
  return {
    photos: photos.map((one, index) => medium('medium', `photo ${index}`, one) as Document<PhotoBody>),
    prints: prints.map((one, index) => medium('print', `print ${index}`, one)),
    pages: [page('first'), page('second', 'first'), page('other')],
  };
}

test('FG-6 what it covers is counted by kind, company, certainty, album and copies; pages without a photo left go too', () => {
  const given = holdings(
    [
      { on: ['leo'], post: 'first' },
      { on: ['leo', 'ines'], post: 'second', certainty: 'maybe' },
      { on: ['leo', 'ines'], post: 'second', kind: 'film' },
      { on: ['ines'], post: 'other' },
      { on: ['leo'], post: 'other' },
    ],
    [
      { on: ['leo'], post: 'first' },
      { on: ['ines'], post: 'other' },
    ],
  );
  const all = coverageOf(given, LEO, 'all');
  expect(all).toMatchObject({ photos: 3, films: 1, withOthers: 2, unsure: 1, prints: 1, albums: 2 });
  expect(all.deletions.map(({ id }) => id)).toEqual([
    ...['photo 0', 'photo 1', 'photo 2', 'photo 4', 'print 0', 'first', 'second'],
  ]);
  const alone = coverageOf(given, LEO, 'alone');
  expect(alone).toMatchObject({ photos: 2, films: 0, withOthers: 0, unsure: 0, prints: 1, albums: 2 });
  expect(alone.deletions.map(({ id }) => id)).toEqual(['photo 0', 'photo 4', 'print 0', 'first']);
});

test('FG-6 whatever there is, nothing of the child is left, nothing of others goes, and no page stands empty', () => {
  const any = fc.record({
    on: fc.subarray(['leo', 'ines', 'noe']),
    post: fc.constantFrom('first', 'second', 'other', 'not here'),
    kind: fc.constantFrom('photo' as const, 'film' as const),
  });
  fc.assert(
    fc.property(fc.array(any), fc.array(any), (photos, prints) => {
      const given = holdings(photos, prints);
      const { deletions, media } = coverageOf(given, LEO, 'all');
      const gone = new Set(deletions.map(({ id }) => id as string));
      const isOf = ({ header }: Document) => header.medium?.subjects.some(({ child }) => child === LEO);
      for (const one of [...given.photos, ...given.prints]) expect(gone.has(one.id)).toBe(isOf(one));
      for (const { id } of given.pages) {
        const under = given.photos.filter(({ header }) => header.medium?.post === id);
        expect(gone.has(id)).toBe(under.length > 0 && under.every((one) => gone.has(one.id)));
      }
      expect(media).toEqual(given.photos.filter(isOf));
      const alone = coverageOf(given, LEO, 'alone');
      expect(alone.media).toEqual(media.filter(({ header }) => header.medium?.subjects.length === 1));
    }),
  );
});
