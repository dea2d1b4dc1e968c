/** What the server refuses, by stable code. Thrown anywhere below a route; `errorAnswers.ts` writes it down. */
import type { ErrorAnswer, ErrorCode } from '@cocon/protocol';

export type RefusalFacts = Omit<ErrorAnswer, 'error'>;

export class Refused extends Error {
  readonly code: ErrorCode;
  readonly facts: RefusalFacts;

  /** `detail` is for developers and never about a person. */
  constructor(code: ErrorCode, facts: RefusalFacts | string = {}) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.facts = typeof facts === 'string' ? { detail: facts } : facts;
  }
}

/** The value, or the one answer for what is not there and for what is not the asker's. */
export function found<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Refused('notFound');
  return value;
}
