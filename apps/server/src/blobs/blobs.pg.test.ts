/** Blobs: staged, attached, read in part, never half. Rules SB of docs/spec.md. */
import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { makeId, type BlobId, type EstablishmentId } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, type TestClient } from '../testing/testClient.ts';
import { TestStage, type Home } from '../testing/testStage.ts';
import { STAGED_LIFE } from '../retention/tasks.ts';
import { readRange } from './routes.ts';

const QUOTA = 6_000_000;
let stage: TestStage;
let team: TestClient;
let rose: Home;

beforeAll(async () => {
  stage = await TestStage.open({ quota: QUOTA });
  team = await stage.team();
  rose = await stage.home();
});
afterAll(() => stage.close());

const bytesOf = (size: number) => new Uint8Array(randomBytes(size));
const folder = () => stage.server.services.blobs.folder;

/** Every file of blobs, by its name. */
async function files(): Promise<string[]> {
  const all = await readdir(folder(), { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile() && !one.parentPath.includes('.uploads')).map(({ name }) => name);
}

describe('staging', () => {
  test('SB-1 a staged blob is there for its uploader alone; the same bytes again are a success', async () => {
    const [id, bytes] = [makeId<BlobId>(), bytesOf(5000)];
    expect((await team.putBlob(id, bytes)).status).toBe(201);
    expect((await team.putBlob(id, bytes)).status).toBe(204);
    expect(await team.getBlob(id)).toEqual({ status: 200, body: bytes });
    for (const other of [stage.direction, rose.client]) {
      expect((await other.getBlob(id)).status).toBe(404);
      expect((await other.putBlob(id, bytes)).status).toBe(409);
    }
    expect((await team.putBlob(id, bytesOf(5000))).status).toBe(409);
    expect(await team.getBlob(id)).toEqual({ status: 200, body: bytes });
  });

  test('SB-2 bytes of another hash, too many, or cut off leave nothing', async () => {
    const before = await files();
    const id = makeId<BlobId>();
    expect((await team.putBlob(id, bytesOf(100), hashOf(bytesOf(100)))).status).toBe(400);
    expect((await team.putBlob(id, bytesOf(100), 'x')).status).toBe(400);
    await cutOff(id);
    const { status, body } = await team.putBlob(id, new Uint8Array(9 * 1024 * 1024));
    expect([status, body]).toEqual([413, { error: 'tooLarge' }]);
    await expect.poll(files).toEqual(before);
    expect((await team.getBlob(id)).status).toBe(404);
  });

  async function cutOff(id: BlobId): Promise<void> {
    const { hostname, port } = new URL(team.origin);
    const socket = connect(Number(port), hostname);
    const headers = { ...team.headers, 'content-length': '50000', 'cocon-sha256': hashOf(new Uint8Array(1)) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.write(`PUT ${team.path(`blobs/${id}`)} HTTP/1.1\r\nhost: x\r\n${lines.join('\r\n')}\r\n\r\nabc`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  test('SB-3 what the establishment’s space does not hold is refused, and counts for nothing', async () => {
    const id = makeId<BlobId>();
    const [before] = await stage.sql('select used_bytes from establishments');
    const { status, body } = await team.putBlob(id, bytesOf(QUOTA));
    expect([status, body]).toEqual([507, { error: 'quota' }]);
    expect(await stage.sql('select used_bytes from establishments')).toEqual([before]);
    expect(await files()).not.toContain(id);
  });

  test('SB-4 of two devices that stage one id at once one has it, with its own bytes', async () => {
    const id = makeId<BlobId>();
    const given = [bytesOf(40_000), bytesOf(40_000)] as const;
    const answers = await Promise.all([team.putBlob(id, given[0]), stage.direction.putBlob(id, given[1])]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const winner = answers[0].status === 201 ? 0 : 1;
    expect((await [team, stage.direction][winner]?.getBlob(id))?.body).toEqual(given[winner]);
  });

  test('SB-5 files are ours alone', async () => {
    const id = makeId<BlobId>();
    await team.putBlob(id, bytesOf(10));
    const place = join(folder(), stage.house.establishment, id.slice(0, 2));
    expect((await stat(place)).mode & 0o777).toBe(0o700);
    expect((await stat(join(place, id))).mode & 0o777).toBe(0o600);
  });

  test('SB-6 what nothing named for seven days is removed', async () => {
    const id = makeId<BlobId>();
    await team.putBlob(id, bytesOf(10));
    stage.house.now += STAGED_LIFE + 1000;
    for (const client of [team, stage.direction, rose.client]) await client.signIn();
    await stage.server.retention.sweep({ establishment: stage.house.establishment });
    expect((await team.getBlob(id)).status).toBe(404);
    await expect.poll(files, { timeout: 10_000 }).not.toContain(id);
  });
});

describe('reading', () => {
  test('SB-7 a part is the part asked for', async () => {
    const [id, bytes] = [makeId<BlobId>(), bytesOf(1000)];
    await team.putBlob(id, bytes);
    expect(await team.getBlob(id, 'bytes=10-19')).toEqual({ status: 206, body: bytes.slice(10, 20) });
    expect(await team.getBlob(id, 'bytes=990-')).toEqual({ status: 206, body: bytes.slice(990) });
    expect(await team.getBlob(id, 'bytes=-5')).toEqual({ status: 206, body: bytes.slice(995) });
    expect((await team.getBlob(id, 'bytes=1000-')).status).toBe(416);
    expect(readRange('bytes=0-1', 1000)).toEqual({ start: 0, end: 1 });
    expect(readRange('bytes=5-4', 1000)).toBe('unsatisfiable');
    expect(readRange('lines=1-2', 1000)).toBeUndefined();
  });

  test('SB-8 bytes kept in memory are asked for the right each time', async () => {
    const photo = await stage.publish([rose]);
    for (let n = 0; n < 3; n++) expect((await rose.client.getBlob(photo.blob)).status).toBe(200);
    await stage.house.signConsent(rose.client.device, rose.child, { image: 'nobody' });
    await rose.client.append();
    expect((await rose.client.getBlob(photo.blob)).status).toBe(404);
    expect((await stage.direction.getBlob(photo.blob)).status).toBe(200);
    await stage.house.signConsent(rose.client.device, rose.child, { image: 'establishment' });
    await rose.client.append();
  });

  test('SB-9 a blob is attached to one record only, at its true size', async () => {
    const photo = await stage.publish([rose]);
    const steal = await stage.house.makeRecord({
      collection: 'day',
      audience: photo.audience,
      author: stage.direction.device,
      blobs: [{ id: photo.blob, size: 2000 }],
    });
    expect((await stage.direction.commit({ records: [steal.wire] })).body).toMatchObject({
      error: 'blobsMissing',
    });
    const id = makeId<BlobId>();
    await stage.direction.putBlob(id, bytesOf(10));
    const wrong = await stage.house.makeRecord({
      collection: 'day',
      audience: photo.audience,
      author: stage.direction.device,
      blobs: [{ id, size: 11 }],
    });
    expect((await stage.direction.commit({ records: [wrong.wire] })).body).toMatchObject({ blobs: [id] });
  });
});

describe('resumable uploads', () => {
  const tus = async (
    client: TestClient,
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ) =>
    fetch(client.origin + path, {
      ...init,
      headers: { ...client.headers, 'tus-resumable': '1.0.0', ...init.headers },
    });
  const metadata = (values: Record<string, string>) =>
    Object.entries(values)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
  const begin = (size: number, values: Record<string, string>) =>
    tus(team, team.path('uploads'), {
      method: 'POST',
      headers: { 'upload-length': String(size), 'upload-metadata': metadata(values) },
    });
  const send = (client: TestClient, path: string, offset: number, body: Uint8Array<ArrayBuffer>) =>
    tus(client, path, {
      method: 'PATCH',
      headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body,
    });

  test('SB-10 goes on where it was cut, for its own device alone, and is then staged', async () => {
    const [id, bytes] = [makeId<BlobId>(), bytesOf(300_000)];
    const begun = await begin(bytes.length, { blob: id, sha256: hashOf(bytes) });
    expect(begun.status).toBe(201);
    const path = begun.headers.get('location') ?? '';
    expect((await send(team, path, 0, bytes.slice(0, 100_000))).status).toBe(204);
    expect((await tus(stage.direction, path, { method: 'HEAD' })).status).toBe(404);
    expect((await tus(team, path, { method: 'HEAD' })).headers.get('upload-offset')).toBe('100000');
    expect((await team.getBlob(id)).status).toBe(404);
    expect((await send(team, path, 100_000, bytes.slice(100_000))).status).toBe(204);
    expect(await team.getBlob(id)).toEqual({ status: 200, body: bytes });
    expect((await stage.direction.getBlob(id)).status).toBe(404);
  });

  test('SB-11 of another hash leaves nothing; without an id and a hash it does not begin', async () => {
    const [id, bytes] = [makeId<BlobId>(), bytesOf(1000)];
    const begun = await begin(bytes.length, { blob: id, sha256: hashOf(bytesOf(1)) });
    const path = begun.headers.get('location') ?? '';
    expect((await send(team, path, 0, bytes)).status).toBe(400);
    expect((await team.getBlob(id)).status).toBe(404);
    expect((await begin(1000, { blob: 'x' })).status).toBe(400);
  });

  test('SB-12 one that nobody goes on with for seven days is swept, another house’s is not', async () => {
    const [id, bytes] = [makeId<BlobId>(), bytesOf(1000)];
    const begun = await begin(bytes.length, { blob: id, sha256: hashOf(bytes) });
    const path = begun.headers.get('location') ?? '';
    expect((await send(team, path, 0, bytes.slice(0, 500))).status).toBe(204);
    const left = () => readdir(join(folder(), '.uploads'));
    const before = await left();
    expect(before.length).toBeGreaterThan(0);
    await stage.server.retention.sweep({ establishment: stage.house.establishment });
    expect(await left()).toEqual(before);
    stage.house.now = Math.max(stage.house.now, Date.now()) + STAGED_LIFE + 60_000;
    await stage.server.retention.sweep({ establishment: makeId<EstablishmentId>() }).catch(() => undefined);
    expect(await left()).toEqual(before);
    await stage.server.retention.sweep({ establishment: stage.house.establishment });
    expect(await left()).toEqual([]);
  });
});
