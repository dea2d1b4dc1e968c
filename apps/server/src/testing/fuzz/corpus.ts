/**
 * True messages for a fuzzer to start from: everything that a small house said to its server while it was filled, and
 * what it signed and has not sent yet, in an order that can be broken.
 */
import { makeId, type BlobId, type RecordId } from '@cocon/protocol';
import type { TestHouse } from '@cocon/protocol/testing';
import { TestClient } from '../testClient.ts';

export interface Message {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
}

export interface Corpus {
  /** Sent and answered. */
  readonly sent: readonly Message[];
  /** Signed, in the order in which they would be taken; not sent. */
  readonly held: readonly Message[];
  /** Tokens of who is in: direction, team, two families. */
  readonly tokens: readonly string[];
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Fills an open house with people and records of every sort, and keeps all that was said. */
export async function gather(house: TestHouse, direction: TestClient): Promise<Corpus> {
  const sent: Message[] = [];
  const clients = await recording(sent, () => fill(house, direction));
  const held: Message[] = [];
  const hold = (path: string, body: unknown) =>
    held.push({
      method: 'POST',
      url: path,
      headers: { ...direction.headers, ...JSON_TYPE },
      body: JSON.stringify(body),
    });
  const audience = await house.makeAudience({});
  hold(direction.path('changesets'), setOf({ audiences: [audience.wire] }));
  const id = makeId<RecordId>();
  for (const version of [1, 2]) {
    const record = await house.makeRecord({
      collection: 'day',
      audience,
      author: house.direction,
      id,
      version,
    });
    hold(direction.path('changesets'), setOf({ records: [record.wire] }));
  }
  for (let n = 0; n < 4; n++) {
    await house.addGroup();
    hold(direction.path('register'), house.batch());
  }
  return { sent, held, tokens: [direction, ...clients].map(({ token }) => token) };
}

const setOf = (set: object) => ({ id: makeId(), audiences: [], records: [], deletions: [], ...set });

async function fill(house: TestHouse, direction: TestClient): Promise<TestClient[]> {
  const { origin } = direction;
  const family = await house.addFamily({ guardians: 2, children: 2, group: await house.addGroup() });
  const team = await house.enrolTeamDevice();
  const homes = [];
  for (const guardian of family.guardians) {
    const [child] = family.children;
    if (child) await house.recordConsent(child, guardian, { image: 'establishment' });
    homes.push({ guardian, card: await house.issueCard(guardian, { origin }) });
  }
  must(await direction.append());
  const clients = [await TestClient.enter(origin, house, team)];
  for (const { card } of homes) {
    must(await direction.post(`/api/invitations/${card.invitation}/openings`, { proof: card.proof }));
    const claim = await house.claim(card.secret);
    must(await direction.post(`/api/invitations/${claim.invitation}/claims`, claim.wire));
    clients.push(await TestClient.enter(origin, house, claim.device));
  }
  await publish(house, direction, family.household);
  for (const client of [direction, ...clients]) {
    await client.follow();
    for (const path of ['register?from=0', 'keyrings', 'accords', 'devices', 'ways-back'])
      await client.get(client.path(path));
    await client.page('medium', '&limit=1');
  }
  await direction.post('/api/rescues/challenges', { root: house.state.root });
  return clients;
}

async function publish(
  house: TestHouse,
  direction: TestClient,
  household: TestHouse['devices'][number]['household'],
) {
  const audience = await house.makeAudience({ households: household === null ? [] : [household] });
  must(await direction.commit({ audiences: [audience.wire] }));
  const author = house.direction;
  const bytes = new Uint8Array(2000).fill(7);
  const blob = makeId<BlobId>();
  await direction.putBlob(blob, bytes);
  const post = await house.makeRecord({
    collection: 'post',
    audience,
    author,
    post: { day: house.today, withMedia: true },
  });
  const subjects = Object.keys(house.state.children).slice(0, 1);
  const medium = await house.makeRecord({
    collection: 'medium',
    audience,
    author,
    blobs: [{ id: blob, size: bytes.length }],
    medium: {
      kind: 'photo',
      post: post.id,
      subjects: subjects.map((child) => ({ child: child as never, certainty: 'seen' as const })),
      day: house.today,
    },
  });
  must(await direction.commit({ records: [medium.wire, post.wire] }));
  const page = await house.makeRecord({ collection: 'book', audience, author });
  must(await direction.commit({ records: [page.wire] }));
  const gone = await house.makeTombstone({ collection: 'book', id: page.id, version: 1, author });
  must(await direction.commit({ deletions: [gone] }));
  await direction.get(direction.path(`records/${medium.id}`));
  await direction.getBlob(blob, 'bytes=0-99');
}

/** Keeps every request that is made meanwhile. */
async function recording<Value>(sent: Message[], work: () => Promise<Value>): Promise<Value> {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init = {}) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const { body } = init;
    sent.push({
      method: init.method ?? 'GET',
      url: pathname + search,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: body instanceof Uint8Array ? Buffer.from(body) : typeof body === 'string' ? body : undefined,
    });
    return real(input, init);
  };
  try {
    return await work();
  } finally {
    globalThis.fetch = real;
  }
}

function must({ status, body }: { status: number; body: unknown }): void {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body).slice(0, 200)}`);
}
