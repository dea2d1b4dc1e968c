/**
 * A paper handed to the system's own viewer. No page of ours ever shows it: it leaves as a file with the name and the type
 * that this app gives it, so whatever it holds runs, if anywhere, outside Cocon and without its origin (PD-3).
 */
import type { Profile } from '@cocon/client';
import { openHandout as open } from '@cocon/client/media';
import type { EncryptedBlob } from '@cocon/domain';
import type { RecordId } from '@cocon/protocol';
import { handToSystem } from '../keeping/handToSystem.ts';
import { fileName } from './handoutWords.ts';

export interface PaperFile {
  readonly record: RecordId;
  readonly file: EncryptedBlob;
  /** What the system calls it, without the letters of its type. */
  readonly title: string;
}

/** False where the file is not what its record says. Throws when it cannot be had now. */
export async function openHandout(profile: Profile, { record, file, title }: PaperFile): Promise<boolean> {
  const { blob, key, hash, type } = file;
  const bytes = await profile.blobs.read({ record, blob, hash }, { keep: true });
  const { establishment } = profile.stored;
  const opened = await open({ key, establishment, blob, type, bytes });
  if (opened) handToSystem(opened, fileName(title, opened.type));
  return opened !== undefined;
}
