/** What rests on a browser's disk, as anybody could see it who has the device: no value of it, but headers of records. */
import type { Page } from '@playwright/test';

export interface RestingItem {
  readonly profile: string;
  readonly kind: string;
  readonly id: string;
  readonly sort: string;
  /** Of a record, which is in clear; of anything else nothing. */
  readonly header: string;
}

export const itemsOn = (page: Page): Promise<RestingItem[]> =>
  page.evaluate(async () => {
    const answered = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error));
      });
    const database = await answered(indexedDB.open('cocon'));
    const items = database.transaction('items').objectStore('items').getAll();
    type Resting = Record<'profile' | 'kind' | 'id' | 'sort', string> & { value: { header: string } };
    const all = await answered(items as IDBRequest<Resting[]>);
    database.close();
    return all.map(({ value, ...item }) => ({ ...item, header: item.kind === 'record' ? value.header : '' }));
  });
