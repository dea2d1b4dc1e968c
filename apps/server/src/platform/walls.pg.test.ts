/** The walls around and inside the server. Rules SV of docs/spec.md. */
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import {
  makeId,
  SESSION_LIFE,
  type BlobId,
  type DeviceId,
  type EstablishmentId,
  type RecordId,
} from '@cocon/protocol';
import { TestHouse } from '@cocon/protocol/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestClient } from '../testing/testClient.ts';
import { TestStage, type Home } from '../testing/testStage.ts';
import { TENANT_TABLES } from './tenantTables.ts';

let stage: TestStage;
let home: Home;
let other: Home;

beforeAll(async () => {
  stage = await TestStage.open();
  home = await stage.home();
  other = await stage.home();
  await stage.publish([home]);
});
afterAll(() => stage.close());

async function asServer<Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ ...stage.database.connection, user: 'cocon_app' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('the database', () => {
  test('SV-1 without a tenant the server’s role sees no row of any tenant', async () => {
    await asServer(async (client) => {
      for (const table of TENANT_TABLES) {
        const { rows } = await client.query(`select * from ${table}`);
        expect(rows, table).toEqual([]);
      }
    });
  });

  test('SV-2 with one tenant it reads and writes nothing of another', async () => {
    const stranger = await TestHouse.open();
    expect((await stage.openHouse(stranger)).status).toBe(200);
    await asServer(async (client) => {
      await client.query(`begin; select set_config('app.tenant', '${stranger.establishment}', true)`);
      for (const table of TENANT_TABLES) {
        const { rows } = await client.query(`select * from ${table} where establishment_id <> $1`, [
          stranger.establishment,
        ]);
        expect(rows, table).toEqual([]);
      }
      expect((await client.query(`delete from records`)).rowCount).toBe(0);
      const stolen = client.query(`insert into devices values ($1, 'x', 'x')`, [stage.house.establishment]);
      await expect(stolen).rejects.toMatchObject({ code: '42501' });
      await client.query('rollback');
      // What a transaction set is gone with it.
      expect((await client.query('select 1 from establishments')).rows).toEqual([]);
    });
  });

  test('SV-3 the server’s role owns nothing, may change no table, and bypasses no policy', async () => {
    await asServer(async (client) => {
      const { rows } = await client.query(
        `select relname from pg_class where pg_get_userbyid(relowner) = 'cocon_app'
         union all select rolname from pg_roles where rolname = 'cocon_app' and (rolsuper or rolbypassrls)`,
      );
      expect(rows).toEqual([]);
      for (const text of [
        'drop table wraps',
        'alter table wraps disable row level security',
        'create table t ()',
      ]) {
        await expect(client.query(text), text).rejects.toMatchObject({ code: '42501' });
      }
    });
    const unforced = await stage.sql(
      `select c.relname from pg_class c where c.relname = any ($1) and not c.relforcerowsecurity`,
      [TENANT_TABLES],
    );
    expect(unforced).toEqual([]);
  });

  test('SV-4 wrapped keys stand in one table, and in no job or change', async () => {
    const [{ wrap } = { wrap: Buffer.alloc(0) }] = await stage.sql<{ wrap: Buffer }>(
      'select wrap from wraps limit 1',
    );
    const spelled = [wrap.toString('base64url'), wrap.toString('base64'), wrap.toString('hex')];
    for (const table of ['change_rows', 'change_sets', 'graphile_worker._private_jobs', 'records']) {
      const rows = await stage.sql(`select t::text as text from ${table} t`);
      for (const one of spelled) expect(JSON.stringify(rows), table).not.toContain(one);
    }
  });
});

describe('sessions', () => {
  test('SV-5 a proof for another origin, used twice, too far ahead, or of a stranger gives no token', async () => {
    const { client } = home;
    const again = new TestClient(client.origin, client.house, client.device);
    expect((await again.signIn({ origin: 'https://evil.test' })).status).toBe(401);
    expect((await again.signIn({ expires: stage.house.now + 3_600_000 })).status).toBe(401);
    expect((await again.signIn({ nonce: createHash('sha256').digest('base64url') })).status).toBe(401);
    const { body } = await again.post<{ nonce: string }>(again.path('challenges'), {
      device: again.device.id,
    });
    const proof = await stage.house.makeSessionProof(again.device, {
      origin: again.origin,
      nonce: body.nonce,
    });
    expect((await again.post(again.path('sessions'), proof)).status).toBe(200);
    expect((await again.post(again.path('sessions'), proof)).status).toBe(401);
    const stranger = { ...again.device, id: makeId<DeviceId>() };
    expect((await new TestClient(again.origin, again.house, stranger).signIn()).status).toBe(401);
  });

  test('SV-6 a token is good for its establishment and its quarter of an hour only', async () => {
    const { client } = home;
    const elsewhere = `/api/e/${makeId<EstablishmentId>()}/keyrings`;
    expect((await client.get(elsewhere)).status).toBe(401);
    expect((await client.get(client.path('keyrings'))).status).toBe(200);
    const before = stage.house.now;
    stage.house.now += SESSION_LIFE;
    expect((await client.get(client.path('keyrings'))).status).toBe(401);
    stage.house.now = before;
    const forged = new TestClient(client.origin, client.house, client.device);
    const payload = Buffer.from(
      JSON.stringify([stage.house.establishment, client.device.id, Date.now() * 2]),
    );
    forged.token = `${payload.toString('base64url')}.${client.token.split('.')[1]}`;
    expect((await forged.get(forged.path('keyrings'))).status).toBe(401);
  });

  test('SV-7 a device put out is refused with the token it still holds, also as a member of staff', async () => {
    const team = await stage.team();
    const guest = await stage.home();
    await stage.house.revokeDevice(team.device);
    await stage.house.revokeDevice(guest.client.device);
    await stage.post();
    for (const client of [team, guest.client]) {
      expect((await client.get(client.path('keyrings'))).status).toBe(401);
      expect((await client.getBlob(makeId<BlobId>())).status).toBe(401);
      expect((await client.signIn()).status).toBe(401);
    }
  });

  test('SV-8 every path but the public ones asks for a session before it reads a body', async () => {
    const nobody = new TestClient(home.client.origin, stage.house, home.client.device);
    const gets = ['changes?after=a.0', 'register?from=0', 'keyrings', 'accords', 'records?collection=medium'];
    for (const path of [...gets, `records/${makeId<RecordId>()}`, `blobs/${makeId<BlobId>()}`]) {
      expect((await nobody.get(nobody.path(path))).status, path).toBe(401);
    }
    for (const path of ['register', 'changesets', 'recoveries']) {
      expect((await nobody.post(nobody.path(path), 'x'.repeat(100_000))).status, path).toBe(401);
    }
  });

  test('SV-9 an older client is told that it is', async () => {
    const headers = { 'cocon-protocol': '0', authorization: `Bearer ${home.client.token}` };
    const response = await fetch(home.client.origin + home.client.path('keyrings'), { headers });
    expect(response.status).toBe(426);
    expect(await response.json()).toMatchObject({ error: 'clientTooOld' });
  });
});

describe('what comes in', () => {
  test('SV-10 malformed requests are refused, never an error of ours', async () => {
    const { client } = home;
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '{"id":1}',
      '{"__proto__":{}}',
      '\u0000',
      '"x"',
      JSON.stringify({ id: 'A'.repeat(22) }),
    ];
    const paths = [
      '/api/openings',
      '/api/rescues/challenges',
      '/api/rescues/openings',
      client.path('recoveries'),
      client.path('challenges'),
      client.path('sessions'),
      client.path('register'),
    ];
    for (const path of [...paths, client.path('changesets'), `/api/invitations/${'A'.repeat(22)}/openings`]) {
      for (const body of bodies) {
        const headers = { ...client.headers, 'content-type': 'application/json' };
        const response = await fetch(client.origin + path, { method: 'POST', headers, body });
        expect(response.status, `${path} ${body}`).toBeGreaterThanOrEqual(400);
        expect(response.status, `${path} ${body}`).toBeLessThan(500);
      }
    }
    const odd = [
      'changes?after=zz',
      'changes',
      'records?collection=x',
      'records?collection=medium&before=1',
      'register?from=-1',
    ];
    for (const path of [
      ...odd,
      'register?from=99999999999999999999',
      'records/..%2f..',
      `blobs/%00`,
      'nothing',
    ]) {
      const { status } = await client.get(client.path(path));
      expect(status, path).toBeGreaterThanOrEqual(400);
      expect(status, path).toBeLessThan(500);
    }
  });

  test('SV-11 an opening code opens once; an establishment opens once', async () => {
    const house = await TestHouse.open();
    const code = stage.server.openingCode.toLowerCase().replaceAll('-', ' ');
    expect((await stage.openHouse(house, 'WRONG')).body).toMatchObject({ error: 'openingCode' });
    const client = new TestClient(home.client.origin, house, house.direction);
    const second = await TestHouse.open();
    const batch = second.batch();
    expect((await client.post('/api/openings', { code, displayName: 'A', batch })).status).toBe(200);
    expect((await stage.openHouse(await TestHouse.open(), code)).body).toMatchObject({
      error: 'openingCode',
    });
    const fresh = stage.server.services.openingCodes.make();
    const again = { code: fresh, displayName: 'A', batch };
    expect((await client.post('/api/openings', again)).body).toMatchObject({ error: 'exists' });
    // A code is not lost to an opening that was refused.
    expect((await stage.openHouse(await TestHouse.open(), fresh)).status).toBe(200);
  });

  test('SV-12 PU-3 answers of the API are kept by nobody and may do nothing as a page; pages do what the policy says', async () => {
    const api = await fetch(`${home.client.origin}/api/health`);
    expect(api.headers.get('cache-control')).toBe('no-store');
    expect(api.headers.get('set-cookie')).toBeNull();
    expect(api.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    );
    const page = await fetch(`${home.client.origin}/entrer`);
    expect(page.headers.get('set-cookie')).toBeNull();
    // Each by itself: what a policy no longer forbids, no page that behaves would show.
    const policy = new Map(
      (page.headers.get('content-security-policy') ?? '').split('; ').map((one) => {
        const [name = '', ...allowed] = one.split(' ');
        return [name, allowed.filter((source) => !source.startsWith("'sha256-")).join(' ')] as const;
      }),
    );
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
      'style-src': "'self'",
      'img-src': "'self' blob: data:",
      'media-src': "'self' blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'worker-src': "'self'",
      'form-action': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'cocon',
    });
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(page.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('permissions-policy')).toContain('camera=(self)');
    for (const { headers } of [api, page]) {
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('SV-13 a body cut off in the middle changes nothing and stops nothing', async () => {
    const { hostname, port } = new URL(home.client.origin);
    const socket = connect(Number(port), hostname);
    const lines = [`POST ${home.client.path('changesets')} HTTP/1.1`, 'host: x', 'content-length: 5000'];
    const own = Object.entries(home.client.headers).map(([name, value]) => `${name}: ${value}`);
    socket.write(`${[...lines, ...own, 'content-type: application/json'].join('\r\n')}\r\n\r\n{"id":`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await home.client.get(home.client.path('keyrings'))).status).toBe(200);
  });
});

describe('the log', () => {
  test('SV-14 a line names the route, never an id, a query or an address', async () => {
    const lines: string[] = [];
    const logged = await TestStage.open({ log: (line) => lines.push(line) });
    await logged.direction.get(`${logged.direction.path('changes')}?after=${logged.direction.cursor}`);
    await logged.direction.getBlob(makeId<BlobId>());
    await logged.close();
    const text = lines.join('\n');
    expect(text).toContain('GET /api/e/:establishment/changes 200');
    expect(text).toContain('GET /api/e/:establishment/blobs/:blob 404');
    for (const secret of [
      logged.house.establishment,
      logged.direction.cursor,
      logged.direction.token,
      '127.0.0.1',
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});

test('SV-15 another home’s records, cards and devices stay out of reach of a family', async () => {
  const { client } = other;
  const { house } = stage;
  await house.signConsent(home.client.device, home.child, { image: 'establishment' });
  const batch = house.batch();
  expect((await client.append(batch)).body).toMatchObject({ error: 'notAllowed' });
  expect((await home.client.append(batch)).status).toBe(200);
});
