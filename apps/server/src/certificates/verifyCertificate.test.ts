/** `cocon verify-certificate`, as the host types it. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toBase64Url, utf8 } from '@cocon/crypto/verify';
import {
  canonicalText,
  CERTIFICATE_LABEL,
  entriesForNobody,
  makeId,
  PROTOCOL_VERSION,
  type BlobId,
  type RecordId,
} from '@cocon/protocol';
import { TestHouse } from '@cocon/protocol/testing';
import { expect, test } from 'vitest';
import { hostKeyOf } from './hostKey.ts';

const program = fileURLToPath(new URL('../cli.js', import.meta.url));
const verify = (...given: string[]) =>
  spawnSync(process.execPath, [program, 'verify-certificate', ...given], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });

test('FG-4 a certificate is checked on a machine that has nothing but the file; a changed one is refused, and another house', async () => {
  const house = await TestHouse.open();
  await house.addFamily();
  const record = { id: makeId<RecordId>(), collection: 'medium', blobs: [makeId<BlobId>()] };
  const { establishment, head, anchor } = house.state;
  const author = house.direction;
  const statement = canonicalText({
    v: PROTOCOL_VERSION,
    establishment,
    author: author.id,
    head,
    at: house.now,
    records: [record],
  });
  const signature = toBase64Url(await author.signing.sign(CERTIFICATE_LABEL, utf8(statement)));
  const register = await entriesForNobody(house.entries);
  const folder = mkdtempSync(join(tmpdir(), 'cocon-certificate-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  try {
    const text = JSON.stringify({ kind: 'cocon-erasure', statement, signature, register });
    const good = verify(file('good.json', text), anchor);
    expect([good.status, good.stderr]).toEqual([0, '']);
    for (const word of ['Certificat valable', anchor, author.id, record.id, ...record.blobs])
      expect(good.stdout).toContain(word);
    const changed = verify(file('changed.json', text.replace(record.id, makeId<RecordId>())));
    expect([changed.status, changed.stdout]).toEqual([1, '']);
    expect(changed.stderr).toContain('La signature ne correspond pas');
    expect(verify(join(folder, 'good.json'), 'another').stderr).toContain('une autre maison');
    expect(verify(file('menu.txt', 'Le menu de la semaine')).stderr).toContain('n’est pas un certificat');
    const none = verify(join(folder, 'nowhere.json'));
    expect([none.status, none.stderr.includes('ne se lit pas')]).toEqual([1, true]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('FG-4 FG-10 a host’s certificate is said to be the host’s word, with each end', async () => {
  const house = await TestHouse.open();
  const key = hostKeyOf(randomBytes(32));
  await house.changeSettings({ hostKey: key.publicKey });
  const record = {
    id: makeId<RecordId>(),
    collection: 'medium',
    until: Date.parse('2026-09-01T22:00:00Z'),
    blobs: [makeId<BlobId>()],
  };
  const { establishment, head, anchor } = house.state;
  const statement = canonicalText({
    ...{ v: PROTOCOL_VERSION, establishment, host: key.publicKey, head, at: house.now },
    records: [record],
  });
  const register = await entriesForNobody(house.entries);
  const certificate = { kind: 'cocon-host-erasure', statement, signature: key.sign(statement), register };
  const folder = mkdtempSync(join(tmpdir(), 'cocon-certificate-'));
  try {
    const file = join(folder, 'host.json');
    writeFileSync(file, JSON.stringify(certificate));
    const { status, stdout, stderr } = verify(file, anchor);
    expect([status, stderr]).toEqual([0, '']);
    for (const word of [
      'Certificat valable',
      'la parole de l’hébergeur',
      key.publicKey,
      `${record.id}, fin 2026-09-01T22:00:00.000Z`,
    ])
      expect(stdout).toContain(word);
    expect(stdout).not.toContain('de l’équipe');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
