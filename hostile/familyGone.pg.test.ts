/** A family that has left: what the real server answers and takes, also before its closing is said, and from changed clients. */
import { compose, type Draft, type DraftWrite, type Profile, type Saying } from '@cocon/client';
import { addDays, householdsOf, makeId, type RecordId, type StayId } from '@cocon/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWithTwo, type TwoFamilies } from './support/twoFamilies.ts';
import { photoDraft } from './support/drafts.ts';
import { photosOf, World, type TestFamily } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

async function twoWithPhoto(): Promise<TwoFamilies> {
  const two = await openWithTwo(world, { leo: 'group', rose: 'group' });
  await two.house.publish([two.leo.child, two.rose.child], 'avant');
  for (const { profile } of [two.leo, two.rose]) await profile.sync();
  expect([photosOf(two.leo.profile), photosOf(two.rose.profile)].map((all) => all.length)).toEqual([1, 1]);
  await two.house.direction.sync();
  return two;
}

/** Ends of a child's stays and of its home: its last day here was yesterday. */
function sayGone(
  { house: { direction, today } }: TwoFamilies,
  { child, household }: TestFamily,
  readsFor: number,
): Saying[] {
  const facts = direction.state.children[child];
  const [lastDay, to] = [addDays(today, -1), addDays(today, readsFor)];
  return [
    ...(facts?.enrolments ?? []).map(({ stay, from }): Saying => ({
      type: 'childEnrolled',
      body: { stay: stay as StayId, child, from, to: lastDay },
    })),
    { type: 'childLinked', body: { household, child, from: addDays(today, -30), to } },
  ];
}

async function sendAsItIs(by: Profile, draft: Draft) {
  const { register, audiences, documents, identity } = by;
  const now = () => by.session.now();
  const { changeSet } = await compose(draft, { register, audiences, documents, identity, now });
  const path = { establishment: by.stored.establishment };
  return by.session.with((token) => by.transport.call('commit', { path, token }, changeSet));
}

const plain = (
  collection: DraftWrite['collection'],
  household: TestFamily['household'],
  team: boolean,
): Draft =>
  ({
    id: makeId(),
    deletions: [],
    writes: [
      {
        ...{
          id: makeId<RecordId>(),
          collection,
          body: { type: 'plain' },
          basedOn: 0,
          base: null,
          until: null,
        },
        ...{ blobs: [], medium: null },
        audience: { kind: 'households', team, households: [household] },
        post: collection === 'post' ? { day: '2026-09-01' as never, withMedia: false } : null,
      },
    ],
  }) as unknown as Draft;

describe('a family that has left', () => {
  test('HL-2 reads on, and nothing taken after its last day goes to it, not even of nobody, not even from a changed client', async () => {
    const two = await twoWithPhoto();
    const { house, leo, rose } = two;
    const { direction } = house;
    await direction.say(() => ({ sayings: sayGone(two, leo, 60) }));
    const draft = await house.publish([], 'le jardin');
    for (const { profile } of [leo, rose]) await profile.sync();
    expect(photosOf(rose.profile)).toHaveLength(2);
    expect(photosOf(leo.profile)).toHaveLength(1);
    await direction.sync();
    const audience = direction.documents.get(draft.photo)?.header.audience;
    const members = (audience && direction.audiences.peek(audience)?.members) ?? [];
    expect([...householdsOf(direction.state, members)]).toEqual([rose.household]);

    // One that still believes the family here seals to it, and is refused.
    const former = await photoDraft(direction, [], 'encore', house.today);
    const forced = former.writes.map((write) => ({
      ...write,
      audience: { kind: 'households', team: true, households: [leo.household, rose.household] },
      blobs: [],
    }));
    const wide = sendAsItIs(direction, { id: makeId(), deletions: [], writes: forced } as unknown as Draft);
    await expect(wide).rejects.toMatchObject({ code: 'tooWide' });
  });

  test('HL-3 past its reading day nothing is answered to it, nothing taken from it, nothing written for it, though nobody has closed it', async () => {
    const two = await twoWithPhoto();
    const { house, leo, rose } = two;
    const { direction } = house;
    const [photo] = leo.profile.all('medium');
    if (!photo) throw new Error('no photo');
    await direction.say(() => ({ sayings: sayGone(two, leo, -1) }));
    await leo.profile.sync();
    expect(photosOf(leo.profile)).toEqual([]);
    const ask = (record: RecordId, by: Profile) =>
      by.session.with((token) =>
        by.transport.call('record', { path: { establishment: by.stored.establishment, record }, token }),
      );
    await expect(ask(photo.id, leo.profile)).rejects.toMatchObject({ code: 'notFound' });
    await expect(ask(leo.child as string as RecordId, leo.profile)).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(ask(photo.id, rose.profile)).resolves.toBeDefined();

    const home = sendAsItIs(leo.profile, plain('home', leo.household, true));
    await expect(home).rejects.toMatchObject({ code: 'notAllowed' });
    for (const collection of ['post', 'file', 'thread'] as const) {
      const sent = sendAsItIs(direction, plain(collection, leo.household, collection === 'post'));
      await expect(sent, collection).rejects.toMatchObject({ code: 'tooWide' });
      const { writes } = plain(collection, rose.household, collection === 'post');
      await direction.sent(await direction.enqueue({ writes }));
    }
  });

  test('HL-5 closed at once, its phones are out, its card is worth nothing, and no key that follows is sealed to it', async () => {
    const two = await twoWithPhoto();
    const { house, leo, rose } = two;
    const { direction } = house;
    const card = await house.card(leo);
    await direction.sync();
    const ring = direction.state.households[leo.household]?.keyring;
    await direction.say(() => ({
      sayings: [...sayGone(two, leo, -1), { type: 'householdClosed', body: { household: leo.household } }],
    }));
    await leo.profile.sync();
    expect(leo.profile.status).toMatchObject({ kind: 'stopped', refusal: { code: 'revoked' } });
    await expect(world.hand().device.enter(card)).rejects.toMatchObject({ code: 'invitationOver' });
    const draft = await house.publish([rose.child], 'après');
    await rose.profile.sync();
    expect(photosOf(rose.profile)).toHaveLength(2);
    await direction.sync();
    const audience = direction.documents.get(draft.photo)?.header.audience;
    const members = audience && direction.audiences.peek(audience)?.members;
    expect(members?.length).toBeGreaterThan(1);
    expect(members?.map(({ keyring }) => keyring)).not.toContain(ring);
    // A family that is closed is so for good: not even direction can say more of it.
    const again = direction.say(() => ({
      sayings: [
        {
          type: 'childLinked',
          body: { household: leo.household, child: leo.child, from: house.today, to: null },
        },
      ],
    }));
    await expect(again).rejects.toThrow();
  });
});
