/**
 * What is new since a moment ago (50 records), in houses of three sizes at once: alone with 10³ records, alone with
 * 10⁵, and with 10⁵ beside 999 strangers. They are asked in turns, so that what else the machine does weighs on all.
 */
import { makeId, type RecordId } from '@cocon/protocol';
import { medianOf, rounded, type Measurement } from '../../../tools/bench/measurement.ts';
import { TestClient } from '../src/testing/testClient.ts';
import { gatherStatistics, openScene, type Scene } from './scene.ts';
import { insertMedia, insertStrangers } from './volume.ts';

const NEWS = 50;
const WARMING = 15;
const ASKED = 61;

interface Grown {
  readonly label: string;
  readonly scene: Scene;
  readonly volume: { readonly audience: string; readonly header: string };
  readonly times: number[];
}

export async function benchChanges(): Promise<Measurement[]> {
  const grown: Grown[] = [];
  try {
    grown.push(await grow('1 house, 10³ records', 1_000, 0));
    grown.push(await grow('1 house, 10⁵ records', 100_000, 0));
    grown.push(await grow('1 000 houses, 10⁵ records', 100_000, 999));
    for (let n = 0; n < WARMING + ASKED; n++) {
      for (const one of grown) {
        const took = await askOnce(one);
        if (n >= WARMING) one.times.push(took);
      }
    }
    const medians = grown.map(({ times }) => medianOf(times));
    const last = grown[2];
    const page = performance.now();
    await last?.scene.family.page('medium');
    const firstPage = performance.now() - page;
    return [
      ...grown.map(({ label }, n) => ({
        name: `${NEWS} changes after N, ${label}`,
        value: rounded(medians[n] ?? Number.NaN),
        unit: 'ms',
      })),
      {
        name: 'the slowest of them, of the fastest',
        value: Math.max(...medians) / Math.min(...medians),
        unit: '×',
        reach: { atMost: 1.3 },
      },
      {
        name: 'first page of 10⁵ records',
        value: rounded(firstPage),
        unit: 'ms',
        reach: { atMost: 1000 },
      },
    ];
  } finally {
    for (const { scene } of grown) await scene.end();
  }
}

async function grow(label: string, records: number, strangers: number): Promise<Grown> {
  const scene = await openScene(5);
  const { server, house, audience } = scene;
  const record = await house.makeRecord({
    collection: 'medium',
    audience,
    author: house.direction,
    medium: { kind: 'photo', post: makeId<RecordId>(), day: house.today, subjects: [] },
  });
  const volume = { audience: audience.id, header: record.wire.header };
  await insertMedia(server.services.database, house.establishment, { ...volume, records });
  await insertStrangers(server.services.database, strangers, 100);
  await gatherStatistics(scene);
  return { label, scene, volume, times: [] };
}

async function askOnce({ scene: { server, house, family }, volume }: Grown): Promise<number> {
  const fresh = await TestClient.enter(family.origin, house, family.device);
  await insertMedia(server.services.database, house.establishment, { ...volume, records: NEWS });
  const start = performance.now();
  const changes = await fresh.follow();
  const took = performance.now() - start;
  if (changes.length < NEWS) throw new Error(`${changes.length} changes`);
  return took;
}
