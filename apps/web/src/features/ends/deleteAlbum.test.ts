import type { Document } from '@cocon/client';
import type { CopyBody, PhotoBody, PostBody } from '@cocon/domain';
import { expect, test } from 'vitest';
import { albumDeletions } from './deleteAlbum.ts';

const photo = (id: string) =>
  ({
    id,
    collection: 'medium',
  }) as unknown as Document<PhotoBody>;
const copy = (id: string) => ({ id, collection: 'print' }) as unknown as Document<CopyBody>;
const page = (id: string) => ({ id, collection: 'post' }) as unknown as Document<PostBody>;

test('FG-2 KP-8 an album goes with every photo and its copy, and with the pages of which none is left', () => {
  const [a, b, elsewhere] = [photo('a'), photo('b'), photo('elsewhere')];
  const deletions = albumDeletions({
    photos: [a, b],
    pages: [
      { page: page('emptied'), photos: [a] },
      { page: page('kept'), photos: [b, elsewhere] },
    ],
    copies: [copy('copy of a')],
    waiting: new Set(['a']),
  });
  expect(deletions).toEqual([
    { id: 'a', collection: 'medium' },
    { id: 'b', collection: 'medium' },
    { id: 'copy of a', collection: 'print' },
    { id: 'emptied', collection: 'post' },
  ]);
});
