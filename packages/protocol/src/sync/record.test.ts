import { verifySignature, fromBase64Url, utf8 } from '@cocon/crypto';
import { describe, expect, test } from 'vitest';
import { TestHouse } from '../../testing/index.ts';
import { readAudience } from '../audience/audience.ts';
import { contract } from '../api/contract.ts';
import { canonicalText } from '../canonical.ts';
import { makeId, type ChildId, type RecordId } from '../ids.ts';
import { ChangeSet, readCursor, WireEntry, writeCursor } from './changes.ts';
import {
  COLLECTIONS,
  readHeader,
  readTombstone,
  RECORD_LABEL,
  recordMessage,
  TOMBSTONE_LABEL,
} from './record.ts';

async function published() {
  const house = await TestHouse.open();
  const family = await house.addFamily();
  const audience = await house.makeAudience({ households: [family.household] });
  const subjects = family.children.map((child) => ({ child, certainty: 'seen' as const }));
  const medium = { kind: 'photo' as const, post: makeId<RecordId>(), subjects, day: house.today };
  const record = await house.makeRecord({ collection: 'medium', audience, author: house.direction, medium });
  return { house, family, audience, record };
}

describe('records', () => {
  test('SY-2 a header has the parts of its collection, and no other', async () => {
    const { record } = await published();
    const { header } = record;
    expect(readHeader(record.wire.header)).toEqual(header);
    const post = { day: '2026-09-07', withMedia: true };
    for (const collection of COLLECTIONS) {
      const reads = (medium: unknown, asPost: unknown) =>
        readHeader(canonicalText({ ...header, collection, medium, post: asPost })) !== undefined;
      const of = [
        reads(null, null),
        reads(header.medium, null),
        reads(null, post),
        reads(header.medium, post),
      ];
      expect([collection, of]).toEqual([
        collection,
        [
          collection !== 'medium' && collection !== 'post',
          collection === 'medium' || collection === 'print',
          collection === 'post',
          false,
        ],
      ]);
    }
  });

  test('SY-2 only the canonical text of a header is read', async () => {
    const { record } = await published();
    const text = record.wire.header;
    expect(readHeader(` ${text}`)).toBeUndefined();
    expect(readHeader(text.replace('{"at"', '{"__proto__":1,"at"'))).toBeUndefined();
    expect(readHeader(JSON.stringify({ v: 1, ...JSON.parse(text) }))).toBeUndefined();
    expect(readHeader(canonicalText({ ...record.header, more: 1 }))).toBeUndefined();
    expect(readHeader(canonicalText({ ...record.header, v: 2 }))).toBeUndefined();
    const children = Array.from({ length: 201 }, () => ({ child: makeId<ChildId>(), certainty: 'maybe' }));
    const crowd = { ...record.header, medium: { ...record.header.medium, subjects: children } };
    expect(readHeader(canonicalText(crowd))).toBeUndefined();
  });

  test('SY-3 what the test house makes fits the contract, and is signed', async () => {
    const { house, audience, record } = await published();
    const { direction } = house;
    const tombstone = await house.makeTombstone({
      collection: 'medium',
      id: record.id,
      version: 1,
      author: direction,
    });
    const set = { id: makeId(), audiences: [audience.wire], records: [record.wire], deletions: [tombstone] };
    expect(ChangeSet.safeParse(set).success).toBe(true);
    expect(readAudience(audience.wire.statement)?.head).toEqual(house.state.head);
    expect(readTombstone(tombstone.statement)?.id).toBe(record.id);
    const { signature, header, ciphertext } = record.wire;
    const key = direction.signing.publicKey;
    const message = await recordMessage(header, fromBase64Url(ciphertext));
    expect(await verifySignature(key, RECORD_LABEL, message, fromBase64Url(signature))).toBe(true);
    const said = utf8(tombstone.statement);
    expect(await verifySignature(key, TOMBSTONE_LABEL, said, fromBase64Url(tombstone.signature))).toBe(true);
    const nonce = 'A'.repeat(43);
    const proof = await house.makeSessionProof(direction, { origin: 'https://cocon.test', nonce });
    expect(contract.session.body.safeParse(proof).success).toBe(true);
  });

  test('SY-3 a household is served full entries and leaves that fit the wire', async () => {
    const { house, family } = await published();
    const guardian = family.guardians[0];
    if (!guardian) throw new Error('no guardian');
    const card = await house.issueCard(guardian);
    expect(contract.append.body.safeParse(house.batch()).success).toBe(true);
    const { wire } = await house.claim(card.secret);
    expect(contract.claim.body.safeParse(wire).success).toBe(true);
    expect(house.batch().entries).toEqual([]);
    for (const entry of await house.entriesFor(family.household)) {
      expect(WireEntry.safeParse(entry).success).toBe(true);
    }
  });

  test('SY-3 a cursor is read back', () => {
    expect(readCursor(writeCursor('abc1', 42))).toEqual({ incarnation: 'abc1', sequence: 42 });
  });
});
