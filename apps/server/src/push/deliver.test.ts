/** One message to a service that behaves in any way. Rules WN of docs/spec.md. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TestPushService } from '../testing/testPushService.ts';
import { deliverThrough } from './deliver.ts';
import { payloadOf } from './payload.ts';
import { pushKeysUnder } from './pushKeys.ts';

const SECRET = randomBytes(32);
const settings = { subject: 'https://cocon.test', keys: pushKeysUnder(SECRET), isNearAllowed: true };
const deliver = deliverThrough(settings);
const payload = payloadOf('fr', 'La Farandole');
let service: TestPushService;
beforeAll(async () => {
  service = await TestPushService.open();
});
afterAll(() => service.close());
beforeEach(() => {
  service.isSilent = 'no';
  service.refusal = undefined;
  service.asked = 0;
  service.taken.length = 0;
});

test('WN-4 only the browser that subscribed opens a message, under the key that it subscribed to', async () => {
  expect(await deliver(service.subscribe(), payload)).toEqual({ kind: 'sent' });
  const [taken] = service.taken;
  expect(taken?.text).toBe(payload);
  expect(taken?.key).toBe(pushKeysUnder(SECRET).publicKey);
  expect(taken?.claims).toMatchObject({ aud: service.origin, sub: 'https://cocon.test' });
});

test('WN-5 WN-7 a service that says nothing, or never ends, holds nobody up', async () => {
  const impatiently = deliverThrough({ ...settings, patience: 300 });
  service.isSilent = 'atOnce';
  expect(await impatiently(service.subscribe(), payload)).toMatchObject({ kind: 'later', retryAfter: 0 });
  service.isSilent = 'inTheMiddle';
  expect(await deliver(service.subscribe(), payload)).toEqual({ kind: 'sent' });
});

test('WN-5 WN-7 what it answers leads nowhere, and makes nobody wait for longer than news live', async () => {
  service.refusal = { status: 302, headers: { location: `${service.origin}/elsewhere` } };
  expect(await deliver(service.subscribe(), payload)).toMatchObject({ kind: 'later', code: 'http 302' });
  expect(service.asked).toBe(1);
  for (const [said, waits] of [
    ['60', 60_000],
    ['99999999999', 12 * 3_600_000],
    ['-5', 0],
    ['soon', 0],
  ] as const) {
    service.refusal = { status: 429, headers: { 'retry-after': said } };
    expect(await deliver(service.subscribe(), payload)).toMatchObject({ retryAfter: waits });
  }
});

test('WN-5 WN-7 keys that are none, and places that one does not go to, are gone without a word', async () => {
  const address = service.subscribe();
  expect(await deliver({ ...address, p256dh: `B${'_'.repeat(86)}` }, payload)).toEqual({ kind: 'gone' });
  expect(await deliver({ ...address, endpoint: 'https://10.0.0.1/x' }, payload)).toEqual({ kind: 'gone' });
  expect(service.asked).toBe(0);
});
