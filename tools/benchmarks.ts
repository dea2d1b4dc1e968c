/**
 * What `npm run bench` measures: one line per module, by a short name. A module lies in a `bench/`
 * folder beside what it measures and exports functions `bench…()` that return measurements.
 */

/** One measured figure. */
export type Measurement = {
  name: string;
  value: number;
  /** `ms`, `MB/s`, `records/s`, `KB` … */
  unit: string;
  /** The figure it is held to; whether more or less is better follows from the unit. */
  target?: number;
};

/** Short name → module, from the repository root. */
export const benchmarks: Readonly<Record<string, string>> = {
  postgres: 'apps/server/src/platform/postgres/bench/embeddedPostgres.ts',
};
