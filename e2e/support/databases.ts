/** What the databases of a page's origin hold, as anybody could read it who has the disk. */
import type { Page } from '@playwright/test';

export interface KeptStore {
  readonly database: string;
  readonly store: string;
  readonly count: number;
  /** Every key and value, as text or as bytes read as text. */
  readonly text: string;
}

/** Every store of every database. */
export function storesOf(page: Page): Promise<KeptStore[]> {
  return page.evaluate(async () => {
    const answered = <Value>(asked: IDBRequest<Value>) =>
      new Promise<Value>((done, fail) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(new Error('the database does not answer'));
      });
    const textOf = (value: unknown): string => {
      if (typeof value === 'string') return `${value}\n`;
      if (value instanceof ArrayBuffer) return `${new TextDecoder().decode(value)}\n`;
      if (ArrayBuffer.isView(value)) return `${new TextDecoder().decode(value)}\n`;
      if (typeof value !== 'object' || value === null) return '';
      return Object.values(value).map(textOf).join('');
    };
    const found: KeptStore[] = [];
    for (const { name = '', version } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name, version));
      for (const store of database.objectStoreNames) {
        const kept = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([answered(kept.getAllKeys()), answered(kept.getAll())]);
        found.push({ database: name, store, count: keys.length, text: textOf([keys, values]) });
      }
      database.close();
    }
    return found;
  });
}

/** Those of these words that stand in clear in some key or value. */
export async function clearOnDisk(page: Page, words: readonly string[]): Promise<string[]> {
  const stores = await storesOf(page);
  return words.filter((word) => stores.some(({ text }) => text.includes(word)));
}
