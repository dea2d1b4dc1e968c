/**
 * What the browser's authenticator is asked: to keep a passkey, and for what it gives. No server checks an answer, so the
 * challenge is of no use to anybody; whom it lets in is decided by what its PRF yields. A finger, a face or the device's
 * code is always asked: without, the same passkey would give something else.
 */
import { passkeyInput, type PasskeyAnswer } from '@cocon/client';
import type { PasskeyClues } from './passkeyRule.ts';

/** `none`: whoever was asked said no, or had none. `cannot`: it gives nothing to make a key of. */
export type Asked = PasskeyAnswer | 'none' | 'cannot';

type Bytes = PasskeyAnswer['output'];

const extensions = () => ({ prf: { eval: { first: passkeyInput() } } });
const userVerification = 'required';
const rpId = (): string => window.location.hostname;
const challenge = (): Bytes => crypto.getRandomValues(new Uint8Array(32));

export async function passkeyClues(): Promise<PasskeyClues> {
  if (typeof PublicKeyCredential === 'undefined') return { hasPasskeys: false, hasPrf: false, isOwn: false };
  const [said, isOwn] = await Promise.all([
    'getClientCapabilities' in PublicKeyCredential ? PublicKeyCredential.getClientCapabilities() : {},
    PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable(),
  ]).catch(() => [{}, false] as const);
  return { hasPasskeys: true, hasPrf: (said as Record<string, boolean>)['extension:prf'], isOwn };
}

/** Makes a passkey that carries `handle`. What some give only when asked again is asked again, once. */
export async function makePasskey(handle: Bytes, place: string, person: string): Promise<Asked> {
  const made = await ask(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: challenge(),
        rp: { id: rpId(), name: 'Cocon' },
        user: { id: handle, name: `${person} · ${place}`, displayName: person },
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification },
        attestation: 'none',
        extensions: extensions(),
      },
    }),
  );
  if (made === 'none' || made === 'cannot') return made;
  const output = outputOf(made);
  if (output !== undefined) return { handle, output };
  const again = await askFor([{ type: 'public-key', id: made.rawId }]);
  if (again === 'none' || again === 'cannot') await dropPasskey(handle);
  return again;
}

/** Asks for any passkey of ours. */
export const askPasskey = (): Promise<Asked> => askFor([]);

async function askFor(allowCredentials: PublicKeyCredentialDescriptor[]): Promise<Asked> {
  const given = await ask(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: challenge(),
        rpId: rpId(),
        allowCredentials,
        userVerification,
        extensions: extensions(),
      },
    }),
  );
  if (given === 'none' || given === 'cannot') return given;
  const output = outputOf(given);
  const { response } = given;
  const handle = response instanceof AuthenticatorAssertionResponse ? response.userHandle : null;
  return output === undefined || handle === null ? 'cannot' : { handle: new Uint8Array(handle), output };
}

/** Tells the authenticator, where it listens, that a passkey leads nowhere. */
export async function dropPasskey(handle: Bytes): Promise<void> {
  if (typeof PublicKeyCredential === 'undefined' || !('signalAllAcceptedCredentials' in PublicKeyCredential))
    return;
  const userId = btoa(String.fromCharCode(...handle))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  await PublicKeyCredential.signalAllAcceptedCredentials({
    rpId: rpId(),
    userId,
    allAcceptedCredentialIds: [],
  }).catch(() => undefined);
}

async function ask(
  question: () => Promise<Credential | null>,
): Promise<PublicKeyCredential | 'none' | 'cannot'> {
  try {
    const answer = await question();
    return answer instanceof PublicKeyCredential ? answer : 'none';
  } catch (refusal) {
    if (!(refusal instanceof DOMException)) throw refusal;
    return ['NotAllowedError', 'AbortError'].includes(refusal.name) ? 'none' : 'cannot';
  }
}

function outputOf(credential: PublicKeyCredential): Bytes | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return undefined;
  const output = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength).slice()
    : new Uint8Array(first);
  return output.length === 32 ? (output as Bytes) : undefined;
}
