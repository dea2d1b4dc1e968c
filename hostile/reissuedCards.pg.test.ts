/** Cards that were made again, and houses that grew since a card was printed. */
import { deriveInvitationSecrets, fromBase64Url, importSealingKey, toBase64Url } from '@cocon/crypto';
import { currentVersion, KEYRING_LABEL, readCardLink, sealBinding } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photosOf, World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe('cards made again', () => {
  test('HO-28 who kept a card that was taken back opens nothing of what comes after, with a copy of the database', async () => {
    const house = await world.open();
    const group = await house.addGroup();
    const family = await house.addFamily(group, 'Léo');
    await house.record(family, 'group');
    const former = await house.card(family);
    const keyring = house.direction.state.households[family.household]?.keyring;
    if (!keyring) throw new Error('no keyring');
    const before = currentVersion(house.direction.state, keyring)?.version ?? 0;
    const link = await house.card(family);
    expect(currentVersion(house.direction.state, keyring)?.version).toBe(before + 1);

    const secrets = await deriveInvitationSecrets(fromBase64Url(readCardLink(former) ?? ''));
    const sealing = await importSealingKey(secrets.sealingSeed);
    const to = `invitation:${toBase64Url(secrets.id)}` as const;
    const seals = await world.server.services.database.write(house.direction.state.establishment, (tenant) =>
      tenant.query<{ keyring: string; version: number; target: string; sealed: string }>(
        'select keyring, version, target, sealed from seals where keyring = $1',
        [keyring],
      ),
    );
    expect(seals.length).toBeGreaterThan(0);
    expect(seals.map((seal) => seal.target)).not.toContain(to);
    for (const { version, sealed } of seals) {
      const context = { label: KEYRING_LABEL, bind: sealBinding(keyring, version, to) };
      await expect(sealing.open(fromBase64Url(sealed), context)).rejects.toThrow('wrongKey');
    }
    await expect(world.hand().device.enter(former)).rejects.toMatchObject({ code: 'invitationOver' });

    const profile = await world.hand().device.enter(link);
    await house.publish([family.child]);
    await profile.sync();
    expect(profile.warnings).toEqual([]);
    expect(photosOf(profile)).toHaveLength(1);
  });

  test('HO-29 a card opens although the house said more since than one answer holds', async () => {
    const house = await world.open();
    const group = await house.addGroup();
    const family = await house.addFamily(group, 'Léo');
    const link = await house.card(family);
    await house.addGroup();
    await house.addFamily(group, 'Rose');
    await house.addGroup();
    const hand = world.hand();
    let asked = 0;
    hand.wire.bend(({ path, body }) => {
      if (!path.endsWith('/openings')) return undefined;
      asked += 1;
      return { ...body, entries: body.entries.slice(0, 3) };
    });
    const profile = await hand.device.enter(link);
    expect(asked).toBeGreaterThan(2);
    await profile.sync();
    expect(profile.status).toEqual({ kind: 'current' });
  });
});
