/** Ways back against the server: the share, its tries, and whose they are. Rules WB of docs/spec.md. */
import { createHash, randomBytes } from 'node:crypto';
import { CODE_TRIES, makeId, type InvitationId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage } from '../testing/testStage.ts';

let stage: TestStage;
beforeAll(async () => {
  stage = await TestStage.open();
});
afterAll(() => stage.close());

interface Back {
  wayBack: string;
  left: number;
  share?: string;
}

/** 32 bytes of some value. */
const SOME: unknown = expect.stringMatching(/^[\w-]{43}$/);
const makeProof = (): string => randomBytes(32).toString('base64url');

/** A family whose guardian has set a code for the card that served. */
async function familyWithCode() {
  const { guardians } = await stage.house.addFamily({ guardians: 2 });
  const [guardian, other] = guardians;
  if (!guardian || !other) throw new Error('no guardian');
  const phones = [];
  for (const one of [guardian, other]) {
    const card = await stage.house.issueCard(one);
    await stage.post();
    const { wire, device } = await stage.house.claim(card.secret);
    await stage.direction.post(`/api/invitations/${card.invitation}/claims`, wire);
    phones.push({ card, device, client: await stage.enter(device) });
  }
  const [mother, father] = phones;
  if (!mother || !father) throw new Error('no phone');
  const code = makeProof();
  const { invitation, secret } = await stage.house.setWayBack(mother.device, {
    card: mother.card.invitation,
    proof: code,
  });
  await stage.post();
  const back = (given?: string, proof = mother.card.proof) =>
    stage.direction.post<Back>(`/api/invitations/${mother.card.invitation}/returns`, {
      proof,
      ...(given === undefined ? {} : { code: given }),
    });
  return { mother, father, code, wayBack: invitation, secret, back };
}

test('WB-2 card and code get the share, the same always; the code’s proof is kept as nothing that can be tried', async () => {
  const { mother, code, wayBack, back } = await familyWithCode();
  expect(await back()).toEqual({ status: 200, body: { wayBack, left: CODE_TRIES } });
  const given = await back(code);
  expect(given.body).toMatchObject({
    wayBack,
    left: CODE_TRIES,
    share: SOME,
  });
  expect(await back(code)).toEqual(given);
  expect((await back(code, makeProof())).status).toBe(404);
  // In the whole database there is neither the share nor the proof, nor a plain hash of it.
  const rows = JSON.stringify(await stage.sql('select * from invitations'));
  expect(rows).not.toContain(given.body.share);
  expect(rows).not.toContain(code);
  const plain = createHash('sha256').update(Buffer.from(code, 'base64url')).digest('base64url');
  expect(rows).not.toContain(plain);
  expect((await back(code, mother.card.proof)).status).toBe(200);
});

test('WB-2 a share is given before its invitation is there, to a household’s device alone', async () => {
  const { mother, wayBack } = await familyWithCode();
  const ask = (client: typeof mother.client, id: InvitationId) =>
    client.post<{ share: string }>(client.path(`ways-back/${id}/share`), {});
  const fresh = makeId<InvitationId>();
  const first = await ask(mother.client, fresh);
  expect(first.status).toBe(200);
  expect(await ask(mother.client, fresh)).toEqual(first);
  expect((await ask(mother.client, wayBack)).body).toMatchObject({ error: 'exists' });
  expect((await ask(mother.client, mother.card.invitation)).body).toMatchObject({ error: 'exists' });
  expect((await ask(stage.direction, makeId())).body).toMatchObject({ error: 'notAllowed' });
});

test('WB-3 ten wrong codes, and the right one gets nothing until direction lifts it', async () => {
  const { mother, father, code, wayBack, back } = await familyWithCode();
  for (let left = CODE_TRIES - 1; left >= 1; left--) expect((await back(makeProof())).body.left).toBe(left);
  expect((await back(code)).body).toMatchObject({ left: CODE_TRIES, share: SOME });
  for (let left = CODE_TRIES - 1; left >= 0; left--) expect((await back(makeProof())).body.left).toBe(left);
  expect(await back(code)).toEqual({ status: 200, body: { wayBack, left: 0 } });
  const path = `ways-back/${wayBack}/lift`;
  for (const { client } of [mother, father]) {
    expect((await client.post(client.path(path), {})).body).toMatchObject({ error: 'notAllowed' });
  }
  const listed = (client: typeof mother.client) => client.get(client.path('ways-back'));
  const own = { waysBack: [{ invitation: wayBack, kind: 'code', left: 0 }] };
  expect((await listed(mother.client)).body).toEqual(own);
  expect((await listed(father.client)).body).toEqual({ waysBack: [] });
  expect((await listed(stage.direction)).body).toMatchObject({
    waysBack: expect.arrayContaining(own.waysBack) as unknown,
  });
  expect(await stage.direction.post(stage.direction.path(path), {})).toEqual({
    status: 200,
    body: { left: CODE_TRIES },
  });
  expect((await back(code)).body.share).toBeDefined();
});

test('WB-4 who does not hold the card uses up nothing, though the household knows the ids', async () => {
  const { mother, code, wayBack, secret, back } = await familyWithCode();
  for (let n = 0; n < CODE_TRIES + 1; n++) {
    expect((await back(makeProof(), makeProof())).status).toBe(404);
    for (const id of [wayBack, mother.card.invitation]) {
      const path = `/api/invitations/${id}/openings`;
      expect((await stage.direction.post(path, { proof: makeProof() })).status).toBe(404);
    }
  }
  expect((await back(code)).body).toMatchObject({ left: CODE_TRIES, share: SOME });
  const { wire } = await stage.house.claim(secret);
  expect((await stage.direction.post(`/api/invitations/${wayBack}/claims`, wire)).status).toBe(200);
});

test('WB-4 a code hangs on a used card of its own guardian, and on no other', async () => {
  const { mother, father } = await familyWithCode();
  const { guardians } = await stage.house.addFamily();
  const [stranger] = guardians;
  if (!stranger) throw new Error('no guardian');
  const unused = await stage.house.issueCard(stranger);
  await stage.post();
  await stage.house.setWayBack(father.device);
  const batch = stage.house.batch();
  const withCard = (card: InvitationId) => ({
    ...batch,
    invitations: batch.invitations.map((one) => ({ ...one, code: { card, proof: makeProof() } })),
  });
  for (const card of [mother.card.invitation, unused.invitation, makeId<InvitationId>()]) {
    const { body } = await father.client.append(withCard(card));
    expect(body).toMatchObject({ error: 'badRequest', detail: 'deposits' });
  }
  expect((await father.client.append(withCard(father.card.invitation))).status).toBe(200);
});

test('WB-5 each return renews the keyring, sealed to the way back again; ended, it is over', async () => {
  const { mother, wayBack, secret, back, code } = await familyWithCode();
  const path = `/api/invitations/${wayBack}/claims`;
  for (let n = 0; n < 2; n++) {
    const { wire, device } = await stage.house.claim(secret);
    expect((await stage.direction.post(path, wire)).status).toBe(200);
    await stage.enter(device);
  }
  await stage.house.endWayBack(mother.device, wayBack);
  await stage.post();
  expect((await back(code)).body).toMatchObject({ error: 'invitationOver' });
  const rows = await stage.sql(
    'select bundle, snapshot, code_card, code_hash from invitations where id = $1',
    [wayBack],
  );
  expect(rows).toEqual([{ bundle: null, snapshot: null, code_card: null, code_hash: null }]);
  expect(await stage.sql('select 1 from seals where target = $1', [`invitation:${wayBack}`])).toEqual([]);
});
