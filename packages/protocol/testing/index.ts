/** For tests only: houses, devices, entries, audiences and records made with real keys. Nothing in src imports this. */
export * from './keyringStore.ts';
export * from './random.ts';
export * from './testCard.ts';
export * from './testDevice.ts';
export * from './testHouse.ts';
export * from './testEntrances.ts';
export * from './testLedger.ts';
export * from './testReader.ts';
export * from './testRecords.ts';
export * from './testTerms.ts';
