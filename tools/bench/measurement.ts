/** What a benchmark returns, and the small arithmetic that all of them share. */

/** What a figure is held to. */
export type Reach = { readonly atMost: number } | { readonly atLeast: number };

export interface Measurement {
  readonly name: string;
  /** null: not measured here; `note` says why. */
  readonly value: number | null;
  /** `ms`, `MB/s`, `records/s`, `KB`, `×` … */
  readonly unit: string;
  readonly reach?: Reach;
  readonly note?: string;
  /** What lies behind the figure, one row each: printed as a table of its own. */
  readonly rows?: readonly Readonly<Record<string, string | number>>[];
}

export const isReached = ({ value, reach }: Measurement): boolean | undefined => {
  if (reach === undefined || value === null) return undefined;
  return 'atMost' in reach ? value <= reach.atMost : value >= reach.atLeast;
};

export function medianOf(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no values');
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

export const rounded = (value: number): number => Math.round(value * 10) / 10;
