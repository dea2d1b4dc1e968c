/** A server that changes the bytes of files, or gives one for another. */
import { decryptBlob, fromBase64Url, fromUtf8 } from '@cocon/crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

interface File {
  readonly blob: string;
  readonly key: string;
  readonly hash: string;
}

describe('files', () => {
  test('HO-14 truncated, longer, spliced, swapped or changed bytes are refused, and the true ones read later', async () => {
    const house = await world.open();
    const leo = await house.enter(await house.addGroup(), 'Léo');
    await house.record(leo, 'group');
    await house.publish([leo.child], 'a'.repeat(200_000));
    await house.publish([leo.child], 'b'.repeat(200_000));
    await leo.profile.sync();
    const [one, other] = leo.profile.all<{ full: File }>('medium');
    if (!one || !other) throw new Error('two photos');
    const read = ({ id, body }: typeof one, keep = true) =>
      leo.profile.blobs.read({ record: id, blob: body.full.blob, hash: body.full.hash }, { keep });
    const foreign = await read(other, false);
    const attacks: ((bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>)[] = [
      (bytes) => bytes.slice(0, -1),
      (bytes) => bytes.slice(0, 65_536 + 16 + 16),
      () => new Uint8Array(),
      (bytes) => new Uint8Array([...bytes, 0]),
      (bytes) => new Uint8Array([...bytes, ...bytes]),
      (bytes) => new Uint8Array([...bytes.slice(0, 70_000), ...foreign.slice(70_000)]),
      (bytes) => bytes.map((byte, index) => (index === 100_000 ? byte ^ 1 : byte)),
      () => foreign,
    ];
    for (const attack of attacks) {
      const stop = leo.hand.wire.bendBlobs(attack);
      await expect(read(one)).rejects.toMatchObject({ code: 'recordDistrust' });
      stop();
    }
    const kept = await leo.hand.store.list(leo.profile.stored.id, 'blob');
    expect(kept).toEqual([]);
    const bytes = await read(one);
    const { blob, key } = one.body.full;
    const context = { establishment: leo.profile.state.establishment, blob };
    expect(fromUtf8(await decryptBlob(fromBase64Url(key), context, bytes))).toHaveLength(200_000);
    // Were its hash to match: a file of the same photo under another name does not open either.
    const moved = { ...context, blob: other.body.full.blob };
    await expect(decryptBlob(fromBase64Url(key), moved, bytes)).rejects.toMatchObject({
      name: 'CryptoRefusal',
    });
  });
});
