/**
 * The steps of OPAQUE on the side of who knows the password, each by itself: plain values in, plain values out, so that
 * they may run in a worker. The last of each two stretches the password, which holds a thread for as long as that takes.
 */
import type { ArgonCost } from './argon2.ts';

interface Begun {
  readonly password: string;
  /** What the first step kept for the second; base64url like all below. */
  readonly state: string;
  readonly response: string;
  readonly bound: string;
  readonly cost: ArgonCost;
}

export type OpaqueStep =
  | { readonly kind: 'startRegistration' | 'startLogin'; readonly password: string }
  | ({ readonly kind: 'finishRegistration' | 'finishLogin' } & Begun);

/** Of a start: what it keeps, and the request; of an end: the record, empty for a login, and the output. */
export type OpaqueStepDone = readonly [string, string];

/** Undefined: not this password, not this record, or not the server that registered it. */
export type RunOpaqueStep = (step: OpaqueStep) => Promise<OpaqueStepDone | undefined>;

export const runOpaqueStep: RunOpaqueStep = async (step) => {
  const { client, ready } = await import('./opaqueLibrary.ts');
  await ready;
  const { password } = step;
  switch (step.kind) {
    case 'startRegistration': {
      const { clientRegistrationState, registrationRequest } = client.startRegistration({ password });
      return [clientRegistrationState, registrationRequest];
    }
    case 'startLogin': {
      const { clientLoginState, startLoginRequest } = client.startLogin({ password });
      return [clientLoginState, startLoginRequest];
    }
    case 'finishRegistration': {
      const { registrationRecord, exportKey } = client.finishRegistration({
        ...{ password, clientRegistrationState: step.state, registrationResponse: step.response },
        ...settings(step),
      });
      return [registrationRecord, exportKey];
    }
    case 'finishLogin': {
      const finished = finishOrNot(() =>
        client.finishLogin({
          ...{ password, clientLoginState: step.state, loginResponse: step.response },
          ...settings(step),
        }),
      );
      return finished && ['', finished.exportKey];
    }
  }
};

/** The library's own settings of the RFC ask for 2 GiB. */
const settings = ({ bound, cost }: Begun) => ({
  identifiers: { client: bound },
  keyStretching: {
    'argon2id-custom': { memory: cost.memory, iterations: cost.passes, parallelism: cost.lanes },
  },
});

/** What cannot be read as an answer of the protocol throws in the library: it is a wrong answer like others. */
function finishOrNot<Value>(finish: () => Value | undefined): Value | undefined {
  try {
    return finish();
  } catch {
    return undefined;
  }
}
