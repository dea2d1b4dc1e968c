/** The HTTP server: slices, security headers, errors, one log line a request. */
import rateLimit from '@fastify/rate-limit';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { blobRoutes } from '../blobs/routes.ts';
import { uploadRoutes } from '../blobs/uploads.ts';
import { endedRoutes } from '../certificates/routes.ts';
import { demonstrationRoutes } from '../demonstrations/routes.ts';
import { deviceRoutes } from '../devices/routes.ts';
import { seenDeviceRoutes } from '../devices/seenDevices.ts';
import { socketRoutes } from '../devices/socket.ts';
import { establishmentRoutes } from '../establishments/routes.ts';
import { mailedRoutes } from '../invitations/mailedRoutes.ts';
import { invitationRoutes } from '../invitations/routes.ts';
import { noticeRoutes } from '../notices/routes.ts';
import { pairingRoutes } from '../pairings/routes.ts';
import { passwordRoutes } from '../invitations/passwordRoutes.ts';
import { wayBackRoutes } from '../invitations/wayBackRoutes.ts';
import { pushRoutes } from '../push/routes.ts';
import { recordRoutes } from '../records/routes.ts';
import { rescueRoutes } from '../rescues/routes.ts';
import { registerRoutes } from '../register/routes.ts';
import { watchRoutes } from '../watch/routes.ts';
import { addressKey } from './addressKey.ts';
import { answerError } from './errorAnswers.ts';
import { securityHeaders } from './securityHeaders.ts';
import type { Services } from './services.ts';
import { serveApp } from './serveApp.ts';

export interface AppOptions {
  /** The built app to serve beside the API, if any. */
  readonly webFolder: string | undefined;
  /** Where lines of the log go; undefined: nowhere. */
  readonly log: ((line: string) => void) | undefined;
}

export async function buildApp(services: Services, { webFolder, log }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: log !== undefined && logOptions(log),
    requestTimeout: 300_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read is refused before any route, and must not be said back.
    frameworkErrors: answerError,
    trustProxy: services.options.origin === undefined ? false : ['loopback', ...services.options.proxies],
  });
  app.decorateRequest('session', null);
  app.setValidatorCompiler(validatorCompiler);
  app.setErrorHandler(answerError);
  securityHeaders(app, services);
  if (log) app.addHook('onResponse', async (request, reply) => log(lineOf(request, reply)));

  await app.register(rateLimit, {
    global: false,
    hook: 'onRequest',
    keyGenerator: ({ ip }) => addressKey(ip),
    errorResponseBuilder: tooMany,
  });
  await app.register(websocket, { options: { maxPayload: 4096 } });
  await app.register(async (scope) => {
    establishmentRoutes(scope, services);
    demonstrationRoutes(scope, services);
    deviceRoutes(scope, services);
    seenDeviceRoutes(scope, services);
    socketRoutes(scope, services);
    registerRoutes(scope, services);
    invitationRoutes(scope, services);
    mailedRoutes(scope, services);
    noticeRoutes(scope, services);
    pairingRoutes(scope, services);
    pushRoutes(scope, services);
    rescueRoutes(scope, services);
    wayBackRoutes(scope, services);
    passwordRoutes(scope, services);
    watchRoutes(scope, services);
    endedRoutes(scope, services);
    recordRoutes(scope, services);
    blobRoutes(scope, services);
    uploadRoutes(scope, services);
  });
  await serveApp(app, webFolder);
  return app;
}

/** The route's pattern instead of its path: no id, no query, no address. */
function lineOf(
  { method, routeOptions }: { method: string; routeOptions: { url?: string | undefined } },
  { statusCode, elapsedTime }: { statusCode: number; elapsedTime: number },
): string {
  return `${method} ${routeOptions.url ?? '-'} ${statusCode} ${elapsedTime.toFixed(1)} ms`;
}

const logOptions = (log: (line: string) => void) => ({
  level: 'warn',
  base: null,
  stream: { write: (line: string) => log(line.trimEnd()) },
  serializers,
});

const serializers = {
  req: () => ({}),
  res: () => ({}),
  err: (error: Error) => ({ type: error.name, message: '', stack: '' }),
};

function tooMany(_request: unknown, { ttl }: { ttl: number }): Error {
  return Object.assign(new Error('rate'), { statusCode: 429, retryAfter: Math.ceil(ttl / 1000) });
}
