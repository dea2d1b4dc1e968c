import { createDexieStore } from './dexieStore.ts';
import { testStore } from './storeContract.ts';

let count = 0;
testStore('IndexedDB', () => createDexieStore(`cocon-test-${Date.now()}-${(count += 1)}`));
