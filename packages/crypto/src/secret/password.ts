/**
 * A way back by identifier and password (25), by OPAQUE: from the password and the server's answer comes an output that
 * the server never knows, and from it the secret of a standing invitation, by HKDF-SHA256 with
 * info = utf8("cocon/1/way-back/password") ‖ 0x00 and no salt.
 *
 * The server is shown SHA-256(utf8("cocon/1/way-back/identifier") ‖ 0x00 ‖ identifier), never the identifier; the
 * envelope is bound to that digest. How a password is stretched is one of our own settings, by number: a server names
 * which, and can name none that is not here.
 */
import type { ArgonCost } from '../primitives/argon2.ts';
import { type Bytes, utf8 } from '../primitives/bytes.ts';
import { hkdf } from '../primitives/hkdf.ts';
import { labelled } from '../primitives/label.ts';
import { startOpaqueLogin, startOpaqueRegistration } from '../primitives/opaqueClient.ts';
import type { RunOpaqueStep } from '../primitives/opaqueSteps.ts';
import { sha256 } from '../primitives/sha256.ts';

/** 1: 64 MiB, three passes, one lane. */
const stretchings: Readonly<Record<PasswordStretching, ArgonCost>> = {
  1: { memory: 64 * 1024, passes: 3, lanes: 1 },
};
export type PasswordStretching = 1;

/** One spelling: as typed on any keyboard, in any case, with any spaces around or between. */
export const plainIdentifier = (identifier: string): string =>
  identifier.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** What the server is shown of an identifier; 32 bytes. */
export const digestIdentifier = (identifier: string): Promise<Bytes> =>
  sha256(labelled('way-back/identifier', utf8(plainIdentifier(identifier))));

export interface PasswordTerms {
  readonly password: string;
  /** As `digestIdentifier` gives it. */
  readonly identifier: Bytes;
  readonly stretching: PasswordStretching;
  /** For tests alone: everyone's is the setting's. */
  readonly cost?: ArgonCost | undefined;
  /** Where the steps are done, in a worker say; here by default. */
  readonly run?: RunOpaqueStep | undefined;
}

const termsOf = ({
  password,
  identifier,
  stretching,
  cost = stretchings[stretching],
  run,
}: PasswordTerms) => ({
  password: password.normalize('NFKC'),
  bound: identifier,
  cost,
  run,
});

/** Begins a password: the request for the server, then what it keeps and the secret of the invitation. */
export async function beginPassword(terms: PasswordTerms): Promise<{
  readonly request: Bytes;
  finish(response: Bytes): Promise<{ readonly record: Bytes; readonly secret: Bytes }>;
}> {
  const { request, finish } = await startOpaqueRegistration(termsOf(terms));
  return {
    request,
    async finish(response) {
      const { record, output } = await finish(response);
      return { record, secret: await secretOf(output) };
    },
  };
}

/** Tries a password: the request for the server, then the secret, or undefined where the password is not right. */
export async function tryPassword(terms: PasswordTerms): Promise<{
  readonly request: Bytes;
  finish(response: Bytes): Promise<Bytes | undefined>;
}> {
  const { request, finish } = await startOpaqueLogin(termsOf(terms));
  return {
    request,
    async finish(response) {
      const output = await finish(response);
      return output && secretOf(output);
    },
  };
}

const secretOf = (output: Bytes): Promise<Bytes> =>
  hkdf(output, labelled('way-back/password', new Uint8Array()), 32);
