/** The made-up house: its numbers, and who sees which picture by the consents alone. Rules DM of docs/spec.md. */
import { allowedHouseholds, REACHES, type HouseholdId, type LocalDay } from '@cocon/protocol';
import { describe, expect, test } from 'vitest';
import { PlainRegister } from '../../../../../packages/protocol/testing/plainRegister.ts';
import { albums, dayBack, pictureCount, type Picture } from './albums.ts';
import { castNames, children, enteredHomes, homeNames, type HomeName } from './cast.ts';
import { drawIds, drawn, planHouse } from './houseOfCast.ts';

const today = '2026-09-23' as LocalDay;
const text = 'A'.repeat(43);
const ids = drawIds();
const staff = { direction: 'direction', team: 'team' } as never;

/** The whole house in a register; the families who enter by a card say on paper what they sign on their phones. */
async function houseInRegister(): Promise<PlainRegister> {
  const register = new PlainRegister('both');
  const openHome = async (_state: unknown, household: HouseholdId) => ({
    saying: {
      type: 'householdOpened',
      body: { household, keyring: register.version(`ring ${household}`, 1), inherits: null },
    } as const,
    seals: { keyring: `ring ${household}`, version: 1, seals: [] } as never,
  });
  const { sayings } = await planHouse(register.state, { ids, today, text, staff }, openHome);
  for (const { type, body } of sayings) expect(register.say(type, body as never), type).toBeUndefined();
  for (const name of castNames) {
    for (const home of children[name].homes.filter((one) => enteredHomes.includes(one))) {
      const { household, guardian } = drawn(ids.homes, home);
      const uses = { film: false, live: false, download: false, display: false, press: false };
      const purposes = { image: children[name].reach, ...uses, publicSite: false };
      const child = drawn(ids.children, name);
      const terms = { child, guardian, purposes, from: today, to: '2027-08-31' as LocalDay, text };
      expect(register.say('consentRecorded', { household, terms })).toBeUndefined();
    }
  }
  return register;
}

function whoSees({ state }: PlainRegister, { children: onIt }: Picture, day: LocalDay): HomeName[] {
  const subjects = onIt.map((name) => ({
    child: drawn(ids.children, name),
    certainty: 'seen' as const,
  }));
  const { height } = state.head;
  const facts = { kind: 'photo', subjects, day, publishedAt: height } as const;
  const allowed = new Set<string>(allowedHouseholds(state, facts, { height, day: today }));
  return homeNames.filter((name) => allowed.has(drawn(ids.homes, name).household));
}

describe('the house of the demonstration', () => {
  test('DM-7 has twelve children in eleven households, two homes for one of them, and every reach', async () => {
    const { state } = await houseInRegister();
    expect(Object.keys(state.children)).toHaveLength(12);
    expect(Object.keys(state.households)).toHaveLength(11);
    expect(castNames.filter((name) => children[name].homes.length === 2)).toEqual(['Noé']);
    expect(new Set(castNames.map((name) => children[name].reach))).toEqual(new Set(REACHES));
  });

  test('DM-7 every picture may be published, and each family sees what the consents say', async () => {
    const register = await houseInRegister();
    const seen = albums.flatMap(({ pictures, back }) =>
      pictures.map((picture) => whoSees(register, picture, dayBack(today, back))),
    );
    expect(seen.filter((households) => households.length === 0)).toEqual([]);
    const countFor = (name: HomeName) => seen.filter((households) => households.includes(name)).length;
    expect([pictureCount, countFor('Martin'), countFor('Diallo')]).toEqual([20, 15, 9]);
    const onlyRose: Picture = { scene: 'painting', children: ['Rose'] };
    expect(whoSees(register, onlyRose, today)).toEqual(['Martin']);
    expect(whoSees(register, { scene: 'boat', children: ['Noé'] }, today)).toEqual(['Garcia', 'Petit']);
    expect(whoSees(register, { scene: 'boat', children: ['Fatou', 'Jules'] }, today)).toEqual([]);
  });

  test('DM-7 its photos lie on days of opening of the last two weeks and one from before, and on today whatever it is', () => {
    const sunday = '2026-09-27' as LocalDay;
    const days = albums.map(({ back }) => dayBack(sunday, back));
    expect(days[0]).toBe(sunday);
    expect(days.filter((day) => day !== sunday).map((day) => new Date(day).getUTCDay() % 6)).not.toContain(0);
    expect(days.slice(-2)).toEqual(['2026-09-15', '2026-09-10']);
    expect(dayBack('2026-09-21' as LocalDay, 1)).toBe('2026-09-18');
  });
});
