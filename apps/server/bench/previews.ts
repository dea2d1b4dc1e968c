/** A family's requests for previews that it may see, each with its own right asked. */
import { medianOf, rounded, type Measurement } from '../../../tools/bench/measurement.ts';
import { answersPerSecond } from './load.ts';
import { openScene, publish } from './scene.ts';

const CLIENTS = 16;
const PREVIEWS = 120;
const SIZE = 20_000;

export async function benchPreviews(): Promise<Measurement[]> {
  const scene = await openScene(100);
  try {
    const blobs = await publish(scene, SIZE, PREVIEWS);
    const { family } = scene;
    const load = {
      origin: family.origin,
      paths: blobs.map((id) => family.path(`blobs/${id}`)),
      headers: family.headers,
      clients: CLIENTS,
    };
    await answersPerSecond({ ...load, milliseconds: 1500 });
    const rounds: number[] = [];
    for (let n = 0; n < 3; n++) rounds.push(await answersPerSecond({ ...load, milliseconds: 3000 }));
    return [
      {
        name: `${CLIENTS} viewers, ${PREVIEWS} previews of ${SIZE / 1000} KB, authorised`,
        value: rounded(medianOf(rounds)),
        unit: '/s',
        reach: { atLeast: 1200 },
      },
      { name: 'the best of three rounds', value: rounded(Math.max(...rounds)), unit: '/s' },
    ];
  } finally {
    await scene.end();
  }
}
