/**
 * Which encodings of an Ed25519 public key and signature are looked at at all.
 *
 * Libraries agree on honest signatures and differ on crafted ones: encodings of y beyond the field,
 * points of small order (a key under which one signature fits many messages), S beyond the group order.
 * A register is read by many devices, which must all say the same. So these are refused here, before any
 * library is asked, in plain comparisons of bytes.
 */

const fieldPrime = 2n ** 255n - 19n;
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The y coordinates of the eight points whose order divides 8. */
const smallOrderY = new Set([
  0n,
  1n,
  fieldPrime - 1n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
]);

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] ?? 0);
  return value;
}

function isAcceptablePoint(encoded: Uint8Array): boolean {
  const y = littleEndian(encoded) & ((1n << 255n) - 1n);
  return y < fieldPrime && !smallOrderY.has(y);
}

/** 32 bytes with y below the field's prime, and not a point of small order. */
export function isAcceptablePublicKey(publicKey: Uint8Array): boolean {
  return publicKey instanceof Uint8Array && publicKey.length === 32 && isAcceptablePoint(publicKey);
}

/** 64 bytes: R as for a public key, S below the group order. */
export function isAcceptableSignature(signature: Uint8Array): boolean {
  if (!(signature instanceof Uint8Array) || signature.length !== 64) return false;
  return isAcceptablePoint(signature.subarray(0, 32)) && littleEndian(signature.subarray(32)) < groupOrder;
}
