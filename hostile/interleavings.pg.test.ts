/**
 * Anything in any order: publications, withdrawals, new consents, deletions, restarts and cuts, by three families and
 * the crèche. Once everybody has synced, each family sees exactly what the rule says of the register as it then stands.
 */
import type { Profile } from '@cocon/client';
import { householdsOf, mayOpen, type Reach, type RecordId } from '@cocon/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, reopen } from './support/attack.ts';
import { photoDraft } from './support/drafts.ts';
import { photosOf, World, type Crèche, type Hand } from './support/world.ts';

/** Histories; COCON_RUNS asks for more than a run of every day can wait for. */
const RUNS = Number(process.env['COCON_RUNS'] ?? 8);

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const FAMILIES = 3;
/** 0 is the crèche, 1 to 3 the families. */
const who = fc.integer({ min: 0, max: FAMILIES });
const family = fc.integer({ min: 1, max: FAMILIES });
const reach = fc.constantFrom<Reach>('nobody', 'ownFamily', 'pictured', 'group', 'establishment');
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('publish'), on: fc.uniqueArray(family, { minLength: 1 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sign'), by: family, reach }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('paper'), for: family, reach }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), at: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('republish'), at: fc.nat(20) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sync'), by: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen'), by: who }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('cut'), by: who, where: fc.constantFrom('before', 'after') }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Person {
  readonly hand: Hand;
  profile: Profile;
  mend: (() => void) | undefined;
}

async function take(
  house: Crèche,
  people: Person[],
  families: Awaited<ReturnType<Crèche['enter']>>[],
  one: Step,
) {
  const crèche = people[0]?.profile;
  if (!crèche) throw new Error('nobody');
  const at = (index: number) => {
    const media = crèche.all('medium');
    return media[index % Math.max(1, media.length)];
  };
  switch (one.do) {
    case 'publish': {
      const children = one.on.flatMap((index) => families[index - 1]?.child ?? []);
      const draft = await photoDraft(crèche, children, 'une photo', house.today);
      await crèche.enqueue({ writes: draft.writes }, draft.blobs);
      return;
    }
    case 'sign': {
      const [person, home] = [people[one.by], families[one.by - 1]];
      if (!person || !home) return;
      const terms = await house.terms(home, one.reach);
      const said = {
        sayings: [{ type: 'consentSigned' as const, body: { household: home.household, terms } }],
      };
      await person.profile.say(() => said).catch(() => undefined);
      return;
    }
    case 'paper': {
      const home = families[one.for - 1];
      if (!home) return;
      const terms = await house.terms(home, one.reach);
      const said = {
        sayings: [{ type: 'consentRecorded' as const, body: { household: home.household, terms } }],
      };
      await crèche.say(() => said).catch(() => undefined);
      return;
    }
    case 'delete': {
      const medium = at(one.at);
      if (medium) await crèche.enqueue({ writes: [], deletions: [{ id: medium.id, collection: 'medium' }] });
      return;
    }
    case 'republish': {
      const medium = at(one.at);
      const { medium: facts, blobs } = medium?.header ?? {};
      if (!medium || !facts || !blobs) return;
      await crèche.enqueue({
        writes: [
          {
            id: medium.id,
            collection: 'medium',
            body: medium.body,
            audience: { kind: 'consents', only: null },
            until: null,
            basedOn: medium.version,
            base: medium.body,
            blobs: blobs.map((blob) => ({ ...blob, hash: '' })),
            medium: { kind: facts.kind, post: facts.post, subjects: facts.subjects, day: facts.day },
            post: null,
          },
        ],
      });
      return;
    }
    case 'sync':
      return people[one.by]?.profile.sync();
    case 'reopen': {
      const person = people[one.by];
      if (person) person.profile = await reopen(person.hand, person.profile);
      return;
    }
    case 'cut': {
      const person = people[one.by];
      if (!person) return;
      person.mend?.();
      person.mend = person.mend ? undefined : person.hand.wire.cut(() => one.where as 'before' | 'after');
    }
  }
}

/** Everything that the families should see, from the full register and what the crèche holds. */
async function expectedFor(crèche: Profile, household: TestHousehold): Promise<RecordId[]> {
  const seen: RecordId[] = [];
  for (const { id, header } of crèche.all('medium')) {
    const audience = await crèche.audiences.find(header.audience);
    if (!header.medium || !audience?.members) throw new Error('a medium without its audience');
    const inAudience = householdsOf(crèche.state, audience.members);
    if (mayOpen(crèche.state, header.medium, inAudience, household, crèche.moment)) seen.push(id);
  }
  return seen.sort();
}
type TestHousehold = Parameters<typeof mayOpen>[3];

describe('interleavings', { retry: 0 }, () => {
  test('HO-27 after anything in any order, each family sees exactly what the consents and audiences say', async () => {
    const history = fc.array(step, { minLength: 15, maxLength: 15 });
    const property = fc.asyncProperty(history, async (steps) => {
      const house = await world.open();
      const [group, other] = [await house.addGroup(), await house.addGroup()];
      const families = [
        await house.enter(group, 'Léo'),
        await house.enter(group, 'Rose'),
        await house.enter(other, 'Zoé'),
      ];
      for (const one of families) await house.record(one, 'group');
      const people: Person[] = [
        { hand: house.hand, profile: house.direction, mend: undefined },
        ...families.map(({ hand, profile }) => ({ hand, profile, mend: undefined })),
      ];
      for (const one of steps) await take(house, people, families, one);
      for (const { mend } of people) mend?.();
      for (let round = 0; round < 3; round += 1) for (const { profile } of people) await profile.sync();
      const [crèche, ...homes] = people.map(({ profile }) => profile);
      if (!crèche) throw new Error('nobody');
      for (const profile of [crèche, ...homes]) {
        expect([profile.status, codesOf(profile)]).toEqual([{ kind: 'current' }, []]);
      }
      const waiting = crèche.outbox.map(({ status }) =>
        status.kind === 'stuck' ? status.code : status.kind,
      );
      // Only what a person must decide waits: a child on it with no consent, or a photo that is gone meanwhile.
      for (const one of waiting) expect(['unpublishable', 'notFound', 'blobsMissing']).toContain(one);
      for (const [index, profile] of homes.entries()) {
        const household = families[index]?.household;
        if (!household) throw new Error('no home');
        const expected = await expectedFor(crèche, household);
        expect(photosOf(profile).sort()).toEqual(expected);
        const posts = new Set(profile.all('medium').map(({ header }) => header.medium?.post));
        expect(
          profile
            .all('post')
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...posts].sort());
      }
    });
    await fc.assert(property, { numRuns: RUNS, seed: 20_261_122, endOnFailure: true });
  }, 300_000);

  test('HO-32 what is published while the register moves is made on one state of it, and leaves', async () => {
    const house = await world.open();
    const family = await house.enter(await house.addGroup(), 'Léo');
    await house.record(family, 'group');
    const { direction } = house;
    const { audiences } = direction;
    const terms = await house.terms(family, 'establishment');
    const paper = { type: 'consentRecorded' as const, body: { household: family.household, terms } };
    // A paper is recorded at the one moment when a set is half made.
    const ask = audiences.currentOf.bind(audiences);
    let papers = 0;
    audiences.currentOf = async (members) => {
      if (papers === 0) {
        papers += 1;
        await direction.say(() => ({ sayings: [paper] }));
      }
      return ask(members);
    };
    await house.publish([family.child]);
    expect([papers, direction.outbox]).toEqual([1, []]);
    await family.profile.sync();
    expect(photosOf(family.profile)).toHaveLength(1);
  });
});
