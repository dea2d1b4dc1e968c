/** What a home is told of its standing, and what anybody is told of the host. Rules FM of docs/spec.md. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage } from '../testing/testStage.ts';

const hostFacts = { publisher: { name: 'Ville de Trifouillis' } };
let stage: TestStage;
beforeAll(async () => {
  stage = await TestStage.open({ hostFacts });
});
afterAll(() => stage.close());

test('FM-5 a home reads the numbers of its own children; staff have the register and are refused', async () => {
  const rose = await stage.home('establishment');
  await stage.home('establishment');
  const read = () => rose.client.get(rose.client.path('accords'));
  expect((await read()).body).toEqual({
    accords: [{ child: rose.child, counted: 1, given: 1, homes: 2 }],
  });
  await stage.house.signConsent(rose.client.device, rose.child, { image: 'nobody' });
  expect((await rose.client.append()).status).toBe(200);
  expect((await read()).body).toEqual({
    accords: [{ child: rose.child, counted: 1, given: 0, homes: 0 }],
  });
  const { direction } = stage;
  expect(await direction.get(direction.path('accords'))).toMatchObject({ status: 403 });
});

test('FM-12 anybody may read what the host says of itself', async () => {
  const answer = await fetch(`${stage.server.origin}/api/host`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(hostFacts);
});
