/** How much of the machine was free while a benchmark ran: a figure from a busy machine says so beside itself. */
import { readFileSync } from 'node:fs';
import { rounded } from './measurement.ts';

export interface ProcessorTimes {
  readonly idle: number;
  readonly all: number;
}

/** Since the machine started, in ticks; zeros where the system does not say. */
export function readProcessorTimes(): ProcessorTimes {
  try {
    const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]?.split(/\s+/) ?? [];
    const times = ticks.map(Number);
    return { idle: (times[3] ?? 0) + (times[4] ?? 0), all: times.reduce((sum, one) => sum + one, 0) };
  } catch {
    return { idle: 0, all: 0 };
  }
}

/** Per cent; null where the system does not say. */
export function idleShareSince(before: ProcessorTimes): number | null {
  const now = readProcessorTimes();
  return now.all === before.all ? null : rounded((100 * (now.idle - before.idle)) / (now.all - before.all));
}
