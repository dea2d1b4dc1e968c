import { describe, expect, test } from 'vitest';
import { decryptAesGcm, importAesKey } from '../primitives/aesGcm.ts';
import { concatBytes, utf8 } from '../primitives/bytes.ts';
import { formats } from '../primitives/formats.ts';
import { hkdf } from '../primitives/hkdf.ts';
import { labelled } from '../primitives/label.ts';
import { makeRandomBytes } from '../primitives/random.ts';
import { CryptoRefusal, type RefusalReason } from '../refusal.ts';
import { decryptBody, encryptBody, makeContentKey } from './body.ts';
import { commitToKey } from './commitment.ts';
import { decryptUnder, encryptUnder, importStorageKey } from './storageBox.ts';
import { craftTwoKeyCiphertext } from '../../testing/twoKeyCiphertext.ts';
import { makeAudienceKey, unwrapKey, wrapKey } from './wrappedKey.ts';

const header = utf8('a header');
const otherHeader = utf8('another header');
const body = utf8('Léo a bien dormi.');
const refusal = (reason: RefusalReason) => new CryptoRefusal(reason);

describe('bodies', () => {
  test('EV-2 a body opens with its key and header', async () => {
    const key = makeContentKey();
    expect(await decryptBody(key, header, await encryptBody(key, header, body))).toEqual(body);
  });

  test('EV-3 another key or another header is refused as not committed', async () => {
    const key = makeContentKey();
    const encrypted = await encryptBody(key, header, body);
    await expect(decryptBody(makeContentKey(), header, encrypted)).rejects.toEqual(refusal('notCommitted'));
    await expect(decryptBody(key, otherHeader, encrypted)).rejects.toEqual(refusal('notCommitted'));
  });

  test('EV-2 encrypting twice never gives the same bytes', async () => {
    const key = makeContentKey();
    expect(await encryptBody(key, header, body)).not.toEqual(await encryptBody(key, header, body));
  });

  test('EV-1 a kind that is not known is refused before anything is tried', async () => {
    const key = makeContentKey();
    const encrypted = await encryptBody(key, header, body);
    encrypted[0] = 9;
    await expect(decryptBody(key, header, encrypted)).rejects.toEqual(refusal('unknownFormat'));
    await expect(decryptBody(key, header, encrypted.slice(0, 60))).rejects.toEqual(refusal('malformed'));
  });

  test('EV-6 a minimum hides what is shorter, and is never below 256 bytes', async () => {
    const key = makeContentKey();
    const minimumSize = 4096;
    const empty = await encryptBody(key, header, new Uint8Array(), { minimumSize });
    const full = await encryptBody(key, header, new Uint8Array(4092), { minimumSize });
    expect(empty.length).toBe(full.length);
    expect(empty.length).toBe(1 + 32 + 12 + 4096 + 16);
    await expect(encryptBody(key, header, body, { minimumSize: 16 })).rejects.toThrow(RangeError);
  });
});

describe('wrapped keys', () => {
  test('EV-7 a wrapped key opens with its audience key and header, and with nothing else', async () => {
    const audienceKey = makeAudienceKey();
    const contentKey = makeContentKey();
    const wrapped = await wrapKey(audienceKey, contentKey, header);
    expect(await unwrapKey(audienceKey, wrapped, header)).toEqual(contentKey);
    await expect(unwrapKey(makeAudienceKey(), wrapped, header)).rejects.toEqual(refusal('notCommitted'));
    await expect(unwrapKey(audienceKey, wrapped, otherHeader)).rejects.toEqual(refusal('notCommitted'));
  });

  test('EV-7 a wrapped key is not a body, even under the same key', async () => {
    const key = makeContentKey();
    const wrapped = await wrapKey(key, makeContentKey(), header);
    await expect(decryptBody(key, header, wrapped)).rejects.toEqual(refusal('unknownFormat'));
    wrapped[0] = formats.body;
    await expect(decryptBody(key, header, wrapped)).rejects.toEqual(refusal('notCommitted'));
  });

  test('EV-1 a key of another length is refused', async () => {
    const short = new Uint8Array(16);
    await expect(wrapKey(makeAudienceKey(), short, header)).rejects.toThrow(RangeError);
    await expect(encryptBody(short, header, body)).rejects.toThrow(RangeError);
    await expect(commitToKey(short, 'audience')).rejects.toThrow(RangeError);
  });
});

describe('commitments', () => {
  test('EV-5 a commitment follows from the key and the label, and is not the key', async () => {
    const key = makeAudienceKey();
    const commitment = await commitToKey(key, 'audience');
    expect(await commitToKey(key, 'audience')).toEqual(commitment);
    expect(commitment).toHaveLength(32);
    expect(commitment).not.toEqual(key);
    expect(await commitToKey(key, 'other')).not.toEqual(commitment);
    expect(await commitToKey(makeAudienceKey(), 'audience')).not.toEqual(commitment);
  });

  test('EV-4 a ciphertext crafted to open under two keys opens under the committed one alone', async () => {
    const label = 'day';
    const keys = [makeContentKey(), makeContentKey()] as const;
    const derive = (key: (typeof keys)[0]) => hkdf(key, labelled('box', new Uint8Array()), 64);
    const [first, second] = [await derive(keys[0]), await derive(keys[1])];
    const raw = [first.slice(32), second.slice(32)] as const;
    const nonce = makeRandomBytes(12);
    const aad = concatBytes(Uint8Array.of(formats.storageBox), utf8(label));
    const crafted = await craftTwoKeyCiphertext(raw, nonce, aad);

    // AES-GCM alone accepts it under both keys, with two different texts.
    const openings = [];
    for (const key of raw) openings.push(await decryptAesGcm(await importAesKey(key), nonce, aad, crafted));
    expect(openings[0]).toHaveLength(16);
    expect(openings[1]).toHaveLength(16);
    expect(openings[0]).not.toEqual(openings[1]);

    const kind = Uint8Array.of(formats.storageBox);
    const box = concatBytes(kind, first.subarray(0, 32), nonce, crafted);
    expect(await decryptUnder(keys[0], label, box)).toEqual(openings[0]);
    await expect(decryptUnder(keys[1], label, box)).rejects.toEqual(refusal('notCommitted'));
  });
});

describe('storage boxes', () => {
  test('EV-8 raw and imported keys open each other’s boxes', async () => {
    const raw = makeContentKey();
    const imported = await importStorageKey(raw);
    const empty = new Uint8Array();
    for (const plain of [body, empty]) {
      expect(await decryptUnder(imported, 'outbox', await encryptUnder(raw, 'outbox', plain))).toEqual(plain);
      expect(await decryptUnder(raw, 'outbox', await encryptUnder(imported, 'outbox', plain))).toEqual(plain);
    }
  });

  test('EV-8 another label or key is refused', async () => {
    const key = makeContentKey();
    const box = await encryptUnder(key, 'outbox/1', body);
    await expect(decryptUnder(key, 'outbox/2', box)).rejects.toEqual(refusal('altered'));
    await expect(decryptUnder(makeContentKey(), 'outbox/1', box)).rejects.toEqual(refusal('notCommitted'));
  });

  test('EV-8 an imported key cannot be read, and survives structured cloning', async () => {
    const key = await importStorageKey(makeContentKey());
    await expect(crypto.subtle.exportKey('raw', key.aes)).rejects.toThrow();
    const box = await encryptUnder(key, 'outbox', body);
    expect(await decryptUnder(structuredClone(key), 'outbox', box)).toEqual(body);
  });
});
