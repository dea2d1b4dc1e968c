/** A device that speaks the contract over HTTP, for tests: sessions, JSON, blobs. It checks nothing that it receives. */
import { createHash } from 'node:crypto';
import {
  contract,
  Changes,
  makeId,
  PROTOCOL_HEADER,
  PROTOCOL_VERSION,
  type RecordPage,
  type BlobId,
  type ChangeSet,
  type ChangeSetId,
  type ErrorAnswer,
  type RegisterBatch,
} from '@cocon/protocol';
import type { TestDevice, TestHouse } from '@cocon/protocol/testing';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
}

export class TestClient {
  readonly origin: string;
  readonly house: TestHouse;
  readonly device: TestDevice;
  token = '';
  cursor = '';

  constructor(origin: string, house: TestHouse, device: TestDevice) {
    this.origin = origin;
    this.house = house;
    this.device = device;
  }

  static async enter(origin: string, house: TestHouse, device: TestDevice): Promise<TestClient> {
    const client = new TestClient(origin, house, device);
    const answer = await client.signIn();
    if (answer.status !== 200) throw new Error(JSON.stringify(answer));
    return client;
  }

  async signIn(claims: { origin?: string; nonce?: string; expires?: number } = {}): Promise<Answer> {
    const { body } = await this.post<{ nonce: string }>(this.path('challenges'), { device: this.device.id });
    const proof = await this.house.makeSessionProof(this.device, {
      origin: this.origin,
      nonce: body.nonce,
      ...claims,
    });
    const answer = await this.post<{ token: string; cursor: string }>(this.path('sessions'), proof);
    if (answer.status === 200) {
      this.token = answer.body.token;
      this.cursor ||= answer.body.cursor;
    }
    return answer;
  }

  path(rest: string): string {
    return `/api/e/${this.house.establishment}/${rest}`;
  }

  get headers(): Record<string, string> {
    const authorization = this.token ? { authorization: `Bearer ${this.token}` } : {};
    return { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), ...authorization };
  }

  async get<Body = unknown>(path: string): Promise<Answer<Body>> {
    return read(await fetch(this.origin + path, { headers: this.headers }));
  }

  async post<Body = unknown>(path: string, body: unknown): Promise<Answer<Body>> {
    const headers = { ...this.headers, 'content-type': 'application/json' };
    return read(await fetch(this.origin + path, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  append(batch: RegisterBatch = this.house.batch()): Promise<Answer<ErrorAnswer>> {
    return this.post(this.path('register'), batch);
  }

  commit(set: Partial<ChangeSet>): Promise<Answer<{ sequence: number } & ErrorAnswer>> {
    const whole = { id: makeId<ChangeSetId>(), audiences: [], records: [], deletions: [], ...set };
    return this.post(this.path('changesets'), whole);
  }

  /** Everything after the cursor, followed page by page. */
  async follow(limit = 200): Promise<Changes['changes']> {
    const all: Changes['changes'] = [];
    for (;;) {
      const { status, body } = await this.get(`${this.path('changes')}?after=${this.cursor}&limit=${limit}`);
      if (status !== 200) throw new Error(JSON.stringify(body));
      const page = Changes.parse(body);
      all.push(...page.changes);
      this.cursor = page.cursor;
      if (!page.more) return all;
    }
  }

  /** What a page answers, as the contract says it. */
  async page(collection: string, query = ''): Promise<RecordPage> {
    const { status, body } = await this.get(`${this.path('records')}?collection=${collection}${query}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return contract.records.answer.parse(body);
  }

  async putBlob(id: BlobId, bytes: Uint8Array<ArrayBuffer>, sha256 = hashOf(bytes)): Promise<Answer> {
    const headers = { ...this.headers, 'cocon-sha256': sha256, 'content-type': 'application/octet-stream' };
    return read(await fetch(this.origin + this.path(`blobs/${id}`), { method: 'PUT', headers, body: bytes }));
  }

  async getBlob(id: BlobId, range?: string): Promise<Answer<Uint8Array>> {
    const headers = { ...this.headers, ...(range ? { range } : {}) };
    const response = await fetch(this.origin + this.path(`blobs/${id}`), { headers });
    return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
  }
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

async function read<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body };
}
