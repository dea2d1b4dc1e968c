/** Who the server takes for the holder of a rescue sheet, and what that is good for. */
import { importSigningKey, makeSigningSeed, toBase64Url, utf8, type SigningKey } from '@cocon/crypto';
import { canonicalText, makeId, PROTOCOL_VERSION, RESCUE_LABEL, type DeviceId } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roots } from '../platform/migrations/0004-roots.ts';
import { TestStage } from '../testing/testStage.ts';

let stage: TestStage;
beforeAll(async () => {
  stage = await TestStage.open();
});
afterAll(() => stage.close());

interface Bent {
  readonly key?: SigningKey;
  readonly signer?: SigningKey;
  readonly origin?: string;
  readonly expires?: number;
  readonly nonce?: string;
}

function keyOfRoot(): SigningKey {
  const { root } = stage.house;
  if (root.kind !== 'root') throw new Error('no root');
  return root.key;
}

/** Asks with the root's key, or as bent. */
async function open({ key = keyOfRoot(), signer = key, ...bent }: Bent = {}) {
  const { direction, house, server } = stage;
  const root = toBase64Url(key.publicKey);
  const challenge = await direction.post('/api/rescues/challenges', { root });
  const device = makeId<DeviceId>();
  const { nonce } = challenge.body as { nonce: string };
  const bare = { v: PROTOCOL_VERSION, origin: server.origin, root, device, nonce };
  const proof = canonicalText({ ...bare, expires: house.now + 60_000, ...bent });
  const signature = toBase64Url(await signer.sign(RESCUE_LABEL, utf8(proof)));
  const body = { proof, signature, from: 0 };
  const answer = await direction.post('/api/rescues/openings', body);
  return { answer, body, nonce };
}

describe('the holder of a rescue sheet', () => {
  test('RS-6 who signs with the present root, here, now and once, reads the register; nobody else', async () => {
    const { answer, body, nonce } = await open();
    expect(answer).toMatchObject({ status: 200, body: { establishment: stage.house.state.establishment } });
    const status = async (bent: Bent) => (await open(bent)).answer.status;
    const stranger = await importSigningKey(makeSigningSeed());
    expect((await stage.direction.post('/api/rescues/openings', body)).status).toBe(401);
    expect(await status({ signer: stranger })).toBe(401);
    expect(await status({ origin: 'https://ailleurs.example' })).toBe(401);
    expect(await status({ expires: stage.house.now - 1 })).toBe(401);
    expect(await status({ nonce })).toBe(401);
    expect(await status({ key: stranger })).toBe(404);
  });

  test('RS-6 the token brings the batch that lets its own device in, and nothing else', async () => {
    const { token } = (await open()).answer.body as { token: string };
    const { direction, house } = stage;
    const ask = (method: string, path: string, body?: unknown) =>
      fetch(direction.origin + direction.path(path), {
        method,
        headers: {
          ...direction.headers,
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    for (const path of ['register?from=0', 'keyrings', 'records?collection=medium', 'changes?after=a.0'])
      expect((await ask('GET', path)).status, path).toBe(401);
    await house.addGroup();
    const batch = house.batch();
    expect((await ask('POST', 'register', batch)).status).toBe(401);
    expect((await ask('POST', 'recoveries', batch)).status).toBe(403);
    expect((await direction.post(direction.path('register'), batch)).status).toBe(200);
  });

  test('RS-3 once the root was replaced the former one finds no house', async () => {
    const former = keyOfRoot();
    await stage.house.replaceRoot();
    await stage.post();
    expect((await open({ key: former })).answer.status).toBe(404);
    expect((await open()).answer.status).toBe(200);
  });

  test('RS-6 houses opened before sheets were taken are found by theirs', async () => {
    const other = await TestStage.open();
    await other.sql('drop table root_directory');
    await other.sql(roots);
    const rows = await other.sql('select root, establishment_id from root_directory');
    expect(rows).toEqual([
      { root: other.house.state.root, establishment_id: other.house.state.establishment },
    ]);
    await other.close();
  });
});
