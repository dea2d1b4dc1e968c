/** What stands in clear in the databases of a page's origin, as anybody could read it who has the disk. */
import type { Page } from '@playwright/test';

/** Those of these words that some value or key of any of its stores holds, as text or as bytes. */
export function clearOnDisk(page: Page, words: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
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
    let all = '';
    for (const { name = '', version } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name, version));
      for (const store of database.objectStoreNames)
        all += textOf(await answered(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return wanted.filter((word) => all.includes(word));
  }, words);
}
