/** What the host may say of itself, and how a mistake is answered. Rules FM of docs/spec.md. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readInstanceFile, reminder } from './instanceFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'cocon-instance-'));
const file = join(folder, 'instance.json');
afterAll(() => rmSync(folder, { recursive: true }));
const reading = (text: string) => () => {
  writeFileSync(file, text);
  return readInstanceFile(file);
};

const whole = {
  publisher: {
    name: 'Ville de Trifouillis',
    form: 'commune',
    registration: '211 234 567',
    email: 'mairie@trifouillis.test',
  },
  publicationDirector: 'La maire de Trifouillis',
  hosting: { name: 'Hébergeur local', place: 'Strasbourg, France' },
  dpo: { name: 'Centre de gestion', email: 'dpo@trifouillis.test' },
  accessibility: { status: 'partial', auditor: 'Un cabinet', auditedOn: '2026-09-01' },
};

test('FM-12 without a file nothing is said, and the host is reminded of each part', () => {
  expect(readInstanceFile(join(folder, 'none.json'))).toEqual({});
  const said = reminder({}, '/data/instance.json');
  for (const part of [
    'publisher',
    'publicationDirector',
    'hosting',
    'dpo',
    'accessibility',
    '/data/instance.json',
  ])
    expect(said).toContain(part);
});

test('FM-12 what is said is served as written, and nothing is left to be reminded of', () => {
  const facts = reading(JSON.stringify(whole))();
  expect(facts).toEqual(whole);
  expect(reminder(facts, file)).toBeUndefined();
  expect(reminder({ ...facts, dpo: undefined }, file)).toContain('(dpo)');
});

test('FM-13 a file that cannot be right is refused with the place to correct', () => {
  expect(reading('{ "publisher": ')).toThrow(/n’est pas du JSON/);
  expect(reading('[]')).toThrow(/tout le fichier/);
  expect(reading('{"publisher":{"name":"  "}}')).toThrow(/publisher\.name/);
  expect(reading('{"dpo":{"name":"A","email":"javascript:alert(1)"}}')).toThrow(/dpo\.email/);
  expect(reading('{"accessibility":{"status":"yes"}}')).toThrow(/accessibility\.status/);
  expect(reading('{"secret":"x"}')).toThrow(/secret/);
});
