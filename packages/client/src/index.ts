/** One device's engine: keys, register, audiences, documents and outbox. It knows no trade word. */
export { exclusiveHere, exclusiveOverTabs, type ClientDependencies } from './dependencies.ts';
export { createDevice, type Device } from './device.ts';
export { type OpenedCard } from './enrolment/enterByCard.ts';
export { issueCards, makeHousehold, type Card, type CardRequest } from './enrolment/households.ts';
export { hashText } from './hashText.ts';
export { SHORTEST_CODE, waitAfter } from './lock/storageLock.ts';
export { compose, Unpublishable } from './outbox/compose.ts';
export type { AudienceRule, Draft, DraftStatus, DraftWrite } from './outbox/draft.ts';
export type { OutgoingBlob } from './outbox/outbox.ts';
export { Profile, type OutboxEntry, type ProfileNames, type ProfileStatus, type Sayings } from './profile.ts';
export { ClientRefusal, isDistrust, isRefusal, type ClientRefusalCode } from './refusal.ts';
export type { Saying } from './register/signStatements.ts';
export { createDexieStore } from './store/dexieStore.ts';
export type { DeviceStore, StoredProfile } from './store/deviceStore.ts';
export { createMemoryStore } from './store/memoryStore.ts';
export type { Document } from './sync/documentBook.ts';
export type { RecordType, RecordTypes } from './sync/recordTypes.ts';
export { createTransport, ServerRefusal, type Transport } from './transport/transport.ts';
