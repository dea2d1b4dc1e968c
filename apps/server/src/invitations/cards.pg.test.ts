/** Cards against the server: proofs, claims, and what is left of them. Rules SV of docs/spec.md. */
import { CARD_LIFE, makeId, type InvitationId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage } from '../testing/testStage.ts';

let stage: TestStage;
beforeAll(async () => {
  stage = await TestStage.open();
});
afterAll(() => stage.close());

async function issue() {
  const { guardians } = await stage.house.addFamily();
  const [guardian] = guardians;
  if (!guardian) throw new Error('no guardian');
  const card = await stage.house.issueCard(guardian);
  await stage.post();
  return card;
}
const open = (invitation: InvitationId, proof: string) =>
  stage.direction.post<Record<string, unknown>>(`/api/invitations/${invitation}/openings`, { proof });
const WRONG = 'A'.repeat(43);

test('SV-40 a card’s proof gives the bundle, the entries since its snapshot and the seals it opens', async () => {
  const card = await issue();
  await stage.house.addGroup();
  await stage.post();
  const { status, body } = await open(card.invitation, card.proof);
  expect(status).toBe(200);
  expect(body).toMatchObject({ bundle: card.deposit.bundle, snapshot: card.deposit.snapshot });
  expect(body['height']).toBe(card.bundle.head.height + 1);
  expect(body['entries']).toHaveLength(1);
  expect(JSON.stringify(body['keyrings'])).toContain(`invitation:${card.invitation}`);
});

test('SV-41 LM-6 a wrong proof and an unknown card are answered alike; no number of them ends the card', async () => {
  const card = await issue();
  const unknown = await open(makeId<InvitationId>(), WRONG);
  for (let n = 0; n < 20; n++) expect(await open(card.invitation, WRONG)).toEqual(unknown);
  expect((await open(card.invitation, card.proof)).status).toBe(200);
});

test('SV-42 the same claim twice answers the same; another claim of the card finds it used', async () => {
  const card = await issue();
  const { wire, invitation, device } = await stage.house.claim(card.secret);
  const path = `/api/invitations/${invitation}/claims`;
  const first = await stage.direction.post(path, wire);
  expect(first.status).toBe(200);
  expect(await stage.direction.post(path, wire)).toEqual(first);
  expect((await open(invitation, card.proof)).body).toMatchObject({ error: 'invitationOver' });
  const rows = await stage.sql('select bundle, snapshot from invitations where id = $1', [invitation]);
  expect(rows).toEqual([{ bundle: null, snapshot: null }]);
  expect(await stage.sql('select 1 from seals where target = $1', [`invitation:${invitation}`])).toEqual([]);
  await stage.enter(device);
});

test('SV-43 a claim without the proof, or that says something else, is refused', async () => {
  const card = await issue();
  const { wire, invitation } = await stage.house.claim(card.secret);
  const path = `/api/invitations/${invitation}/claims`;
  expect((await stage.direction.post(path, { ...wire, proof: WRONG })).status).toBe(404);
  const other = await stage.house.forge('groupAdded', { group: makeId() }, stage.house.byDirection);
  expect((await stage.direction.post(path, { ...wire, entry: other })).status).toBe(400);
  expect((await stage.direction.post(path, wire)).status).toBe(200);
});

test('SV-44 a card past its end, or taken back, is over', async () => {
  const [late, revoked] = [await issue(), await issue()];
  await stage.house.revokeCard(revoked.invitation);
  await stage.post();
  expect((await open(revoked.invitation, revoked.proof)).status).toBe(410);
  stage.house.now += CARD_LIFE + 1;
  expect((await open(late.invitation, late.proof)).status).toBe(410);
});
