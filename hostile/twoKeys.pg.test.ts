/**
 * An author and a server that help each other to show two households two things under one signature: one ciphertext that
 * opens under two content keys, and to each household another of the two.
 */
import { CryptoRefusal, makeContentKey, toBase64Url, utf8, wrapKey, type Bytes } from '@cocon/crypto';
import { craftTwoKeyBody } from '@cocon/crypto/testing';
import { canonicalText, makeId, RECORD_LABEL, recordMessage, type Canonical } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asTestDevice, codesOf, reopen, slipIn } from './support/attack.ts';
import { openWithTwo } from './support/twoFamilies.ts';
import { photosOf, World, type TestFamily } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

test('HO-62 one signed ciphertext that AES-GCM opens under two keys opens under the one it commits to', async () => {
  const { house, leo, rose } = await openWithTwo(world, { leo: 'group', rose: 'group' });
  const { photo } = await house.publish([leo.child, rose.child]);
  for (const { profile } of [leo, rose]) {
    await profile.sync();
    expect(photosOf(profile)).toEqual([photo]);
  }
  const honest = leo.profile.documents.get(photo)?.header;
  const audience = honest && (await leo.profile.audiences.find(honest.audience));
  if (!audience) throw new Error('no audience');

  // A further photo, that its author can well sign, under a key that both households have.
  const author = asTestDevice(house.direction);
  const header = canonicalText({ ...honest, id: makeId() } as Canonical);
  const keys = [makeContentKey(), makeContentKey()] as const;
  const { ciphertext, openedByAesAlone } = await craftTwoKeyBody(keys, utf8(header));
  const [one, other] = [await openedByAesAlone(keys[0]), await openedByAesAlone(keys[1])];
  expect([one.length, other.length]).toEqual([16, 16]);
  expect(one).not.toEqual(other);
  const signature = await author.signing.sign(RECORD_LABEL, await recordMessage(header, ciphertext));
  const recordUnder = async (key: Bytes) => ({
    header,
    signature: toBase64Url(signature),
    ciphertext: toBase64Url(ciphertext),
    wrap: toBase64Url(await wrapKey(audience.key, key, utf8(header))),
  });

  // Sixteen bytes of chance are no body; under the second key nothing is looked at that far.
  expect(await refusalOf(leo, await recordUnder(keys[0]))).toBe('malformed');
  expect(await refusalOf(rose, await recordUnder(keys[1]))).toBe('notCommitted');
});

/** Why this phone does not open what the server slips in; everything else is there as before. */
async function refusalOf({ hand, profile }: TestFamily, record: object): Promise<string | undefined> {
  const opened = await reopen(hand, profile);
  await opened.sync();
  const held = photosOf(opened);
  slipIn(hand.wire, { kind: 'record', record });
  await opened.sync();
  expect([codesOf(opened), photosOf(opened), opened.status.kind]).toEqual([
    ['recordDistrust'],
    held,
    'current',
  ]);
  const [warning] = opened.warnings;
  return warning?.cause instanceof CryptoRefusal ? warning.cause.reason : undefined;
}
