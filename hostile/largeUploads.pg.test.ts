/** A film's bytes, from the true client to the true server and back: in pieces up, in any range down. */
import { randomFillSync } from 'node:crypto';
import { encryptBlob, makeBlobKey, sha256, toBase64Url } from '@cocon/crypto';
import { makeId, type BlobId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

test('FI-6 twelve megabytes go up in pieces, are whole at the server, and any part of them comes back', async () => {
  const { direction } = await world.open();
  const { establishment } = direction.stored;
  const blob = makeId<BlobId>();
  const plain = randomFillSync(new Uint8Array(12_000_000));
  const sealed = await encryptBlob(makeBlobKey(), { establishment, blob }, plain);
  const hash = toBase64Url(await sha256(sealed));
  const asked = <Value>(request: (token: string) => Promise<Value>) => direction.session.with(request);
  const { transport } = direction;
  await asked((token) => transport.putBlob(establishment, blob, sealed, hash, token));
  expect(await asked((token) => transport.hasBlob(establishment, blob, token))).toBe(true);
  const range = { from: 9_999_999, to: 10_500_000 };
  const part = await asked((token) => transport.getBlob(establishment, blob, token, range));
  expect(Buffer.compare(part, sealed.subarray(range.from, range.to))).toBe(0);
  // Other bytes than their hash says leave nothing.
  const other = makeId<BlobId>();
  await expect(
    asked((token) =>
      transport.putBlob(
        establishment,
        other,
        sealed.map((byte) => byte ^ 1),
        hash,
        token,
      ),
    ),
  ).rejects.toMatchObject({ code: 'badRequest' });
  expect(await asked((token) => transport.hasBlob(establishment, other, token))).toBe(false);
});
