/**
 * A published photo and the post it belongs to. The keys of the encrypted files lie in the photo's body, and nowhere
 * else: who opens the body opens the files (protocol details 34).
 */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';

export const EncryptedBlob = z.looseObject({
  blob: z.string(),
  /** Base64url of the 32-byte key. */
  key: z.string(),
  /** Base64url SHA-256 of the ciphertext. */
  hash: z.string(),
  /** Bytes of the ciphertext. */
  size: z.int(),
  /** What the plaintext is, `image/jpeg` and the like. */
  type: z.string(),
});
export type EncryptedBlob = z.infer<typeof EncryptedBlob>;

/** A picture. */
export const EncryptedFile = z.looseObject({
  ...EncryptedBlob.shape,
  /** Pixels. */
  width: z.int(),
  height: z.int(),
});
export type EncryptedFile = z.infer<typeof EncryptedFile>;

/** A film, beside the still picture of it that the photo's own files are. */
export const FilmFile = z.looseObject({
  ...EncryptedFile.shape,
  /** Its length, rounded up. */
  seconds: z.int(),
});
export type FilmFile = z.infer<typeof FilmFile>;

export const PhotoBody = z.looseObject({
  type: z.literal('photo'),
  full: EncryptedFile,
  preview: EncryptedFile,
  /** Base64url thumbhash, painted before the preview is there. */
  thumbhash: z.string(),
  /** Place in its post, from 0. */
  order: z.int(),
  /** Where this is a film (a medium of that kind, whose consents count): `full` is its still. */
  film: z.optional(FilmFile),
  caption: z.optional(z.string().check(z.maxLength(500))),
  /** Record of the copy to keep, where one was made; whoever may not keep it does not have that one. */
  copy: z.optional(z.string()),
  /** The house asked for dissuasion as it published: families' full view puts their name over it. */
  dissuasion: z.optional(z.boolean()),
});
export type PhotoBody = z.infer<typeof PhotoBody>;

export const photoType = documentType('medium', 'photo', PhotoBody);

/** The copy to keep of a photo or a film: a record, a file and a key of its own (decision 37). */
export const CopyBody = z.looseObject({ type: z.literal('copy'), file: EncryptedFile });
export type CopyBody = z.infer<typeof CopyBody>;

export const copyType = documentType('print', 'copy', CopyBody);

export const PostBody = z.looseObject({
  type: z.literal('album'),
  /** Empty where none was given. */
  title: z.string().check(z.maxLength(120)),
  text: z.optional(z.string().check(z.maxLength(2000))),
  /** The colleague who published, as families read it. */
  author: z.string().check(z.maxLength(80)),
  /** On a room tablet, who of the team was picked: the signature proves the tablet alone (16). */
  member: z.optional(z.string()),
  /** The album that this is a page of: the record of its first page. Absent, it is a first page. */
  album: z.optional(z.string()),
  /** How often the album's words were changed: of pages that say different things, the highest speaks. */
  edition: z.optional(z.int()),
  /** Record of the photo chosen for the cover. */
  cover: z.optional(z.string()),
  /** First and last local day of what it is about, where it was said. */
  period: z.optional(z.object({ from: z.iso.date(), to: z.iso.date() })),
  /** The name of the group that it is about; absent for an event of everyone's. */
  group: z.optional(z.string().check(z.maxLength(80))),
});
export type PostBody = z.infer<typeof PostBody>;

export const postType = documentType('post', 'album', PostBody);
