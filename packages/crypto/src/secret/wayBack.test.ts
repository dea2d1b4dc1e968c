import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '../primitives/base64url.ts';
import { makeSecret } from './makeSecret.ts';
import { deriveCodeFactor, deriveCodeSecret, derivePasskeySecret, passkeyInput } from './wayBack.ts';

const cost = { memory: 64, passes: 1, lanes: 1 };
const CODE = '482915';

describe('a way back', () => {
  test('WB-1 needs the card, the code and the server’s share, each of them', async () => {
    const [card, share] = [makeSecret(16), makeSecret(32)];
    const factor = await deriveCodeFactor(card, CODE, cost);
    const secret = await deriveCodeSecret(factor, share);
    expect(await deriveCodeSecret(await deriveCodeFactor(card, CODE, cost), share)).toEqual(secret);
    const others = [
      await deriveCodeSecret(await deriveCodeFactor(makeSecret(16), CODE, cost), share),
      await deriveCodeSecret(await deriveCodeFactor(card, '482916', cost), share),
      await deriveCodeSecret(factor, makeSecret(32)),
      // What the server is shown, and what it gives, are not the secret.
      await deriveCodeSecret({ ...factor, key: factor.proof }, share),
      factor.proof,
      factor.key,
      await derivePasskeySecret(share, makeSecret(32)),
    ].map(toBase64Url);
    expect(new Set([toBase64Url(secret), ...others]).size).toBe(others.length + 1);
  });

  test('KY-14 WB-1 PK-1 comes out the same for ever, at the cost that everyone pays', async () => {
    const factor = await deriveCodeFactor(fromBase64Url('AAECAwQFBgcICQoLDA0ODw'), CODE);
    const share = fromBase64Url('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8');
    expect({
      proof: toBase64Url(factor.proof),
      secret: toBase64Url(await deriveCodeSecret(factor, share)),
      passkey: toBase64Url(await derivePasskeySecret(share, share)),
      input: toBase64Url(passkeyInput()),
    }).toMatchInlineSnapshot(`
      {
        "input": "Y29jb24vMS93YXktYmFjay9wYXNza2V5LWlucHV0AA",
        "passkey": "iTRWY0e1RKJKseCeNuk3_iYu94qy6jk7xxS4mBPiCWs",
        "proof": "ruG1qB0eQOuStCQB24yLv7RSlsq-HZFYqdC6Vxo4oFw",
        "secret": "p4MBoPBW8WfTllFCZq-vKMk9BjubBlDP_jIsLi6EKD8",
      }
    `);
  });

  test('PK-1 by a passkey, what it gives opens one place alone', async () => {
    const [output, place] = [makeSecret(32), makeSecret(32)];
    const secrets = await Promise.all([
      derivePasskeySecret(output, place),
      derivePasskeySecret(output, makeSecret(32)),
      derivePasskeySecret(makeSecret(32), place),
    ]);
    expect(new Set([...secrets, output].map(toBase64Url)).size).toBe(4);
    expect(await derivePasskeySecret(output, place)).toEqual(secrets[0]);
    expect(() => derivePasskeySecret(makeSecret(16), place)).toThrow(RangeError);
    expect(() => derivePasskeySecret(output, makeSecret(16))).toThrow(RangeError);
  });
});
