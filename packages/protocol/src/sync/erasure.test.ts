import { importSigningKey, makeSigningSeed, toBase64Url, utf8, type SigningKey } from '@cocon/crypto';
import { canonicalText, makeId, PROTOCOL_VERSION, type BlobId, type RecordId } from '@cocon/protocol';
import { TestHouse, type TestDevice } from '@cocon/protocol/testing';
import { describe, expect, test } from 'vitest';
import {
  CERTIFICATE_LABEL,
  checkCertificate,
  entriesForNobody,
  HOST_CERTIFICATE_LABEL,
  type ErasureCertificate,
  type HostErasureCertificate,
} from './erasure.ts';

async function certificate(house: TestHouse, author: TestDevice): Promise<ErasureCertificate> {
  const records = [{ id: makeId<RecordId>(), collection: 'medium' as const, blobs: [makeId<BlobId>()] }];
  const { establishment, head } = house.state;
  const statement = canonicalText({
    v: PROTOCOL_VERSION,
    establishment,
    author: author.id,
    head,
    at: house.now,
    records,
  });
  const register = (await entriesForNobody(house.entries)) as ErasureCertificate['register'];
  const signature = toBase64Url(await author.signing.sign(CERTIFICATE_LABEL, utf8(statement)));
  return { kind: 'cocon-erasure', statement, signature, register };
}

async function houseWithFamily() {
  const house = await TestHouse.open();
  const family = await house.addFamily();
  const team = await house.enrolTeamDevice();
  return { house, family, team };
}

describe('the certificate of an erasure', () => {
  test('FG-3 of direction or team it is checked by itself, down to the anchor, and shows no household', async () => {
    const { house, family, team } = await houseWithFamily();
    for (const author of [house.direction, team]) {
      const file = await certificate(house, author);
      const checked = await checkCertificate(JSON.parse(JSON.stringify(file)));
      expect(checked).toMatchObject({ anchor: house.state.anchor, statement: { author: author.id } });
      const text = JSON.stringify(file);
      expect(text).not.toContain(family.household);
      for (const child of family.children) expect(text).not.toContain(child);
    }
  });

  test('FG-3 one byte changed, another register, a household or a device put out is refused', async () => {
    const { house, team } = await houseWithFamily();
    const file = await certificate(house, team);
    const other = await certificate((await houseWithFamily()).house, team);
    const { statement, register } = file;
    const head = JSON.stringify(house.state.head.height);
    expect(await checkCertificate({ ...file, statement: statement.replace('medium', 'post') })).toBe(
      'signature',
    );
    expect(await checkCertificate({ ...file, statement: ` ${statement}` })).toBe('unreadable');
    expect(
      await checkCertificate({ ...file, statement: statement.replace(`"height":${head}`, '"height":0') }),
    ).toBe('register');
    expect(await checkCertificate({ ...file, register: other.register })).toBe('register');
    expect(await checkCertificate({ ...file, register: register.slice(0, -1) })).toBe('register');
    expect(await checkCertificate({ ...file, register: register.slice(1) })).toBe('register');
    expect(await checkCertificate(other)).toBe('author');
    await house.revokeDevice(team);
    expect(await checkCertificate(await certificate(house, team))).toBe('author');
    expect(await checkCertificate(null)).toBe('unreadable');
  });
});

interface HostSaid {
  /** Which its statement names; the key's own unless said. */
  readonly named?: string;
  readonly label?: string;
}

async function hostCertificate(
  house: TestHouse,
  key: SigningKey,
  { named = toBase64Url(key.publicKey), label = HOST_CERTIFICATE_LABEL }: HostSaid = {},
): Promise<HostErasureCertificate> {
  const { establishment, head } = house.state;
  const record = {
    id: makeId<RecordId>(),
    collection: 'medium',
    until: house.now,
    blobs: [makeId<BlobId>()],
  };
  const statement = canonicalText({
    v: PROTOCOL_VERSION,
    establishment,
    host: named,
    head,
    at: house.now,
    records: [record],
  });
  const register = (await entriesForNobody(house.entries)) as HostErasureCertificate['register'];
  const signature = toBase64Url(await key.sign(label, utf8(statement)));
  return { kind: 'cocon-host-erasure', statement, signature, register };
}

const hostKey = () => importSigningKey(makeSigningSeed());
const nameIn = (house: TestHouse, key: SigningKey) =>
  house.changeSettings({ hostKey: toBase64Url(key.publicKey) });

describe('the certificate of what ended by itself', () => {
  test('FG-10 it is good under the key that the settings name, and says that it is the host’s word', async () => {
    const { house } = await houseWithFamily();
    const key = await hostKey();
    await nameIn(house, key);
    const checked = await checkCertificate(JSON.parse(JSON.stringify(await hostCertificate(house, key))));
    expect(checked).toMatchObject({ by: 'host', anchor: house.state.anchor });
  });

  test('FG-10 a key that the settings do not name, no longer name or do not name yet is refused; an older file stays good', async () => {
    const { house } = await houseWithFamily();
    const [first, second] = [await hostKey(), await hostKey()];
    expect(await checkCertificate(await hostCertificate(house, first))).toBe('author');
    await nameIn(house, first);
    const before = await hostCertificate(house, first);
    expect(await checkCertificate(await hostCertificate(house, second))).toBe('author');
    await nameIn(house, second);
    expect(await checkCertificate(await hostCertificate(house, first))).toBe('author');
    expect(await checkCertificate(await hostCertificate(house, second))).toMatchObject({ by: 'host' });
    expect(await checkCertificate(before)).toMatchObject({ by: 'host' });
  });

  test('FG-10 HO-51 another house, another signer, or a host’s word in a device’s place and the other way round is refused', async () => {
    const { house, team } = await houseWithFamily();
    const key = await hostKey();
    await nameIn(house, key);
    const file = await hostCertificate(house, key);
    const named = toBase64Url(key.publicKey);
    const { house: other } = await houseWithFamily();
    await nameIn(other, key);
    const elsewhere = await hostCertificate(other, key);
    expect(await checkCertificate({ ...file, register: elsewhere.register })).toBe('register');
    expect(await checkCertificate({ ...file, signature: elsewhere.signature })).toBe('signature');
    expect(await checkCertificate(await hostCertificate(house, await hostKey(), { named }))).toBe(
      'signature',
    );
    expect(await checkCertificate(await hostCertificate(house, key, { label: CERTIFICATE_LABEL }))).toBe(
      'signature',
    );
    expect(await checkCertificate(await hostCertificate(house, team.signing, { named }))).toBe('signature');
    expect(await checkCertificate({ ...file, kind: 'cocon-erasure' })).toBe('unreadable');
    const ofDevice = await certificate(house, team);
    expect(await checkCertificate({ ...ofDevice, kind: 'cocon-host-erasure' })).toBe('unreadable');
    // What a host that wants a device's word in its hand would write: the device named, its own signature below.
    const signature = toBase64Url(await key.sign(CERTIFICATE_LABEL, utf8(ofDevice.statement)));
    expect(await checkCertificate({ ...ofDevice, signature })).toBe('signature');
  });
});
