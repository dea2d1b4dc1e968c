import { describe, expect, test } from 'vitest';
import { answerOpaqueLogin, answerOpaqueRegistration, makeOpaqueSetup } from '../passwordServer.ts';
import { fromBase64Url, toBase64Url } from '../primitives/base64url.ts';
import { makeSecret } from './makeSecret.ts';
import { beginPassword, digestIdentifier, tryPassword } from './password.ts';

/** Argon2 at its cheapest: its strength is not what these tests are about. */
const cost = { memory: 64, passes: 1, lanes: 1 };
const PASSWORD = 'tortue lampe nuage quatre';
/** Of « Parents de Léo ». */
const DIGEST = 'LKCjuUewHpZC4DsOBM_AUogEmntossTn3VEAx-irCN4';

/** A server with its own setup, and one account. */
async function account(name = 'compte') {
  const setup = await makeOpaqueSetup();
  const identifier = await digestIdentifier('Parents de Léo');
  const begun = await beginPassword({ password: PASSWORD, identifier, stretching: 1, cost });
  const response = await answerOpaqueRegistration({ setup, name }, toBase64Url(begun.request));
  const { record, secret } = await begun.finish(fromBase64Url(response ?? ''));
  return { setup, name, identifier, record, secret, begun };
}
type Account = Awaited<ReturnType<typeof account>>;

/** What somebody gets who types a password, from a server that may be another or answer otherwise. */
async function opens(
  {
    setup,
    name,
    identifier,
    record,
  }: Pick<Account, 'setup' | 'name' | 'identifier'> & {
    record: Uint8Array<ArrayBuffer> | undefined;
  },
  password = PASSWORD,
  typed = identifier,
) {
  const tried = await tryPassword({ password, identifier: typed, stretching: 1, cost });
  const kept = record && toBase64Url(record);
  const request = toBase64Url(tried.request);
  const answer = await answerOpaqueLogin({ setup, name }, toBase64Url(identifier), kept, request);
  return tried.finish(fromBase64Url(answer ?? ''));
}

describe('a way back by identifier and password', () => {
  test('OQ-1 needs the password, the record and the server that made it, and the identifier it was made for', async () => {
    const [own, other] = [await account(), await account()];
    expect(own.secret).toHaveLength(32);
    expect(await opens(own)).toEqual(own.secret);
    expect(await opens(own, PASSWORD.normalize('NFD'))).toEqual(own.secret);
    expect(await opens(own, `${PASSWORD} `)).toBeUndefined();
    expect(await opens({ ...own, record: undefined })).toBeUndefined();
    expect(await opens({ ...own, record: other.record })).toBeUndefined();
    expect(await opens({ ...own, setup: other.setup })).toBeUndefined();
    expect(await opens({ ...own, name: 'un autre' })).toBeUndefined();
    // Answered with the record of somebody else who has the very same password.
    expect(await opens(own, PASSWORD, await digestIdentifier('Parents de Zoé'))).toBeUndefined();
    expect(other.secret).not.toEqual(own.secret);
  });

  test('OQ-1 what is shown to the server is another each time, and what it keeps says nothing of the secret', async () => {
    const own = await account();
    const terms = { password: PASSWORD, identifier: own.identifier, stretching: 1, cost } as const;
    const [one, two] = [await tryPassword(terms), await tryPassword(terms)];
    expect(toBase64Url(one.request)).not.toBe(toBase64Url(two.request));
    expect([own.begun.request.length, one.request.length, own.record.length]).toEqual([32, 96, 192]);
    expect(toBase64Url(own.record)).not.toContain(toBase64Url(own.secret));
    for (const answer of [makeSecret(32), new Uint8Array(320), new Uint8Array()])
      expect(await one.finish(answer)).toBeUndefined();
  });

  test('OQ-1 KY-14 an identifier has one spelling, and its digest is the same for ever', async () => {
    const digests = await Promise.all(
      ['Parents de Léo', '  parents  de LÉO ', 'parents de léo'.normalize('NFD')].map(digestIdentifier),
    );
    expect(new Set(digests.map(toBase64Url))).toEqual(new Set([DIGEST]));
    expect(toBase64Url(await digestIdentifier('parents de leo'))).not.toBe(DIGEST);
  });

  test('OQ-1 is stretched by 64 MiB and three passes where nobody says otherwise', async () => {
    const setup = await makeOpaqueSetup();
    const identifier = await digestIdentifier('nid');
    const shown = async (given?: typeof cost) => {
      const begun = await beginPassword({ password: PASSWORD, identifier, stretching: 1, cost: given });
      const response = await answerOpaqueRegistration({ setup, name: 'n' }, toBase64Url(begun.request));
      const { record, secret } = await begun.finish(fromBase64Url(response ?? ''));
      return { record, secret };
    };
    const kept = await shown();
    const asked = async (given?: typeof cost) => {
      const tried = await tryPassword({ password: PASSWORD, identifier, stretching: 1, cost: given });
      const request = toBase64Url(tried.request);
      const record = toBase64Url(kept.record);
      const answer = await answerOpaqueLogin({ setup, name: 'n' }, toBase64Url(identifier), record, request);
      return tried.finish(fromBase64Url(answer ?? ''));
    };
    expect(await asked({ memory: 64 * 1024, passes: 3, lanes: 1 })).toEqual(kept.secret);
    expect(await asked(cost)).toBeUndefined();
  });

  test('OQ-3 what is no request of the protocol is answered with nothing', async () => {
    const { setup, name, record } = await account();
    for (const request of ['', 'AAAA', toBase64Url(new Uint8Array(96))]) {
      expect(await answerOpaqueRegistration({ setup, name }, request)).toBeUndefined();
      expect(await answerOpaqueLogin({ setup, name }, '', toBase64Url(record), request)).toBeUndefined();
    }
  });
});
