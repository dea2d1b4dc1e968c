/**
 * The one error that opening anything can throw: what was received is not what it should be.
 *
 * `reason` is for choosing what to do next, never for telling an attacker which byte was wrong:
 * - `malformed`: the bytes cannot be of this kind (too short, impossible lengths, not a public key);
 * - `unknownFormat`: the format byte is of no kind known here, perhaps of a newer version;
 * - `notCommitted`: the key, or the header or context given with it, is not the one it was made under;
 * - `altered`: key and header are right, the ciphertext or its label is not;
 * - `wrongKey`: a seal that this key and context do not open (a seal cannot tell which of the two, nor
 *   whether it was altered);
 * - `truncated`: a blob that ends too early, or of a length that no blob has.
 */
export type RefusalReason =
  'malformed' | 'unknownFormat' | 'notCommitted' | 'altered' | 'wrongKey' | 'truncated';

export class CryptoRefusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(`refused: ${reason}`);
    this.name = 'CryptoRefusal';
    this.reason = reason;
  }
}
