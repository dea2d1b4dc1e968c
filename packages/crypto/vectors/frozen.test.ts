/** What was written once opens for ever: `frozen.json` is never made again, see `make.ts`. */
import { afterEach, describe, expect, test } from 'vitest';
import frozen from './frozen.json' with { type: 'json' };
import * as cocon from '../src/index.ts';
import { forceBackend } from '../src/primitives/backend.ts';

const bytes = cocon.fromBase64Url;
const text = cocon.toBase64Url;
const largePlain = Uint8Array.from({ length: 2 * 65536 + 1000 }, (_, i) => (i * 31 + (i >> 8)) % 256);

afterEach(() => forceBackend(undefined));

describe('frozen vectors', () => {
  test('EV-10 bodies open', async () => {
    const { contentKey, header, plain, encrypted, encryptedTo4096 } = frozen.body;
    for (const ciphertext of [encrypted, encryptedTo4096]) {
      const body = await cocon.decryptBody(bytes(contentKey), bytes(header), bytes(ciphertext));
      expect(text(body)).toBe(plain);
    }
  });

  test('EV-10 wrapped keys open, and commitments are the same', async () => {
    const { audienceKey, contentKey, header, wrapped, commitment } = frozen.wrappedKey;
    const opened = await cocon.unwrapKey(bytes(audienceKey), bytes(wrapped), bytes(header));
    expect(text(opened)).toBe(contentKey);
    expect(text(await cocon.commitToKey(bytes(audienceKey), 'audience'))).toBe(commitment);
  });

  test('EV-10 storage boxes open', async () => {
    const { key, label, plain, box } = frozen.storageBox;
    expect(text(await cocon.decryptUnder(bytes(key), label, bytes(box)))).toBe(plain);
  });

  test('BL-8 blobs open, and are written as they were', async () => {
    const { key, context, plain, sealed, emptySealed, largeKey, largeSealedHash } = frozen.blob;
    expect(text(await cocon.decryptBlob(bytes(key), context, bytes(sealed)))).toBe(plain);
    expect(text(await cocon.encryptBlob(bytes(key), context, bytes(plain)))).toBe(sealed);
    const second = { ...context, blob: 'blob_2' };
    expect(await cocon.decryptBlob(bytes(largeKey), second, bytes(emptySealed))).toHaveLength(0);
    const large = await cocon.encryptBlob(bytes(largeKey), context, largePlain);
    expect(text(await cocon.sha256(large))).toBe(largeSealedHash);
  });

  test.each(['native', 'portable'] as const)('KY-14 signatures verify (%s)', async (backend) => {
    forceBackend(backend);
    const { seed, publicKey, label, message, signature } = frozen.signature;
    const key = await cocon.importSigningKey(bytes(seed));
    expect(text(key.publicKey)).toBe(publicKey);
    const isTheirs = await cocon.verifySignature(bytes(publicKey), label, bytes(message), bytes(signature));
    expect(isTheirs).toBe(true);
  });

  test.each(['native', 'portable'] as const)('KY-14 seals open (%s)', async (backend) => {
    forceBackend(backend);
    const { seed, publicKey, label, bind, plain, sealed } = frozen.seal;
    const key = await cocon.importSealingKey(bytes(seed));
    expect(text(key.publicKey)).toBe(publicKey);
    expect(text(await key.open(bytes(sealed), { label, bind: bytes(bind) }))).toBe(plain);
  });

  test('KY-14 secrets give what they gave', async () => {
    const { secrets } = frozen;
    const invitation = await cocon.deriveInvitationSecrets(bytes(secrets.cardSecret));
    for (const [name, value] of Object.entries(secrets.invitation)) {
      expect(Object.entries(invitation).find(([key]) => key === name)?.[1]).toEqual(bytes(value));
    }
    const rescue = await cocon.deriveRescueSecrets(bytes(secrets.rescueSecret));
    expect(text(rescue.rootSeed)).toBe(secrets.rescue['rootSeed']);
    expect(text(rescue.recoverySeed)).toBe(secrets.rescue['recoverySeed']);
    expect(cocon.readRescueCode(secrets.rescueCode)).toEqual(bytes(secrets.rescueSecret));
    const { cardSecret, salt, password, lightCost } = secrets;
    expect(text(await cocon.deriveKey(bytes(cardSecret), 'example'))).toBe(secrets.derivedKey);
    const salted = await cocon.deriveKey(bytes(cardSecret), 'example', bytes(salt));
    expect(text(salted)).toBe(secrets.derivedKeySalted);
    expect(text(await cocon.stretch(password, bytes(salt), lightCost))).toBe(secrets.stretchedLightly);
    expect(text(await cocon.stretch(password, bytes(salt)))).toBe(secrets.stretched);
  });
});
