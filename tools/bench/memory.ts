/** Memory of the `serve` process at rest, without its PostgreSQL, in a house that is in use. Linux and macOS. */
import { spawnSync } from 'node:child_process';
import { startHouse } from '../../e2e/house.ts';
import { World } from '../../hostile/support/world.ts';
import type { Measurement } from './measurement.ts';

const REST_MS = 30_000;

export async function benchMemory(): Promise<Measurement[]> {
  const house = await startHouse();
  try {
    const started = residentOf(house.pid());
    const crèche = await World.at(house.origin).open();
    await crèche.enter(await crèche.addGroup(), 'Léo');
    await new Promise((wake) => setTimeout(wake, REST_MS));
    const rested = residentOf(house.pid());
    return [
      { name: 'server, just started', value: started, unit: 'MB' },
      {
        name: `server, one house opened and a family in, after ${REST_MS / 1000} s of rest`,
        value: rested,
        unit: 'MB',
        reach: { atMost: 120 },
      },
    ];
  } finally {
    await house.remove();
  }
}

/** Resident set of one process, MB (10⁶ bytes). */
function residentOf(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  const kibibytes = Number(stdout.trim());
  if (!(kibibytes > 0)) throw new Error('ps does not say how large the server is');
  return Math.round((kibibytes * 1024) / 1e5) / 10;
}
