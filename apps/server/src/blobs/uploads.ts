/**
 * Resumable uploads (tus 1.0) for films and large documents. Bytes gather under a name that only the device that began
 * may continue; when all are there, their hash is checked and they are staged like any other blob.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { binaryPaths, BlobId, ERRORS, EstablishmentId, MAX_BLOB } from '@cocon/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { asking } from '../devices/asking.ts';
import type { Session } from '../devices/sessions.ts';
import { answerOf } from '../platform/errorAnswers.ts';
import { Refused } from '../platform/refused.ts';
import { paramsSchema, requireSession, sessionOf } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { stageReceived } from './routes.ts';

const UploadParams = z.object({
  establishment: EstablishmentId,
  upload: z.string().check(z.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/)),
});
const HASH = /^[A-Za-z0-9_-]{43}$/;

export function uploadRoutes(app: FastifyInstance, services: Services): void {
  // On the same file system as the blobs, so that a finished upload is renamed, not copied.
  const folder = services.blobs.uploads;
  const current = new AsyncLocalStorage<Session>();
  const tus = new Server({
    path: '/api/e',
    datastore: new FileStore({ directory: folder }),
    maxSize: MAX_BLOB,
    generateUrl: (_request, { id }) => {
      const session = currentOf(current);
      return `/api/e/${session.establishment}/uploads/${id}`;
    },
    getFileIdFromRequest: (_request, last) => (last === undefined || last === 'uploads' ? undefined : last),
    namingFunction: () => `${ownPrefix(currentOf(current))}${randomBytes(16).toString('base64url')}`,
    async onUploadCreate(_request, { metadata }) {
      blobNamed(metadata);
      return {};
    },
    async onUploadFinish(_request, { id, metadata }) {
      await finish(services, currentOf(current), join(folder, id), blobNamed(metadata));
      return {};
    },
    onResponseError(_request, error) {
      if ('status_code' in error) return error;
      const answer = answerOf(error);
      return { status_code: ERRORS[answer.error], body: JSON.stringify(answer) };
    },
  });

  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const onRequest = requireSession(services);
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const session = sessionOf(request);
      const { upload } = request.params as { upload?: string };
      if (upload !== undefined && !upload.startsWith(ownPrefix(session))) throw new Refused('notFound');
      // tus reads the id from the end of the whole address: nothing may stand behind the one that was checked.
      if (request.raw.url?.includes('?')) throw new Refused('badRequest', 'query');
      // Still in, today: the token alone does not say so. Only staff publish what is too large for one PUT.
      const isStaff = await asking(services, session, async ({ caller }) => caller.kind === 'staff');
      if (!isStaff) throw new Refused('notAllowed');
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      reply.hijack();
      await current.run(session, () => tus.handle(request.raw, reply.raw));
    };
    scope.route({
      method: ['POST'],
      url: binaryPaths.uploads,
      schema: { params: paramsSchema(binaryPaths.uploads) },
      onRequest,
      handler,
    });
    scope.route({
      method: ['HEAD', 'PATCH', 'DELETE'],
      url: `${binaryPaths.uploads}/:upload`,
      schema: { params: UploadParams },
      onRequest,
      handler,
    });
  });
}

const ownPrefix = ({ establishment, device }: Session): string => `${establishment}.${device}.`;

function currentOf(storage: AsyncLocalStorage<Session>): Session {
  const session = storage.getStore();
  if (!session) throw new Refused('unauthenticated');
  return session;
}

function blobNamed(metadata: Readonly<Record<string, string | null>> | undefined): {
  blob: BlobId;
  sha256: string;
} {
  const blob = BlobId.safeParse(metadata?.['blob']);
  const sha256 = metadata?.['sha256'];
  if (!blob.success || typeof sha256 !== 'string' || !HASH.test(sha256))
    throw new Refused('badRequest', 'metadata');
  return { blob: blob.data, sha256 };
}

async function finish(
  services: Services,
  session: Session,
  file: string,
  named: { blob: BlobId; sha256: string },
): Promise<void> {
  const discard = () =>
    Promise.all([rm(file, { force: true }), rm(`${file}.json`, { force: true })]).then(() => undefined);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  if (hash.digest('base64url') !== named.sha256) {
    await discard();
    throw new Refused('badRequest', 'hash of the bytes');
  }
  const { size } = await stat(file);
  const place = () => services.blobs.adopt(session.establishment, named.blob, file);
  await stageReceived(services, session, named, { size, place, discard });
}
