/** Addresses at rest. Rules EM of docs/spec.md. */
import { randomBytes } from 'node:crypto';
import { makeId, type EstablishmentId, type GuardianId } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { boxesUnder, makeToken } from './boxes.ts';

const place = { establishment: makeId<EstablishmentId>(), guardian: makeId<GuardianId>() };
const addressee = { address: 'sarah.martin@exemple.fr', token: makeToken() };

test('EM-3 an address opens under its key and for its guardian, and no other way', () => {
  const boxes = boxesUnder(randomBytes(32));
  const box = boxes.close(place, addressee);
  expect(boxes.open(place, box)).toEqual(addressee);
  expect(boxes.close(place, addressee)).not.toBe(box);
  expect(Buffer.from(box, 'base64url').toString('latin1')).not.toContain('exemple');
  expect(boxesUnder(randomBytes(32)).open(place, box)).toBeUndefined();
  expect(boxes.open({ ...place, guardian: makeId() }, box)).toBeUndefined();
  expect(boxes.open({ ...place, establishment: makeId() }, box)).toBeUndefined();
  for (const broken of ['', 'AAAA', box.slice(0, -2), `${box}AA`])
    expect(boxes.open(place, broken)).toBeUndefined();
});
