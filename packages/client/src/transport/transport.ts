/**
 * Speaks the HTTP contract. Every answer is checked against its schema before anything looks at it; errors come back
 * as `ClientRefusal` with the server's code. Tokens are got by signing a challenge bound to the origin, and renewed
 * once when the server no longer takes them.
 */
import type { Bytes } from '@cocon/crypto';
import {
  binaryPaths,
  contract,
  ErrorAnswer,
  ERRORS,
  PROTOCOL_HEADER,
  PROTOCOL_VERSION,
} from '@cocon/protocol';
import type * as z from 'zod/mini';
import type { ClientDependencies } from '../dependencies.ts';
import { firstAborted } from '../firstAborted.ts';
import { ClientRefusal } from '../refusal.ts';
import type { SendUpload, UploadWay } from './uploads.ts';

type Contract = typeof contract;
export type Endpoint = keyof Contract;
type Answer<Name extends Endpoint> = z.infer<Contract[Name]['answer']>;
type BodyOf<Name extends Endpoint> = Contract[Name] extends { body: infer Schema extends z.ZodMiniType }
  ? z.input<Schema>
  : undefined;

/** A path of the contract that stands apart: only who needs it loads it. */
export interface RouteApart<Answer extends z.ZodMiniType> {
  readonly method: string;
  readonly path: string;
  readonly body?: z.ZodMiniType;
  readonly answer: Answer;
}
type BodyApart<Route> = Route extends { readonly body: infer Schema extends z.ZodMiniType }
  ? [z.input<Schema>]
  : [];

export interface Call {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly token?: string;
}

/** A refusal that still holds the server's whole answer, for those who can act on it. */
export class ServerRefusal extends ClientRefusal {
  readonly answer: ErrorAnswer;
  constructor(answer: ErrorAnswer) {
    super(answer.limit === 'reading' ? 'readingLimit' : answer.error, {
      ...(answer.detail === undefined ? {} : { detail: answer.detail }),
      ...(answer.retryAfter === undefined ? {} : { retryAfter: answer.retryAfter }),
    });
    this.answer = answer;
  }
}

export interface Transport {
  call<Name extends Endpoint>(
    name: Name,
    call: Call,
    ...body: BodyOf<Name> extends undefined ? [] : [BodyOf<Name>]
  ): Promise<Answer<Name>>;
  ask<Answer extends z.ZodMiniType, Route extends RouteApart<Answer>>(
    route: Route & RouteApart<Answer>,
    call: Call,
    ...body: BodyApart<Route>
  ): Promise<z.infer<Answer>>;
  /**
   * `way`: what the sender remembers of earlier tries; without it nothing is remembered. A `Blob` goes from the disk to the
   * network without passing through the page.
   */
  putBlob(
    establishment: string,
    blob: string,
    bytes: Bytes | Blob,
    hash: string,
    token: string,
    way?: UploadWay,
  ): Promise<void>;
  /** Whether the blob is at the server in full, staged by this device or readable by it. */
  hasBlob(establishment: string, blob: string, token: string): Promise<boolean>;
  getBlob(
    establishment: string,
    blob: string,
    token: string,
    range?: { from: number; to: number },
  ): Promise<Bytes>;
}

/** Bytes above which a blob goes up in pieces, at once and where it was cut before. */
const LARGE = 1024 * 1024;
const LARGE_AFTER_A_CUT = 64 * 1024;
/** Milliseconds after which a request that brings bytes is given up: a way can end without a word. */
const PATIENCE = 180_000;

export function createTransport({ origin, fetch }: Pick<ClientDependencies, 'origin' | 'fetch'>): Transport {
  const headers = (token: string | undefined, more: Record<string, string> = {}) => ({
    [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...more,
  });

  async function send(url: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(url, {
        ...init,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
    } catch (cause) {
      throw new ClientRefusal('offline', { cause });
    }
    if (!response.ok && response.status !== 206) throw await refusalOf(response);
    return response;
  }

  async function ask(
    { method, path: pattern, answer }: RouteApart<z.ZodMiniType>,
    { path = {}, query = {}, token }: Call,
    body: unknown,
  ): Promise<unknown> {
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
    ).toString();
    const response = await send(`${origin}${fill(pattern, path)}${search ? `?${search}` : ''}`, {
      method,
      headers: headers(token, body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const parsed = answer.safeParse(await readJson(response));
    if (!parsed.success) throw new ClientRefusal('unreadableAnswer', { detail: pattern });
    return parsed.data;
  }

  const blobUrl = (establishment: string, blob: string) =>
    origin + fill(binaryPaths.blob, { establishment, blob });

  return {
    call: (name, call, ...[body]) => ask(contract[name], call, body) as never,
    ask: (route, call, ...body) => ask(route, call, body.at(0)) as never,
    async putBlob(establishment, blob, bytes, hash, token, way = forgetful()) {
      const signal = () => firstAborted(way.signal, AbortSignal.timeout(PATIENCE));
      const body = bytes instanceof Blob ? bytes : new Blob([bytes]);
      if (body.size > (way.wasBegun ? LARGE_AFTER_A_CUT : LARGE)) {
        const sendPiece: SendUpload = (path, init) =>
          send(`${origin}${path}`, { ...init, headers: headers(token, init.headers), signal: signal() });
        const { sendInPieces } = await import('./uploads.ts');
        return sendInPieces({ establishment, blob, bytes: body, hash }, sendPiece, way);
      }
      await send(blobUrl(establishment, blob), {
        method: 'PUT',
        headers: headers(token, { 'content-type': 'application/octet-stream', 'cocon-sha256': hash }),
        body,
        signal: signal(),
      });
    },
    async hasBlob(establishment, blob, token) {
      let response: Response;
      try {
        response = await fetch(blobUrl(establishment, blob), {
          method: 'HEAD',
          headers: headers(token),
          cache: 'no-store',
        });
      } catch (cause) {
        throw new ClientRefusal('offline', { cause });
      }
      return response.ok;
    },
    async getBlob(establishment, blob, token, range) {
      const more: Record<string, string> = range ? { range: `bytes=${range.from}-${range.to - 1}` } : {};
      const response = await send(blobUrl(establishment, blob), { headers: headers(token, more) });
      try {
        return new Uint8Array(await response.arrayBuffer());
      } catch (cause) {
        throw new ClientRefusal('offline', { cause });
      }
    },
  };
}

const forgetful = (): UploadWay => ({
  wasBegun: false,
  signal: new AbortController().signal,
  place: () => Promise.resolve(undefined),
  keepPlace: () => Promise.resolve(),
});

export function fill(pattern: string, path: Readonly<Record<string, string>>): string {
  return pattern.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ClientRefusal(response.ok ? 'unreadableAnswer' : 'unavailable', { cause });
  }
}

async function refusalOf(response: Response): Promise<ClientRefusal> {
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    // An answer to HEAD has no words; a session that ended is one to renew all the same.
    const code = response.status === ERRORS.unauthenticated ? 'unauthenticated' : 'unavailable';
    return new ClientRefusal(code, { detail: String(response.status) });
  }
  const answer = ErrorAnswer.safeParse(body);
  return answer.success
    ? new ServerRefusal(answer.data)
    : new ClientRefusal('unavailable', { detail: String(response.status) });
}
