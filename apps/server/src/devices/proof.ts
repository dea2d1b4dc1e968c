/** What every signed proof must say: our own origin, and an end that is near. */
import { PROOF_LIFE } from '@cocon/protocol';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../platform/services.ts';

export function isTimely({ expires }: { readonly expires: number }, now: number): boolean {
  return expires > now && expires <= now + PROOF_LIFE;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** The origin that a proof must name: the one configured, or on loopback the address asked for. */
export function originOf({ options }: Services, request: FastifyRequest): string | undefined {
  if (options.origin !== undefined) return options.origin;
  return LOOPBACK.test(request.host) ? `http://${request.host}` : undefined;
}
