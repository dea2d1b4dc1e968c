/**
 * OPAQUE (RFC 9807: ristretto255, SHA-512), the side of who knows the password. Keys are stretched by Argon2id at the
 * cost given here. `bound` goes into the envelope: what was registered for one is refused for another. `run` does each
 * step: here, or in a worker, where the page goes on meanwhile.
 */
import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { ArgonCost } from './argon2.ts';
import type { Bytes } from './bytes.ts';
import { runOpaqueStep, type OpaqueStep, type RunOpaqueStep } from './opaqueSteps.ts';

export type OpaqueTerms = {
  readonly password: string;
  readonly bound: Bytes;
  readonly cost: ArgonCost;
  readonly run?: RunOpaqueStep | undefined;
};

/** What is sent first; then what the answer makes of it. */
export type OpaqueRegistration = {
  readonly request: Bytes;
  finish(response: Bytes): Promise<{ readonly record: Bytes; readonly output: Bytes }>;
};
export type OpaqueLogin = {
  readonly request: Bytes;
  /** Undefined: not this password, not this record, or not the server that registered it. */
  finish(response: Bytes): Promise<Bytes | undefined>;
};

export async function startOpaqueRegistration(terms: OpaqueTerms): Promise<OpaqueRegistration> {
  const { request, finish } = await start(terms, 'startRegistration', 'finishRegistration');
  return {
    request,
    async finish(response) {
      const [record, output] = must(await finish(response));
      return { record: fromBase64Url(record), output: fromBase64Url(output) };
    },
  };
}

export async function startOpaqueLogin(terms: OpaqueTerms): Promise<OpaqueLogin> {
  const { request, finish } = await start(terms, 'startLogin', 'finishLogin');
  return {
    request,
    async finish(response) {
      const done = await finish(response);
      return done && fromBase64Url(done[1]);
    },
  };
}

async function start(
  { password, bound, cost, run = runOpaqueStep }: OpaqueTerms,
  begin: 'startRegistration' | 'startLogin',
  end: Exclude<OpaqueStep['kind'], 'startRegistration' | 'startLogin'>,
) {
  const [state, request] = must(await run({ kind: begin, password }));
  return {
    request: fromBase64Url(request),
    finish: (response: Bytes) =>
      run({
        ...{ kind: end, password, state, cost },
        ...{ response: toBase64Url(response), bound: toBase64Url(bound) },
      }),
  };
}

function must<Done>(done: Done | undefined): Done {
  if (done === undefined) throw new Error('a step of OPAQUE that always ends did not');
  return done;
}
