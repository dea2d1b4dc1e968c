/**
 * A paper for families: a menu, the house rules, minutes. One file, a title, and who handed it out. For everyone or for
 * a group it is a `post` without media; for one household a `file`, which the direction alone writes (protocol details 30).
 * The file's key lies here and nowhere else.
 */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';
import { EncryptedBlob } from '../gallery/photo.ts';
import { Name } from '../names.ts';

export const HandoutBody = z.looseObject({
  type: z.literal('handout'),
  title: Name,
  author: Name,
  /** Local day on which it was handed out. */
  day: z.string(),
  /** Id of the group that it is for; of a post without it, every family. */
  group: z.optional(z.string()),
  file: EncryptedBlob,
});
export type HandoutBody = z.infer<typeof HandoutBody>;

export const handoutType = documentType('post', 'handout', HandoutBody);
export const privateHandoutType = documentType('file', 'handout', HandoutBody);
