/**
 * The service of a phone's maker and the browser behind it, of a test's own, on loopback: keeps every message as it came,
 * opens it as a browser does (RFC 8291, RFC 8188), checks who sent it (RFC 8292), and answers as it is told to.
 */
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
  type ECDH,
} from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PushAddress } from '@cocon/protocol';

export interface TakenPush {
  /** Whose: the name that the browser was made under. */
  readonly browser: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** What the browser gets, as it is. */
  readonly text: string;
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string };
  /** The sender's public key, whose half signed. */
  readonly key: string;
}

interface Browser {
  readonly pair: ECDH;
  readonly auth: Buffer;
}

/** How it answers; undefined: takes the message. */
export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the server says: for whoever hands it to a browser by another road. */
export { payloadOf } from '../push/payload.ts';

export class TestPushService {
  readonly origin: string;
  readonly taken: TakenPush[] = [];
  /** Every request, whatever was answered. */
  asked = 0;
  refusal: Refusal | undefined;
  /** Takes the request and says nothing; or begins an answer that never ends. */
  isSilent: 'no' | 'atOnce' | 'inTheMiddle' = 'no';
  readonly #server: Server;
  readonly #browsers = new Map<string, Browser>();

  private constructor(server: Server) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(): Promise<TestPushService> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const service = new TestPushService(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        service.asked += 1;
        if (service.isSilent === 'atOnce') return;
        if (service.isSilent === 'inTheMiddle') {
          response.writeHead(201).write('…');
          return;
        }
        const { refusal } = service;
        if (!refusal) service.#take(request.url ?? '', request.headers, Buffer.concat(chunks));
        response.writeHead(refusal?.status ?? 201, refusal?.headers ?? {}).end();
      });
    });
    return service;
  }

  /** A browser that subscribes: what it hands out. */
  subscribe(name: string = randomBytes(8).toString('hex')): PushAddress {
    const pair = createECDH('prime256v1');
    pair.generateKeys();
    const auth = randomBytes(16);
    this.#browsers.set(name, { pair, auth });
    return {
      endpoint: `${this.origin}/push/${name}`,
      p256dh: pair.getPublicKey('base64url'),
      auth: auth.toString('base64url'),
    };
  }

  #take(path: string, headers: IncomingHttpHeaders, body: Buffer): void {
    const name = path.replace('/push/', '');
    const browser = this.#browsers.get(name);
    if (!browser) throw new Error(`no browser ${name}`);
    if (headers['content-encoding'] !== 'aes128gcm') throw new Error('another encoding');
    this.taken.push({ browser: name, headers, body, text: opened(browser, body), ...sender(headers) });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

/** RFC 8291, section 3.4, over RFC 8188 with one record. */
function opened({ pair, auth }: Browser, body: Buffer): string {
  const salt = body.subarray(0, 16);
  const recordSize = body.readUInt32BE(16);
  const length = body.readUInt8(20);
  const sender = body.subarray(21, 21 + length);
  const sealed = body.subarray(21 + length);
  if (sealed.length > recordSize) throw new Error('more than one record');
  const shared = pair.computeSecret(sender);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender]);
  const key = Buffer.from(hkdfSync('sha256', shared, auth, info, 32));
  const derived = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', key, salt, Buffer.from(`Content-Encoding: ${purpose}\0`), bytes));
  const cipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
  cipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  const end = plain.lastIndexOf(2);
  if (end < 0 || plain.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no end of the record');
  return plain.subarray(0, end).toString();
}

/** Who sent it: the token must be signed by the key beside it. */
function sender({ authorization = '' }: IncomingHttpHeaders): Pick<TakenPush, 'claims' | 'key'> {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Error('not signed by its key');
  return { claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as TakenPush['claims'], key };
}
