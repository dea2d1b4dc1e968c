/** One plain type for each collection that the trade has no document of yet: a body is any object of type `plain`. */
import type { RecordType } from '@cocon/client';
import type { Collection } from '@cocon/protocol';

const collections: readonly Collection[] = [
  'medium',
  'print',
  'post',
  'day',
  'sheet',
  'home',
  'thread',
  'file',
  'office',
];

export const plainTypes: readonly RecordType[] = collections.map((collection) => ({
  collection,
  type: 'plain',
  read: (body) => body,
  merge: (_base, mine) => mine,
}));
