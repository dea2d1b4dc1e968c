/**
 * A paper handed to the system's own viewer. No page of ours ever shows it: it leaves as a file with the name and the type
 * that this app gives it, so whatever it holds runs, if anywhere, outside Cocon and without its origin (PD-3).
 */
import type { Profile } from '@cocon/client';
import { openHandout as open } from '@cocon/client/media';
import { handToSystem } from '../keeping/handToSystem.ts';
import { fileName, type Handout } from './handoutWords.ts';

/** False where the file is not what its record says. Throws when it cannot be had now. */
export async function openHandout(profile: Profile, { id, body }: Handout): Promise<boolean> {
  const { blob, key, hash, type } = body.file;
  const bytes = await profile.blobs.read({ record: id, blob, hash }, { keep: true });
  const { establishment } = profile.stored;
  const file = await open({ key, establishment, blob, type, bytes });
  if (file) handToSystem(file, fileName(body.title, file.type));
  return file !== undefined;
}
