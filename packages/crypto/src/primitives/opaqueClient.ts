/**
 * OPAQUE (RFC 9807: ristretto255, SHA-512), the side of who knows the password. Keys are stretched by Argon2id at the
 * cost given here: the library's own settings of the RFC ask for 2 GiB. `bound` goes into the envelope: what was
 * registered for one is refused for another.
 */
import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { ArgonCost } from './argon2.ts';
import type { Bytes } from './bytes.ts';

export type OpaqueTerms = {
  readonly password: string;
  readonly bound: Bytes;
  readonly cost: ArgonCost;
};

/** What is sent first; then what the answer makes of it. */
export type OpaqueRegistration = {
  readonly request: Bytes;
  finish(response: Bytes): { readonly record: Bytes; readonly output: Bytes };
};
export type OpaqueLogin = {
  readonly request: Bytes;
  /** Undefined: not this password, not this record, or not the server that registered it. */
  finish(response: Bytes): Bytes | undefined;
};

async function library() {
  const { client, ready } = await import('./opaqueLibrary.ts');
  await ready;
  return client;
}

const settings = ({ bound, cost }: OpaqueTerms) => ({
  identifiers: { client: toBase64Url(bound) },
  keyStretching: {
    'argon2id-custom': { memory: cost.memory, iterations: cost.passes, parallelism: cost.lanes },
  },
});

export async function startOpaqueRegistration(terms: OpaqueTerms): Promise<OpaqueRegistration> {
  const client = await library();
  const { password } = terms;
  const { clientRegistrationState, registrationRequest } = client.startRegistration({ password });
  return {
    request: fromBase64Url(registrationRequest),
    finish(response) {
      const registrationResponse = toBase64Url(response);
      const { registrationRecord, exportKey } = client.finishRegistration({
        ...{ password, clientRegistrationState, registrationResponse },
        ...settings(terms),
      });
      return { record: fromBase64Url(registrationRecord), output: fromBase64Url(exportKey) };
    },
  };
}

export async function startOpaqueLogin(terms: OpaqueTerms): Promise<OpaqueLogin> {
  const client = await library();
  const { password } = terms;
  const { clientLoginState, startLoginRequest } = client.startLogin({ password });
  return {
    request: fromBase64Url(startLoginRequest),
    finish(response) {
      const loginResponse = toBase64Url(response);
      const finished = finishOrNot(() =>
        client.finishLogin({ password, clientLoginState, loginResponse, ...settings(terms) }),
      );
      return finished && fromBase64Url(finished.exportKey);
    },
  };
}

/** What cannot be read as an answer of the protocol throws in the library: it is a wrong answer like others. */
function finishOrNot<Value>(finish: () => Value | undefined): Value | undefined {
  try {
    return finish();
  } catch {
    return undefined;
  }
}
