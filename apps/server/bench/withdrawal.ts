/** A guardian takes back, by one statement, what 5 000 photos and 100 homes rest on; the next reading shows it. */
import type { BlobId } from '@cocon/protocol';
import { medianOf, rounded, type Measurement } from '../../../tools/bench/measurement.ts';
import { TestClient } from '../src/testing/testClient.ts';
import { gatherStatistics, must, openScene, photoOf, publish } from './scene.ts';
import { insertMedia } from './volume.ts';

const PHOTOS = 5_000;
const HOMES = 100;
const ROUNDS = 5;

interface Round {
  readonly statement: number;
  readonly nextRead: number;
  readonly told: number;
}

export async function benchWithdrawal(): Promise<Measurement[]> {
  const rounds: Round[] = [];
  for (let n = 0; n < ROUNDS; n++) rounds.push(await withdraw());
  const median = (of: (round: Round) => number) => rounded(medianOf(rounds.map(of)));
  const [first] = rounds;
  return [
    {
      name: `withdrawal from ${PHOTOS} photos and ${HOMES} homes: answered`,
      value: median(({ statement }) => statement),
      unit: 'ms',
      reach: { atMost: 200 },
    },
    {
      name: 'the slowest of five houses',
      value: rounded(Math.max(...rounds.map(({ statement }) => statement))),
      unit: 'ms',
      reach: { atMost: 200 },
    },
    {
      name: 'the next reading of such a file: refused after',
      value: median(({ nextRead }) => nextRead),
      unit: 'ms',
      note: first
        ? `${rounds.length} of ${rounds.length} houses refused the first reading after the answer`
        : '',
    },
    {
      name: `all ${PHOTOS} told to one device`,
      value: median(({ told }) => told),
      unit: 'ms',
      reach: { atMost: 5000 },
    },
  ];
}

/** In a house of its own: a statement can be the first of its kind only once. */
async function withdraw(): Promise<Round> {
  const scene = await openScene(HOMES);
  try {
    const { server, house, family, child, audience } = scene;
    const [file] = await publish(scene, 20_000, 1);
    const record = await house.makeRecord({
      collection: 'medium',
      audience,
      author: house.direction,
      medium: photoOf(child, house),
    });
    const volume = { audience: audience.id, header: record.wire.header, records: PHOTOS, child };
    await insertMedia(server.services.database, house.establishment, volume);
    await gatherStatistics(scene);
    const reader = await TestClient.enter(family.origin, house, family.device);
    must(await reader.getBlob(file as BlobId));

    await house.signConsent(family.device, child, { image: 'nobody' });
    const batch = house.batch();
    const start = performance.now();
    must(await reader.append(batch));
    const answered = performance.now();
    const { status } = await reader.getBlob(file as BlobId);
    const read = performance.now();
    if (status < 400) throw new Error(`the file was still given: ${status}`);
    const changes = await reader.follow(500);
    const told = performance.now();
    const gone = changes.filter(({ kind }) => kind === 'withdrawn').length;
    if (gone < PHOTOS) throw new Error(`${gone} withdrawn`);
    return { statement: answered - start, nextRead: read - answered, told: told - read };
  } finally {
    await scene.end();
  }
}
