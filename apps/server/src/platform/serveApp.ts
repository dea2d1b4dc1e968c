/**
 * The app's files: hashed ones for ever, the rest asked again each time, compressed ones where the build made them.
 * Every path of the app is answered with its one page; a missing file or API path is not. What a phone shares with the app
 * comes here only where the app's worker was lost: nothing of it is read, and the page says that nothing arrived.
 */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const NOT_BUILT =
  'L’application n’est pas construite : lancez « npm start » à la racine, qui la construit d’abord.\n';

export async function serveApp(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const built = folder !== undefined && existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      index: ['index.html'],
      setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path.slice(folder.length))),
    });
  }
  await app.register((scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.post('/partage', (_request, reply) => reply.redirect('/partage#cut', 303));
    return Promise.resolve();
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !/^\/api(\/|$)|\.\w+$/.test(path);
    if (!isPage) return reply.code(404).send({ error: 'notFound' });
    if (built) return reply.sendFile('index.html');
    return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
  });
}

const cachingOf = (path: string): string =>
  path.split(sep).includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache';
