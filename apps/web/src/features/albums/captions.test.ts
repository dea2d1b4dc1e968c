import type { Document, Profile } from '@cocon/client';
import type { PhotoBody } from '@cocon/domain';
import { expect, test } from 'vitest';
import { captionWrite, mayCaption } from './captions.ts';

const file = (blob: string) => ({
  blob,
  key: 'k',
  hash: 'h',
  size: 5,
  type: 'image/jpeg',
  width: 4,
  height: 3,
});
const medium = { kind: 'photo', post: 'post', subjects: [], day: '2026-11-23', publishedAt: 5 };
const body: PhotoBody = {
  type: 'photo',
  full: file('full'),
  preview: file('preview'),
  thumbhash: 'h',
  order: 3,
};
const photo = {
  id: 'photo',
  version: 2,
  header: { audience: 'audience', until: 77, medium },
  body,
} as unknown as Document<PhotoBody>;

/** Two homes, of which the photo went to one; `child` is on it where said. */
const profile = (members: readonly { keyring: string }[] | undefined, child?: object): Profile => {
  const home = (id: string) => ({
    id,
    keyring: `keyring of ${id}`,
    closedAt: null,
    inherits: null,
    children: [],
  });
  return {
    moment: { height: 9, day: '2026-11-23' },
    state: {
      children: child ? { leo: child } : {},
      households: { one: home('one'), two: home('two') },
      keyrings: {
        'keyring of one': { kind: 'household', household: 'one' },
        'keyring of two': { kind: 'household', household: 'two' },
      },
      rules: [],
    },
    audiences: { peek: () => members && { members } },
  } as unknown as Profile;
};

test('AB-6 words under a photo are a new version of it, with its files, day and end, for whom it already reaches', () => {
  const staff = profile([{ keyring: 'keyring of one' }]);
  expect(mayCaption(staff, photo)).toBe(true);
  const write = captionWrite(staff, photo, 'Sous la pluie');
  expect(write).toMatchObject({
    id: 'photo',
    basedOn: 2,
    until: 77,
    body: { ...body, caption: 'Sous la pluie' },
    audience: { kind: 'consents', only: ['one'] },
    blobs: [{ id: 'full' }, { id: 'preview' }],
  });
  const said = { ...photo, body: { ...body, caption: 'Avant' } };
  expect(captionWrite(staff, said, '')?.body).toEqual(body);
  expect(captionWrite(staff, said, 'Avant')).toBeUndefined();
});

test('AB-6 no words are put under a photo that could not be published again, or whose families are not known', () => {
  const unheard = {
    enrolments: [{ stay: 'e', from: '2026-09-01', to: null, height: 1, group: null }],
    groups: [],
    links: [{ stay: 'l', from: '2026-09-01', to: null, height: 1, household: 'one' }],
    counted: [],
    words: [],
  };
  const withLeo = {
    ...photo,
    header: { ...photo.header, medium: { ...medium, subjects: [{ child: 'leo', certainty: 'seen' }] } },
  } as unknown as Document<PhotoBody>;
  expect(captionWrite(profile([{ keyring: 'keyring of one' }], unheard), withLeo, 'x')).toBeUndefined();
  expect(captionWrite(profile(undefined), photo, 'x')).toBeUndefined();
});
