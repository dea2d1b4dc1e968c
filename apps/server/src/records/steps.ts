/**
 * A change that may alter what households see of any record takes 64 steps of the sequence, one for each first letter
 * that a record's id may have. So an answer can stop between two letters, and its cursor says where (47).
 */
const LETTERS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

export const STEPS = LETTERS.length;

/** Ids of a step, as a range in byte order: from `low`, below `high` (null: no end). */
export function idsOfStep(step: number): { low: string; high: string | null } {
  return { low: LETTERS[step] ?? '', high: LETTERS[step + 1] ?? null };
}
