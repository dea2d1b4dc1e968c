/**
 * Serves one path of the contract: what comes in is checked by the contract's schemas, what goes out is typed by them.
 * Public paths know no session; all others refuse before they read a body.
 */
import {
  BlobId,
  type contract,
  type devicesContract,
  type endsContract,
  type hostContract,
  type wayBackContract,
  EstablishmentId,
  InvitationId,
  type mailedInvitationContract,
  MailToken,
  type noticeContract,
  PairingId,
  type pairingContract,
  type pushContract,
  PROTOCOL_HEADER,
  PROTOCOL_VERSION,
  RecordId,
  type rescueContract,
  type watchContract,
} from '@cocon/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { Session } from '../devices/sessions.ts';
import { Refused } from './refused.ts';
import type { Services } from './services.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
  }
}

type Contract =
  | (typeof contract)[keyof typeof contract]
  | (typeof devicesContract)[keyof typeof devicesContract]
  | (typeof endsContract)[keyof typeof endsContract]
  | (typeof hostContract)[keyof typeof hostContract]
  | (typeof mailedInvitationContract)[keyof typeof mailedInvitationContract]
  | (typeof noticeContract)[keyof typeof noticeContract]
  | (typeof pairingContract)[keyof typeof pairingContract]
  | (typeof pushContract)[keyof typeof pushContract]
  | (typeof rescueContract)[keyof typeof rescueContract]
  | (typeof watchContract)[keyof typeof watchContract]
  | (typeof wayBackContract)[keyof typeof wayBackContract];
type Read<Route, Part extends string> = Route extends {
  readonly [key in Part]: infer Schema extends z.ZodMiniType;
}
  ? z.infer<Schema>
  : undefined;

export interface Input<Route extends Contract> {
  readonly params: Params;
  readonly body: Read<Route, 'body'>;
  readonly query: Read<Route, 'query'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Params {
  readonly establishment: EstablishmentId;
  readonly record: RecordId;
  readonly invitation: InvitationId;
  readonly pairing: PairingId;
  readonly mail: MailToken;
  readonly blob: BlobId;
}

const kinds = {
  establishment: EstablishmentId,
  record: RecordId,
  invitation: InvitationId,
  pairing: PairingId,
  mail: MailToken,
  blob: BlobId,
} as const;

export interface RouteOptions {
  readonly bodyLimit?: number;
  /** Of one address, where it is not that of all public paths. */
  readonly rate?: { readonly max: number; readonly timeWindow: number };
}

export function servePublic<Route extends Contract>(
  app: FastifyInstance,
  { options }: Services,
  route: Route,
  answer: (input: Input<Route>) => Promise<Read<Route, 'answer'>>,
  { bodyLimit = 64 * 1024, rate }: RouteOptions = {},
): void {
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit,
    schema: schemaOf(route),
    config: { rateLimit: rate ?? { max: options.rateLimits.publicPaths, timeWindow: 60_000 } },
    onRequest: (request, _reply, done) =>
      done(olderThanUs(request) ? new Refused('clientTooOld') : undefined),
    handler: (request, reply) => answer(inputOf<Route>(request, reply)),
  });
}

export function serveDevice<Route extends Contract>(
  app: FastifyInstance,
  services: Services,
  route: Route,
  answer: (input: Input<Route> & { readonly session: Session }) => Promise<Read<Route, 'answer'>>,
  { bodyLimit = 64 * 1024 }: Omit<RouteOptions, 'rate'> = {},
): void {
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit,
    schema: schemaOf(route),
    config: { rateLimit: deviceRate(services) },
    onRequest: requireSession(services),
    handler: (request, reply) => answer({ ...inputOf<Route>(request, reply), session: sessionOf(request) }),
  });
}

/** The rate of one device; what has no session is refused before it counts. */
export const deviceRate = ({ options }: Services) => ({
  max: options.rateLimits.authorised,
  timeWindow: 60_000,
  hook: 'preHandler' as const,
  keyGenerator: (request: FastifyRequest) => request.session?.device ?? request.ip,
});

/** Refuses a request without a token that is good for the establishment of its path. */
export function requireSession({ sessions }: Services) {
  return (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ');
    const session = scheme === 'Bearer' ? sessions.readToken(token) : undefined;
    const { establishment } = request.params as Partial<Params>;
    if (olderThanUs(request)) return done(new Refused('clientTooOld'));
    if (!session || session.establishment !== establishment) return done(new Refused('unauthenticated'));
    if (request.headers[PROTOCOL_HEADER] === undefined)
      return done(new Refused('badRequest', PROTOCOL_HEADER));
    request.session = session;
    done();
  };
}

export function sessionOf(request: FastifyRequest): Session {
  if (!request.session) throw new Refused('unauthenticated');
  return request.session;
}

function olderThanUs(request: FastifyRequest): boolean {
  const stated = request.headers[PROTOCOL_HEADER];
  return stated !== undefined && !(Number(stated) >= PROTOCOL_VERSION);
}

function schemaOf(route: Contract) {
  return {
    ...('body' in route ? { body: route.body } : {}),
    ...('query' in route ? { querystring: route.query } : {}),
    ...(route.path.includes(':') ? { params: paramsSchema(route.path) } : {}),
  };
}

/** The ids in a path, each of its kind. */
export function paramsSchema(path: string): z.ZodMiniType {
  const names = [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => (name && name in kinds ? [name] : []));
  return z.object(Object.fromEntries(names.map((name) => [name, kinds[name as keyof typeof kinds]])));
}

function inputOf<Route extends Contract>(request: FastifyRequest, reply: FastifyReply): Input<Route> {
  return {
    params: request.params as Params,
    body: request.body as Read<Route, 'body'>,
    query: request.query as Read<Route, 'query'>,
    request,
    reply,
  };
}
