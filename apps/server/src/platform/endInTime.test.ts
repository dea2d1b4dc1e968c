/** A server that is told to end while something goes on. Rules SV of docs/spec.md. */
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endInTime } from './endInTime.ts';

const BEGUN = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n[1,';

let app: FastifyInstance;
let hasBegun: Promise<unknown[]>;

beforeEach(() => {
  app = Fastify();
  hasBegun = once(app.server, 'request');
  app.post('/', (request) => request.body);
});
afterEach(() => app.close());

async function halfSent() {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const client = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  client.write(BEGUN);
  await hasBegun;
  return client;
}

test('SV-19 a body that never ends does not keep the server from ending', async () => {
  const end = endInTime(app, 50);
  const client = await halfSent();
  await Promise.all([end(), once(client, 'close')]);
  expect(app.server.listening).toBe(false);
});

test('SV-19 what was under way ends before the server does, and keeps nothing waiting', async () => {
  const end = endInTime(app, 3_600_000);
  const client = await halfSent();
  let answer = '';
  client.on('data', (part: Buffer) => (answer += part.toString()));
  const ended = Promise.all([end(), once(client, 'close')]);
  client.write('2,3,4]');
  await ended;
  expect(answer).toMatch(/^HTTP\/1.1 200 OK/);
  expect(answer).toContain('[1,2,3,4]');
});
