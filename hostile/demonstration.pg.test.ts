/** A demonstration on one browser, made by the real client: its profiles, and what is left of them. Rules DM. */
import { addTeamProfile, createMemoryStore, eraseDemonstration, type Device } from '@cocon/client';
import { DEMONSTRATION_LIFE } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const OPENING = {
  displayName: 'La Farandole',
  zone: 'Europe/Paris',
  consentRule: 'both',
  person: 'Claire Moreau',
} as const;

async function openHere(device: Device) {
  const direction = await device.openDemonstration(OPENING);
  await direction.sync();
  const team = await addTeamProfile(device, direction, 'Nadia Roux');
  return { direction, team };
}

test('DM-6 direction and team of a demonstration open on their browser without a code', async () => {
  const { device } = world.hand();
  const made = await openHere(device);
  await made.team.sync();
  expect(made.team.status).toEqual({ kind: 'current' });
  const profiles = await device.profiles();
  expect(profiles.map(({ role }) => role)).toEqual(['direction', 'team']);
  for (const { id } of profiles) {
    const opened = await device.unlock(id, null);
    await opened.sync();
    expect(opened.status).toEqual({ kind: 'current' });
    expect(opened.state.demonstrationUntil).toBe(made.direction.state.demonstrationUntil);
  }
});

test('DM-6 a real establishment has no staff without a code: not at its opening, and not beside direction', async () => {
  const { device } = world.hand();
  const { profile } = await device.openEstablishment({ ...OPENING, openingCode: '', code: '482915' });
  await expect(device.unlock(profile.stored.id, null)).rejects.toMatchObject({ code: 'wrongCode' });
  await expect(addTeamProfile(device, profile, 'Nadia Roux')).rejects.toMatchObject({ code: 'notAllowed' });
});

test('DM-6 past its end a device forgets the demonstration, and nothing else', async () => {
  const store = createMemoryStore();
  const clock = { offset: 0 };
  const { device } = world.hand(store, clock);
  const real = await device.openEstablishment({ ...OPENING, openingCode: '', code: '482915' });
  const { direction } = await openHere(device);
  clock.offset = DEMONSTRATION_LIFE - 60_000;
  expect(await device.profiles()).toHaveLength(3);
  clock.offset = DEMONSTRATION_LIFE + 60_000;
  expect((await device.profiles()).map(({ id }) => id)).toEqual([real.profile.stored.id]);
  expect(await store.list(direction.stored.id, 'chain')).toEqual([]);
});

test('DM-5 the client has it erased, and again without harm; the team hears that it is out', async () => {
  const { device } = world.hand();
  const { direction, team } = await openHere(device);
  await expect(eraseDemonstration(team)).rejects.toMatchObject({ code: 'notAllowed' });
  await eraseDemonstration(direction);
  await eraseDemonstration(direction);
  await team.sync();
  expect(team.status).toMatchObject({ kind: 'stopped', refusal: { code: 'revoked' } });
});
