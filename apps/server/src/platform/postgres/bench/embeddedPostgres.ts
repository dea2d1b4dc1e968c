/** How long the host waits for the embedded database. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Measurement } from '../../../../../../tools/bench/measurement.ts';
import { startEmbeddedPostgres } from '../embeddedPostgres.ts';

export async function benchStarts(): Promise<Measurement[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cocon-bench-'));
  try {
    const first = await timed(() => startEmbeddedPostgres({ dataFolder }));
    const firstStop = await timed(() => first.result.stop());
    const later = await timed(() => startEmbeddedPostgres({ dataFolder }));
    await later.result.stop();
    return [
      { name: 'first start', value: first.milliseconds, unit: 'ms', reach: { atMost: 2_000 } },
      { name: 'later start', value: later.milliseconds, unit: 'ms', reach: { atMost: 200 } },
      { name: 'stop', value: firstStop.milliseconds, unit: 'ms', reach: { atMost: 200 } },
    ];
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function timed<T>(act: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const start = performance.now();
  const result = await act();
  return { result, milliseconds: performance.now() - start };
}
