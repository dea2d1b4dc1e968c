/**
 * Power cuts: the real program in a process of its own, killed without warning in the middle of publications, its database
 * under it, or both. What was acknowledged is there; nothing is there twice or in part.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decryptBlob, fromBase64Url, fromUtf8 } from '@cocon/crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHouse, type House } from '../e2e/house.ts';
import { photoDraft } from './support/drafts.ts';
import { photosOf, World } from './support/world.ts';

const ROUNDS = 30;

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.remove());

describe('power cuts', () => {
  test('HO-30 thirty kills of server and database during publications lose nothing and double nothing', async () => {
    const world = World.at(house.origin);
    const crèche = await world.open();
    const group = await crèche.addGroup();
    const family = await crèche.addFamily(group, 'Léo');
    await crèche.record(family, 'group');
    const { direction } = crèche;
    const published = new Map<string, string>();
    const begun = performance.now();
    const whole = await crèche.publish([family.child], 'sans coupure');
    const duration = performance.now() - begun;
    published.set(whole.photo, 'sans coupure');
    let cut = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const content = `photo de la coupure ${round}`;
      const draft = await photoDraft(direction, [family.child], content, crèche.today);
      published.set(draft.photo, content);
      const id = await direction.enqueue({ writes: draft.writes }, draft.blobs);
      const sending = direction.sent(id).catch(() => undefined);
      // All over the time that one takes, wherever the machine's pace puts the cut.
      await new Promise((wake) => setTimeout(wake, duration * ((round * 7) % 10) * 0.1));
      if (round % 3 > 0) await killDatabase(house);
      if (round % 3 === 1) await endsByItself(house);
      await house.kill();
      if (direction.outbox.length > 0) cut += 1;
      await sending;
      await house.start();
      for (let tries = 0; direction.outbox.length > 0 && tries < 20; tries += 1) await direction.sync();
      expect(direction.outbox).toEqual([]);
    }
    expect(photosOf(direction).sort()).toEqual([...published.keys()].sort());
    expect(cut).toBeGreaterThan(ROUNDS / 6);

    // A phone that has seen nothing of it reads everything, once, whole.
    const phone = world.hand();
    const profile = await phone.device.enter(await crèche.card(family));
    await profile.sync();
    expect(profile.warnings).toEqual([]);
    expect(photosOf(profile).sort()).toEqual([...published.keys()].sort());
    expect(profile.all('post')).toHaveLength(published.size);
    for (const { id, body } of profile.all<{ full: { blob: string; key: string; hash: string } }>('medium')) {
      const { blob, key, hash } = body.full;
      const bytes = await profile.blobs.read({ record: id, blob, hash }, { keep: false });
      const context = { establishment: profile.state.establishment, blob };
      const plain = fromUtf8(await decryptBlob(fromBase64Url(key), context, bytes));
      expect(plain.trim()).toBe(published.get(id));
    }
  }, 480_000);
});

/** A server without its database says so and ends: whoever runs it starts it again. */
async function endsByItself({ pid, output }: House): Promise<void> {
  const isThere = () => {
    try {
      return process.kill(pid(), 0);
    } catch {
      return false;
    }
  };
  await expect.poll(isThere, { timeout: 30_000 }).toBe(false);
  // What it said last may come after its end.
  await expect.poll(output).toContain('La base de données s’est arrêtée d’elle-même');
}

async function killDatabase({ dataFolder }: House): Promise<void> {
  const file = join(dataFolder, 'postgres/pg18/postmaster.pid');
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGKILL');
}
