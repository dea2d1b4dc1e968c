/** What the server notices for direction. Rules AL of docs/spec.md. */
import { randomBytes } from 'node:crypto';
import { CODE_TRIES, OCCURRENCES_KEPT, type Occurrence } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage } from '../testing/testStage.ts';
import type { TestClient } from '../testing/testClient.ts';

let stage: TestStage;
beforeAll(async () => {
  stage = await TestStage.open();
});
afterAll(() => stage.close());

const makeProof = (): string => randomBytes(32).toString('base64url');

async function noticed(client: TestClient = stage.direction): Promise<Occurrence[]> {
  const { status, body } = await client.get<{ occurrences: Occurrence[] }>(client.path('occurrences'));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.occurrences;
}
const noticedOf = async (subject: string) =>
  (await noticed()).filter((one) => one.subject === subject).map(({ kind, times }) => ({ kind, times }));

/** A guardian who came in by a card, and that card. */
async function entered() {
  const { guardians } = await stage.house.addFamily();
  const [guardian] = guardians;
  if (!guardian) throw new Error('no guardian');
  const card = await stage.house.issueCard(guardian);
  await stage.post();
  const { wire, device } = await stage.house.claim(card.secret);
  await stage.direction.post(`/api/invitations/${card.invitation}/claims`, wire);
  const show = (proof = card.proof) =>
    stage.direction.post(`/api/invitations/${card.invitation}/openings`, { proof });
  return { card, device, client: await stage.enter(device), show };
}

test('AL-1 a used card shown again is one line a day, whoever guesses makes none, and neither does a card with a code', async () => {
  const { card, device, show } = await entered();
  expect((await show(makeProof())).status).toBe(404);
  expect(await noticedOf(card.invitation)).toEqual([]);
  for (let n = 0; n < 3; n++) expect((await show()).status).toBe(410);
  expect(await noticedOf(card.invitation)).toEqual([{ kind: 'cardAgain', times: 3 }]);
  const other = await entered();
  await stage.house.setWayBack(other.device, { card: other.card.invitation, proof: makeProof() });
  await stage.post();
  expect((await other.show()).status).toBe(410);
  expect(await noticedOf(other.card.invitation)).toEqual([]);
  expect(device.id).not.toBe(other.device.id);
});

test('AL-1 a code that is blocked, and lifted, is noticed once each', async () => {
  const { card, device } = await entered();
  const { invitation } = await stage.house.setWayBack(device, { card: card.invitation, proof: makeProof() });
  await stage.post();
  const wrong = () =>
    stage.direction.post(`/api/invitations/${card.invitation}/returns`, {
      proof: card.proof,
      code: makeProof(),
    });
  for (let n = 0; n < CODE_TRIES - 1; n++) await wrong();
  expect(await noticedOf(invitation)).toEqual([]);
  for (let n = 0; n < 3; n++) await wrong();
  expect(await noticedOf(invitation)).toEqual([{ kind: 'codeBlocked', times: 1 }]);
  await stage.direction.post(stage.direction.path(`ways-back/${invitation}/lift`), {});
  expect((await noticedOf(invitation)).toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
    { kind: 'codeBlocked', times: 1 },
    { kind: 'codeLifted', times: 1 },
  ]);
});

test('AL-2 it is told to direction alone', async () => {
  const { client } = await entered();
  expect((await client.get(client.path('occurrences'))).status).toBe(403);
  const team = await stage.team();
  expect((await team.get(team.path('occurrences'))).status).toBe(403);
});

test('AL-3 after sixty days it is answered no more, and the next sweep erases it', async () => {
  const { card, show } = await entered();
  await show();
  expect(await noticedOf(card.invitation)).toHaveLength(1);
  stage.house.now += OCCURRENCES_KEPT;
  await stage.direction.signIn();
  expect(await noticed()).toEqual([]);
  await stage.server.retention.sweep({ establishment: stage.house.establishment });
  expect(await stage.sql('select 1 from occurrences')).toEqual([]);
});
