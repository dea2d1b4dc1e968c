import { createMemoryStore } from './memoryStore.ts';
import { testStore } from './storeContract.ts';

testStore('memory', createMemoryStore);
