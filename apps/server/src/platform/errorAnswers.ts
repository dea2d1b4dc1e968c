/**
 * Every error as one of the contract's stable codes. What nobody foresaw is `internal`: the log gets its type and
 * stack, the answer nothing.
 */
import { ERRORS, type ErrorAnswer, type ErrorCode } from '@cocon/protocol';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from './refused.ts';

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const answer = answerOf(error);
  if (answer.error === 'internal' && error instanceof Error) {
    request.log.error({ type: error.name, code: codeOf(error), stack: framesOf(error) }, 'internal');
  }
  if (answer.retryAfter !== undefined) void reply.header('retry-after', String(answer.retryAfter));
  void reply.code(ERRORS[answer.error]).send(answer);
}

export function answerOf(error: unknown): ErrorAnswer {
  if (error instanceof Refused) return { error: error.code, ...error.facts };
  const { validation, statusCode } = (error ?? {}) as Partial<FastifyError>;
  const code = codeOf(error);
  if (validation) return { error: 'badRequest', detail: 'shape' };
  if (isFull(code)) return { error: 'diskFull' };
  if (isAway(code)) return { error: 'unavailable', retryAfter: 2 };
  return { error: byStatus(statusCode) };
}

function byStatus(status: number | undefined): ErrorCode {
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'rateLimited';
  if (status === 404) return 'notFound';
  if (status === 503) return 'unavailable';
  return status !== undefined && status >= 400 && status < 500 ? 'badRequest' : 'internal';
}

/** ENOSPC and EDQUOT of the file system, 53100 of PostgreSQL. */
const isFull = (code: string) => ['ENOSPC', 'EDQUOT', '53100'].includes(code);
/** PostgreSQL is not there, is stopping, or has no connection left. */
const isAway = (code: string) =>
  /^(08...|57P0[1-5]|53300)$/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT_SOCKET'].includes(code);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The stack without the message, which may quote what was sent. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
