/** The socket says that there is more, to who may know, and nothing else. Rules SR of docs/spec.md. */
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestStage } from '../testing/testStage.ts';

let stage: TestStage;
beforeAll(async () => {
  stage = await TestStage.open();
});
afterAll(() => stage.close());

const openSocket = () =>
  new WebSocket(`${stage.server.origin.replace('http', 'ws')}${stage.direction.path('socket')}`);

test('SR-10 after the token, each commit is told by its sequence', async () => {
  const socket = openSocket();
  const heard: unknown[] = [];
  socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data))));
  await once(socket, 'open');
  socket.send(stage.direction.token);
  await expect.poll(() => heard.length).toBe(1);
  await stage.house.addGroup();
  await stage.post();
  const [{ sequence } = { sequence: 0 }] = await stage.sql<{ sequence: string }>(
    'select sequence from establishments',
  );
  await expect.poll(() => heard.at(-1)).toEqual({ sequence: Number(sequence) });
  socket.close();
});

test('SR-11 another first message than a good token closes it', async () => {
  const socket = openSocket();
  await once(socket, 'open');
  socket.send('not a token');
  const [closed] = (await once(socket, 'close')) as [CloseEvent];
  expect(closed.code).toBe(1008);
});

test('SR-14 a device that is put out hears no more, on a socket it opened before', async () => {
  const team = await stage.team();
  const socket = new WebSocket(`${team.origin.replace('http', 'ws')}${team.path('socket')}`);
  const heard: unknown[] = [];
  socket.addEventListener('message', ({ data }) => heard.push(data));
  await once(socket, 'open');
  socket.send(team.token);
  await expect.poll(() => heard.length).toBe(1);
  const closing = once(socket, 'close') as Promise<[CloseEvent]>;
  await stage.house.revokeDevice(team.device);
  await stage.post();
  const [closed] = await closing;
  expect(closed.code).toBe(1008);
  expect(heard).toHaveLength(1);
});
