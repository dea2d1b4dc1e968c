import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClientRefusal } from '../refusal.ts';
import { sendInPieces, type SendUpload } from './uploads.ts';

const bytesOfLength = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31) % 251);

const large = (length: number) => ({
  establishment: 'house',
  blob: 'film',
  bytes: new Blob([bytesOfLength(length)]),
  hash: 'h',
});

/** What a sender has on its disk. */
function memory() {
  let kept: string | undefined;
  return {
    place: () => Promise.resolve(kept),
    keepPlace: (place: string) => Promise.resolve(void (kept = place)),
  };
}

/** A server that speaks tus, and a network that is cut in the middle of the pieces named. */
function serverCutAt(cuts: ReadonlySet<number>) {
  const kept: number[] = [];
  let requests = 0;
  let begun = 0;
  const send: SendUpload = async (path, { method, headers, body }) => {
    requests++;
    if (method === 'POST') {
      begun++;
      kept.length = 0;
      expect(headers['upload-metadata']).toBe(`blob ${btoa('film')},sha256 ${btoa('h')}`);
      return new Response(null, { headers: { location: `${path}/house.device.1` } });
    }
    expect(path).toBe('/api/e/house/uploads/house.device.1');
    if (method === 'PATCH') {
      expect(Number(headers['upload-offset'])).toBe(kept.length);
      const whole = body ?? new Uint8Array();
      const isCut = cuts.has(requests);
      for (const byte of isCut ? whole.subarray(0, whole.length / 2) : whole) kept.push(byte);
      if (isCut) throw new ClientRefusal('offline');
    }
    return new Response(null, { headers: { 'upload-offset': String(kept.length) } });
  };
  return { send, kept, begun: () => begun };
}

test('FI-6 whatever is cut, every byte arrives once, in its place, in one upload', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9_000 }),
      fc.uniqueArray(fc.integer({ min: 2, max: 6 })),
      async (length, cuts) => {
        const server = serverCutAt(new Set(cuts));
        const way = memory();
        const film = large(length);
        for (let tries = 0; tries < 9; tries++) {
          try {
            await sendInPieces(film, server.send, way, 4_000);
            break;
          } catch (error) {
            expect(error).toMatchObject({ code: 'offline' });
          }
        }
        expect(Buffer.compare(Buffer.from(server.kept), bytesOfLength(length))).toBe(0);
        expect(server.begun()).toBe(1);
      },
    ),
    { numRuns: 100 },
  );
});

test('FI-6 an upload that the server forgot begins anew', async () => {
  const { send, kept, begun } = serverCutAt(new Set([2]));
  const way = memory();
  await expect(sendInPieces(large(50), send, way)).rejects.toMatchObject({ code: 'offline' });
  const forgetful: SendUpload = (path, init) => {
    if (init.method === 'HEAD') throw new ClientRefusal('unavailable', { detail: '404' });
    return send(path, init);
  };
  await sendInPieces(large(50), forgetful, way);
  expect([kept.length, begun()]).toEqual([50, 2]);
});

test('QU-2 a server in trouble forgets nothing: what is there is asked for again later', async () => {
  const { send, kept, begun } = serverCutAt(new Set([2]));
  const way = memory();
  await expect(sendInPieces(large(50), send, way)).rejects.toMatchObject({ code: 'offline' });
  const troubled: SendUpload = (path, init) => {
    if (init.method === 'HEAD') throw new ClientRefusal('unavailable', { detail: '502' });
    return send(path, init);
  };
  await expect(sendInPieces(large(50), troubled, way)).rejects.toMatchObject({ code: 'unavailable' });
  expect(kept.length).toBe(25);
  await sendInPieces(large(50), send, way);
  expect([kept.length, begun()]).toEqual([50, 1]);
});

test('QU-2 bytes that are all there, and yet were not taken before the server stopped, are sent anew', async () => {
  const { send, kept, begun } = serverCutAt(new Set());
  const way = memory();
  await sendInPieces(large(50), send, way);
  await sendInPieces(large(50), send, way);
  expect([kept.length, begun()]).toEqual([50, 2]);
});

test('FI-6 a server that sends the pieces elsewhere, or counts what was not sent, is not followed', async () => {
  const answers =
    (headers: Record<string, string>): SendUpload =>
    () =>
      Promise.resolve(new Response(null, { headers }));
  for (const location of ['/api/e/other/uploads/x', 'https://elsewhere/', '']) {
    await expect(sendInPieces(large(9), answers({ location }), memory())).rejects.toMatchObject({
      code: 'unreadableAnswer',
    });
  }
  for (const offset of ['10', '0', '-1', 'x']) {
    const headers = { location: '/api/e/house/uploads/1', 'upload-offset': offset };
    await expect(sendInPieces(large(9), answers(headers), memory())).rejects.toMatchObject({
      code: 'unreadableAnswer',
    });
  }
});
