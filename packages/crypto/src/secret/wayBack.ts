/**
 * A way back (25): what a person has and knows, made into the secret of a standing invitation. All by HKDF-SHA256 with
 * info = utf8("cocon/1/way-back/" + name) ‖ 0x00 and no salt.
 *
 * - Card and code: salt (16) from the card's secret; stretched = Argon2id(code, salt); `proof` and `key` from
 *   card ‖ stretched; the secret from key ‖ share, where the share is the server's. Salt and cost come from no server:
 *   none can make guessing cheap. The proof alone, the share alone, or card and code without the share open nothing.
 * - Passkey: the secret from the 32 bytes of its PRF for `passkeyInput`, and the place it leads to (the ids of
 *   establishment and invitation, 16 bytes each): the same passkey is worth nothing for another place.
 */
import { type Bytes, concatBytes } from '../primitives/bytes.ts';
import { hkdf } from '../primitives/hkdf.ts';
import { labelled } from '../primitives/label.ts';
import { type ArgonCost, type Stretch, stretch } from './stretch.ts';

export type CodeFactor = {
  /** Shown to the server for its share; 32 bytes. */
  readonly proof: Bytes;
  /** With the share, the secret of the invitation; 32 bytes, shown to nobody. */
  readonly key: Bytes;
};

const derive = (secret: Bytes, name: string, length = 32, context = new Uint8Array()): Promise<Bytes> =>
  hkdf(secret, labelled(`way-back/${name}`, context), length);

/** What a card and its guardian's code are worth. `cost` is for tests alone: everyone's is the same. */
export async function deriveCodeFactor(
  card: Bytes,
  code: string,
  cost?: ArgonCost,
  stretchWith: Stretch = stretch,
): Promise<CodeFactor> {
  const stretched = await stretchWith(code, await derive(card, 'salt', 16), cost);
  const both = concatBytes(card, stretched);
  const [proof, key] = await Promise.all([derive(both, 'proof'), derive(both, 'key')]);
  return { proof, key };
}

/** The secret of the invitation, from what card and code are worth and the server's share. */
export const deriveCodeSecret = ({ key }: CodeFactor, share: Bytes): Promise<Bytes> =>
  derive(concatBytes(key, share), 'secret');

/** What every passkey is asked: which one answers is known only with its answer. */
export const passkeyInput = (): Bytes => labelled('way-back/passkey-input', new Uint8Array());

/** The secret of the invitation, from what a passkey gives for our input and the place it names (32 bytes). */
export function derivePasskeySecret(output: Bytes, place: Bytes): Promise<Bytes> {
  if (output.length !== 32 || place.length !== 32) throw new RangeError('a passkey gives 32 bytes for 32');
  return derive(output, 'passkey', 32, place);
}
