import { toBase64Url, utf8 } from '@cocon/crypto';
import { canonicalText, makeId, PROTOCOL_VERSION, type BlobId, type RecordId } from '@cocon/protocol';
import { TestHouse, type TestDevice } from '@cocon/protocol/testing';
import { describe, expect, test } from 'vitest';
import { checkCertificate, entriesForNobody, CERTIFICATE_LABEL, type ErasureCertificate } from './erasure.ts';

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
