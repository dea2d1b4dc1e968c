/** Blobs: staged by one PUT, read whole or in part by whoever may read the record they are attached to (BL). */
import { binaryPaths, MAX_SMALL_BLOB, type BlobId } from '@cocon/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { asking } from '../devices/asking.ts';
import type { Session } from '../devices/sessions.ts';
import { Refused } from '../platform/refused.ts';
import { deviceRate, paramsSchema, requireSession, sessionOf } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { requireReading } from '../watch/requireReading.ts';
import { blobReader } from './blobReader.ts';
import type { Received } from './blobFiles.ts';
import { readBlobs, stage } from './blobRows.ts';

const TYPE = 'application/octet-stream';
const HASH = /^[A-Za-z0-9_-]{43}$/;

export function blobRoutes(app: FastifyInstance, services: Services): void {
  const read = blobReader(services);
  const { blobs, options } = services;
  const blobOf = (request: FastifyRequest) => (request.params as { blob: BlobId }).blob;
  const schema = { params: paramsSchema(binaryPaths.blob) };
  const onRequest = requireSession(services);

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));

    scope.put(
      binaryPaths.blob,
      { schema, onRequest, config: { rateLimit: deviceRate(services) } },
      async (request, reply) => {
        const session = sessionOf(request);
        const sha256 = request.headers['cocon-sha256'];
        if (typeof sha256 !== 'string' || !HASH.test(sha256)) throw new Refused('badRequest', 'cocon-sha256');
        if (Number(request.headers['content-length'] ?? 0) > MAX_SMALL_BLOB) throw new Refused('tooLarge');
        const blob = blobOf(request);
        if (await isThere(services, session, blob, sha256)) return reply.code(204).send();
        const expected = { sha256, most: MAX_SMALL_BLOB };
        const received = await blobs.receive(session.establishment, blob, request.raw, expected);
        await stageReceived(services, session, { blob, sha256 }, received);
        return reply.code(201).send();
      },
    );

    // No rate a minute: a gallery asks for hundreds at once, and each asks for the right anyway.
    scope.get(
      binaryPaths.blob,
      { schema, onRequest, config: { rateLimit: false } },
      async (request, reply) => {
        const session = sessionOf(request);
        const blob = blobOf(request);
        const { size, countedFor } = await read(session, blob);
        if (request.method === 'HEAD') return reply.header('content-length', size).type(TYPE).send();
        if (countedFor !== null) {
          await requireReading(services, session);
          services.readings.note(session, 'file', [countedFor]);
        }
        if (options.accelPrefix !== undefined) {
          const path = `${options.accelPrefix}/${blobs.pathOf(session.establishment, blob)}`;
          return reply.header('x-accel-redirect', path).type(TYPE).send();
        }
        return sendBytes(services, session, blob, size, request.headers.range, reply);
      },
    );
  });
}

/** Whether the blob is there already, from the same device with the same bytes. */
async function isThere(services: Services, session: Session, blob: BlobId, sha256: string): Promise<boolean> {
  const row = await asking(services, session, async ({ tenant }) =>
    (await readBlobs(tenant, [blob])).get(blob),
  );
  if (!row) return false;
  if (row.device !== session.device || row.sha256 !== sha256 || row.state === 'deleted')
    throw new Refused('exists');
  return true;
}

/** Enters the row and gives the bytes their place in one transaction; of two writers the second finds the first. */
export async function stageReceived(
  services: Services,
  session: Session,
  { blob, sha256 }: { blob: BlobId; sha256: string },
  received: Received,
): Promise<void> {
  const { database, now } = services;
  const row = { id: blob, device: session.device, size: received.size, sha256 };
  try {
    await database.write(session.establishment, async (tenant) => {
      if (await stage(tenant, row, now())) await received.place();
      else {
        const other = (await readBlobs(tenant, [blob])).get(blob);
        if (other?.device !== session.device || other.sha256 !== sha256) throw new Refused('exists');
      }
    });
  } finally {
    await received.discard();
  }
}

async function sendBytes(
  { blobs }: Services,
  { establishment }: Session,
  blob: BlobId,
  size: number,
  rangeHeader: string | undefined,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const range = rangeHeader === undefined ? undefined : readRange(rangeHeader, size);
  void reply.type(TYPE).header('accept-ranges', 'bytes');
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send();
  if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  const bytes = blobs.small(establishment, blob, size);
  const small = Buffer.isBuffer(bytes) ? bytes : await bytes;
  if (small) return reply.send(range ? small.subarray(range.start, range.end + 1) : small);
  void reply.header('content-length', range ? range.end - range.start + 1 : size);
  return reply.send(blobs.stream(establishment, blob, range));
}

/** One range of bytes, both ends included; undefined for a form that is not answered in part. */
export function readRange(
  header: string,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header) ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}
