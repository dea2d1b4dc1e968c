/** When devices were last seen. Rules PA of docs/spec.md. */
import type { DeviceId, LocalDay } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage } from '../testing/testStage.ts';

let stage: TestStage;
beforeAll(async () => {
  stage = await TestStage.open();
});
afterAll(() => stage.close());

type Seen = { devices: { device: DeviceId; day: LocalDay }[] };
const DAY = 86_400_000;

test('PA-12 a household hears of its own devices, direction of all, the team of none; by day', async () => {
  const [first, second] = [await stage.home(), await stage.home()];
  const team = await stage.team();
  const path = stage.direction.path('devices');
  const read = await first.client.get<Seen>(path);
  expect(read.body.devices.map(({ device }) => device)).toEqual([first.client.device.id]);
  const [{ day: before } = { day: '' }] = read.body.devices;
  expect(before).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect((await team.get(path)).status).toBe(403);

  stage.house.now += DAY;
  await stage.direction.signIn();
  const all = (await stage.direction.get<Seen>(path)).body.devices;
  const known = [first.client, second.client, team, stage.direction].map(({ device }) => device.id);
  expect(all.map(({ device }) => device).toSorted()).toEqual(known.toSorted());
  const dayOf = (id: DeviceId) => all.find(({ device }) => device === id)?.day ?? '';
  expect(dayOf(first.client.device.id)).toBe(before);
  expect(dayOf(stage.direction.device.id) > before).toBe(true);
});
