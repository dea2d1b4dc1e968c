/**
 * Which bytes are looked at as an X-Wing public key at all: FIPS 203 (section 7.2) wants every coefficient
 * of the ML-KEM half below 3329 before anything is encapsulated to it. Not every library checks.
 */

export const sealingPublicKeyLength = 1216;
const coefficientBytes = 1152;
const modulus = 3329;

export function isAcceptableSealingKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== sealingPublicKeyLength) return false;
  // Two coefficients of 12 bits in three bytes, the lower bits first.
  for (let i = 0; i < coefficientBytes; i += 3) {
    const pair = (publicKey[i] ?? 0) | ((publicKey[i + 1] ?? 0) << 8) | ((publicKey[i + 2] ?? 0) << 16);
    if ((pair & 0xfff) >= modulus || pair >> 12 >= modulus) return false;
  }
  return true;
}
