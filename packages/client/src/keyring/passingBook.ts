/** Keyring secrets reached in passing, by a card or a sheet, before there is a profile to keep them: nothing rests on disk. */
import { importStorageKey, makeSecret } from '@cocon/crypto';
import type { KeyringSeals, RegisterState } from '@cocon/protocol';
import { createMemoryStore } from '../store/memoryStore.ts';
import { KeyringBook, type Opener } from './keyringBook.ts';

export async function passingBook(
  state: RegisterState,
  opener: Opener,
  seals: readonly KeyringSeals[],
): Promise<KeyringBook> {
  const storageKey = await importStorageKey(makeSecret(32));
  const book = new KeyringBook(createMemoryStore(), 'passing', storageKey, [opener], () => state);
  book.offer(seals);
  return book;
}
