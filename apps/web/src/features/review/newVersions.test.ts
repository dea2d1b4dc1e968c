import type { Document } from '@cocon/client';
import type { CopyBody, PhotoBody } from '@cocon/domain';
import type { ChildId, HouseholdId } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { recordsOf } from '../sending/shipments.ts';
import { keptWrites, maskedWrite } from './newVersions.ts';
import type { PhotoToReview } from './photosToReview.ts';

const file = (blob: string) => ({
  blob,
  key: 'k',
  hash: `hash of ${blob}`,
  size: 5,
  type: 'image/jpeg',
  width: 4,
  height: 3,
});
const [leo, ines] = ['leo' as ChildId, 'ines' as ChildId];
const seen = (child: ChildId) => ({ child, certainty: 'seen' as const });
const body: PhotoBody = {
  type: 'photo',
  full: file('full'),
  preview: file('preview'),
  thumbhash: 'h',
  order: 3,
};
const document = {
  id: 'photo',
  collection: 'medium',
  version: 2,
  header: {
    until: 77,
    medium: {
      kind: 'photo',
      post: 'post',
      subjects: [seen(leo), seen(ines)],
      day: '2026-11-23',
      publishedAt: 5,
    },
  },
  body,
} as unknown as Document<PhotoBody>;
const photo: PhotoToReview = {
  document,
  lost: ['home ines' as HouseholdId],
  still: ['home leo' as HouseholdId],
  because: [leo],
  mayKeep: true,
};

test('PU-9 kept: the same photo, post, day and end, for those who may still open it only', () => {
  const [write] = keptWrites(photo);
  expect(write).toMatchObject({
    id: 'photo',
    basedOn: 2,
    body,
    until: 77,
    audience: { kind: 'consents', only: ['home leo'] },
    medium: { post: 'post', day: '2026-11-23', subjects: [seen(leo), seen(ines)] },
    blobs: [{ id: 'full', hash: 'hash of full' }, { id: 'preview' }],
  });
  expect(recordsOf(write ? [write] : [])).toEqual([]);
});

test('KP-8 with a photo that is kept its copy is kept for the same; masked, it has no copy of what it showed', () => {
  const withCopy = { ...photo, document: { ...document, body: { ...body, copy: 'copy' } } };
  const copy = {
    ...document,
    id: 'copy',
    collection: 'print',
    version: 1,
    body: { type: 'copy', file: file('large') },
  } as unknown as Document<CopyBody>;
  const [kept, keptCopy] = keptWrites(withCopy, copy);
  expect(kept?.body).toMatchObject({ copy: 'copy' });
  expect(keptCopy).toMatchObject({
    id: 'copy',
    collection: 'print',
    basedOn: 1,
    until: 77,
    audience: { kind: 'consents', only: ['home leo'] },
    blobs: [{ id: 'large' }],
    medium: { post: 'post', subjects: [seen(leo), seen(ines)] },
  });
  const files = { full: file('new full'), preview: file('new preview'), thumbhash: 'n' };
  expect(maskedWrite(withCopy, files, new Set([leo])).body).not.toHaveProperty('copy');
});

test('PU-9 masked: new files, without the child, for nobody who did not have it', () => {
  const files = { full: file('new full'), preview: file('new preview'), thumbhash: 'n' };
  const write = maskedWrite(photo, files, new Set([leo]));
  expect(write).toMatchObject({
    basedOn: 2,
    body: { order: 3, full: { blob: 'new full' }, thumbhash: 'n' },
    audience: { kind: 'consents', only: ['home ines', 'home leo'] },
    medium: { subjects: [seen(ines)] },
    blobs: [{ id: 'new full' }, { id: 'new preview' }],
  });
  expect(recordsOf([write])).toEqual([]);
});
