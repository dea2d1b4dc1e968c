import type { Document } from '@cocon/client';
import type { PhotoBody, PostBody } from '@cocon/domain';
import { expect, test } from 'vitest';
import { albumErasure } from './deleteAlbum.ts';

const photo = (id: string) =>
  ({
    id,
    collection: 'medium',
    header: {
      blobs: [
        { id: `${id} full`, size: 1 },
        { id: `${id} preview`, size: 1 },
      ],
    },
  }) as unknown as Document<PhotoBody>;
const page = (id: string) =>
  ({ id, collection: 'post', header: { blobs: [] } }) as unknown as Document<PostBody>;

test('FG-2 an album goes with every photo, and with the pages of which none is left; its certificate names them and their files', () => {
  const [a, b, elsewhere] = [photo('a'), photo('b'), photo('elsewhere')];
  const { deletions, records } = albumErasure({
    photos: [a, b],
    pages: [
      { page: page('emptied'), photos: [a] },
      { page: page('kept'), photos: [b, elsewhere] },
    ],
    waiting: new Set(['a']),
  });
  expect(deletions).toEqual([
    { id: 'a', collection: 'medium' },
    { id: 'b', collection: 'medium' },
    { id: 'emptied', collection: 'post' },
  ]);
  expect(records).toEqual([
    { id: 'a', collection: 'medium', blobs: ['a full', 'a preview'] },
    { id: 'b', collection: 'medium', blobs: ['b full', 'b preview'] },
    { id: 'emptied', collection: 'post', blobs: [] },
  ]);
});
