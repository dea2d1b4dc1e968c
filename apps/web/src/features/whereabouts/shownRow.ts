/**
 * A sealed record as a person may look at it (FM-7): its clear part letter for letter, one fact a line, and the
 * beginning of its ciphertext.
 */
import type { SealedRecord } from '@cocon/protocol';

/** Characters of ciphertext shown: enough to see that there is nothing to see. */
export const SHOWN = 360;

export interface ShownRow {
  readonly facts: string;
  readonly secret: string;
  /** Characters of the whole ciphertext. */
  readonly length: number;
}

export function shownRow({ header, ciphertext }: SealedRecord): ShownRow {
  const facts = Object.entries(JSON.parse(header) as Record<string, unknown>);
  return {
    facts: facts.map(([name, value]) => `"${name}":${JSON.stringify(value)}`).join('\n'),
    secret: ciphertext.length > SHOWN ? `${ciphertext.slice(0, SHOWN)}…` : ciphertext,
    length: ciphertext.length,
  };
}
