/** The report after a theft, by the command that the host types, on the embedded database. Rules BR of docs/spec.md. */
import { makeId, type BreachReport, type DeviceId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage, type Home } from '../testing/testStage.ts';
import { breachCommand } from './breachCommand.ts';
import { HOUR_MS } from './readings.ts';

let stage: TestStage;
let leo: Home;
let rose: Home;
beforeAll(async () => {
  stage = await TestStage.open({ connection: undefined, readingLimits: { file: 4, record: 1000 } });
  leo = await stage.home();
  rose = await stage.home();
}, 60_000);
afterAll(() => stage.close());

const report = (device: DeviceId, from: number, to: number, establishment = stage.house.establishment) =>
  breachCommand(
    [
      ...['--establishment', establishment, '--device', device],
      ...['--from', new Date(from).toISOString().slice(0, 16).concat('Z')],
      ...['--to', new Date(to).toISOString().slice(0, 16).concat('Z')],
    ],
    { COCON_DATA: stage.folder },
  );

test('BR-1 BR-2 BR-4 a tablet stolen at noon: bounded, put out, and what it fetched is told by hour, count and child', async () => {
  const { house, server } = stage;
  const photos = [];
  for (let n = 0; n < 6; n++) photos.push(await stage.publish(n < 3 ? [leo] : [leo, rose]));
  const tablet = await stage.team();
  const theft = Math.floor(house.now / HOUR_MS) * HOUR_MS;
  const statuses = [];
  for (const { blob } of photos) statuses.push((await tablet.getBlob(blob)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  await leo.client.getBlob(photos[0]?.blob ?? makeId());
  house.now += HOUR_MS;
  await Promise.all([tablet.signIn(), stage.direction.signIn()]);
  await tablet.page('medium');
  await house.revokeDevice(tablet.device);
  await stage.post();
  expect((await tablet.getBlob(photos[0]?.blob ?? makeId())).status).toBe(401);
  // Direction is told the same, and what is not on the disk yet too.
  const asked = (from: number, to: number, who = stage.direction, device = tablet.device.id) =>
    who.get<BreachReport>(`${who.path('readings')}?device=${device}&from=${from}&to=${to}`);
  const { status, body } = await asked(theft, theft + 2 * HOUR_MS);
  expect(status).toBe(200);
  expect(body).toEqual({
    hours: [
      { at: theft, files: 4, records: 0, times: 4 },
      { at: theft + HOUR_MS, files: 0, records: 6, times: 1 },
    ],
    files: 4,
    records: 6,
    collections: [{ collection: 'medium', records: 6 }],
    children: [
      { child: leo.child, photos: 4 },
      { child: rose.child, photos: 1 },
    ],
    gone: 0,
  });
  expect((await asked(theft, theft)).status).toBe(400);
  expect((await asked(0, 1e15)).status).toBe(400);
  await leo.client.signIn();
  const other = await stage.team();
  for (const who of [leo.client, other])
    expect((await asked(theft, theft + HOUR_MS, who)).body).toMatchObject({ error: 'notAllowed' });
  expect((await asked(theft, theft + HOUR_MS, stage.direction, leo.client.device.id)).body).toMatchObject({
    ...{ hours: [], files: 0, records: 0, children: [] },
  });

  await server.services.readings.flush();
  const text = await report(tablet.device.id, theft, theft + 2 * HOUR_MS);
  expect(text).toContain('fichiers ouverts : 4  fiches lues : 0  demandes : 4');
  expect(text).toContain('fichiers ouverts : 0  fiches lues : 6  demandes : 1');
  expect(text).toContain('4 fichiers ouverts, 6 fiches lues');
  expect(text).toContain(`${leo.child} : 4`);
  expect(text).toContain(`${rose.child} : 1`);
  const later = await report(tablet.device.id, theft + HOUR_MS, theft + 2 * HOUR_MS);
  expect(later).not.toContain('fichiers ouverts : 4');
  expect(later).toContain('Enfants marqués sur les photos ouvertes : 0');
  expect(text).toMatch(new RegExp(`Appareil ${tablet.device.id} : équipe, entré le .*, sorti le `));
  expect(await report(other.device.id, theft, theft + 2 * HOUR_MS)).toContain('Rien n’est noté');
  expect(await report(other.device.id, theft, theft + 2 * HOUR_MS)).toContain('toujours là');
  // A slip in the number is not a device that fetched nothing; nor is a family's.
  for (const wrong of [makeId<DeviceId>(), leo.client.device.id]) {
    await expect(report(wrong, theft, theft + 2 * HOUR_MS)).rejects.toThrow(
      new RegExp(`aucun appareil de l’équipe[^]*--device ${tablet.device.id}`),
    );
  }
});

test('BR-7 without a device the establishments and their devices of staff are listed, with when each came and went, and no family’s', async () => {
  const of = (...given: string[]) => breachCommand(given, { COCON_DATA: stage.folder });
  const { establishment } = stage.house;
  for (const words of [await of(), await of('--establishment', establishment)]) {
    expect(words).toContain(`--establishment ${establishment}`);
    expect(words).toMatch(/--device \S{22} {2}direction, entré le [^\n]*, toujours là/);
    expect(words).toMatch(/--device \S{22} {2}équipe, entré le [^\n]*, sorti le /);
    expect(words).not.toContain(leo.client.device.id);
  }
  await expect(of('--establishment', makeId())).rejects.toThrow('Cet établissement n’est pas ici.');
  await expect(of('--establishment', 'Farandole')).rejects.toThrow(/cocon breach-report/);
  await expect(of('--device', makeId())).rejects.toThrow(/cocon breach-report/);
});

test('BR-3 what cannot be right is refused with a sentence that says what to do', async () => {
  const now = stage.house.now;
  await expect(report(makeId(), now, now)).rejects.toThrow(/cocon breach-report/);
  const dated = [
    '--establishment',
    stage.house.establishment,
    '--device',
    makeId<string>(),
    '--to',
    '2026-11-23',
  ];
  for (const from of ['2026-02-30', '2026-02-30T10:00', '2026-11-22T25:00', 'hier'])
    await expect(breachCommand([...dated, '--from', from], { COCON_DATA: stage.folder })).rejects.toThrow(
      /cocon breach-report/,
    );
  await expect(breachCommand(['--hour', '3'], {})).rejects.toThrow(/cocon breach-report/);
  await expect(report(makeId(), now - HOUR_MS, now, makeId())).rejects.toThrow(
    'Cet établissement n’est pas ici.',
  );
  const hyphened = '-AAAAAAAAAAAAAAAAAAAAA';
  await expect(
    report(hyphened as DeviceId, now - HOUR_MS, now, hyphened as typeof stage.house.establishment),
  ).rejects.toThrow('Cet établissement n’est pas ici.');
  const given = [
    '--establishment',
    makeId(),
    '--device',
    makeId(),
    '--from',
    '2026-11-22',
    '--to',
    '2026-11-23',
  ];
  await expect(breachCommand(given, { COCON_DATA: '/nowhere' })).rejects.toThrow(/Cocon ne tourne pas/);
});
