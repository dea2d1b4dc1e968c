/** Addresses at rest. Rules EM and WN of docs/spec.md. */
import { randomBytes } from 'node:crypto';
import { makeId, type EstablishmentId, type GuardianId } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { makeToken } from '../mail/addressees.ts';
import { boxesUnder } from './boxes.ts';

const place = { establishment: makeId<EstablishmentId>(), owner: makeId<GuardianId>() };
const addressee = { address: 'sarah.martin@exemple.fr', token: makeToken() };

test('EM-3 WN-3 an address opens under its key, for its owner and its purpose, and no other way', () => {
  const key = randomBytes(32);
  const boxes = boxesUnder(key, 'mail-box');
  const box = boxes.close(place, addressee);
  expect(boxes.open(place, box)).toEqual(addressee);
  expect(boxes.close(place, addressee)).not.toBe(box);
  expect(Buffer.from(box, 'base64url').toString('latin1')).not.toContain('exemple');
  expect(boxesUnder(randomBytes(32), 'mail-box').open(place, box)).toBeUndefined();
  expect(boxesUnder(key, 'push-box').open(place, box)).toBeUndefined();
  expect(boxes.open({ ...place, owner: makeId() }, box)).toBeUndefined();
  expect(boxes.open({ ...place, establishment: makeId() }, box)).toBeUndefined();
  for (const broken of ['', 'AAAA', box.slice(0, -2), `${box}AA`])
    expect(boxes.open(place, broken)).toBeUndefined();
});
