/**
 * Guardians put right in the preview: renamed, parted, joined, removed. A correction is kept for each line by the person as
 * the table was read, so that it outlives other corrections and another choice of columns; of a home that several lines tell
 * of, all lines that name the person are put right together. Who was not removed on purpose stays.
 */
import { isFirstName } from './firstNames.ts';
import { fold, personKey, personKeys } from './foldName.ts';
import { partsOf } from './peopleParts.ts';
import { distinct, readPeople } from './readPeople.ts';
import { countNames, isTitle, shownTitle } from './titles.ts';
import type { PersonEdit, RowEdits, ToldPerson, ToldPlace } from './toldPeople.ts';

/** One name of one person as read, in one line. */
interface Slot {
  readonly line: number;
  readonly home: number;
  readonly told: ToldPerson;
  readonly index: number;
}

/** Somebody of a home, with every line that tells of them. */
export interface HomePerson {
  readonly key: string;
  readonly name: string;
  readonly slots: readonly Slot[];
}

/** The people of a home in the order of the table. */
export function homePeople(told: readonly ToldPlace[]): HomePerson[] {
  const slots = told.flatMap(({ line, home, people }) =>
    people.flatMap((person) => person.names.map((_, index): Slot => ({ line, home, told: person, index }))),
  );
  const keys = personKeys(slots.map(nameIn));
  const people = new Map<string, Slot[]>();
  for (const [index, slot] of slots.entries()) {
    const key = keys[index] ?? '';
    people.set(key, [...(people.get(key) ?? []), slot]);
  }
  return [...people].flatMap(([key, own]) => {
    const [first] = own;
    return first && key !== '' ? [{ key, name: nameIn(first), slots: own }] : [];
  });
}

const nameIn = ({ told, index }: Slot): string => told.names[index] ?? '';

export const renamePerson = (edits: RowEdits, { slots }: HomePerson, name: string): RowEdits =>
  replaced(edits, slots, () => [name]);

export const removePerson = (edits: RowEdits, { slots }: HomePerson): RowEdits =>
  replaced(edits, slots, () => []);

/** Makes two of one, each to be renamed. `others`: the rest of the home, none of whom either is. */
export function partPerson(
  edits: RowEdits,
  { name, slots }: HomePerson,
  family: string,
  others: readonly HomePerson[] = [],
): RowEdits {
  const isTaken = (one: string) => others.some((other) => personKey(other.name) === personKey(one));
  const names = partedName(name, family).map((one) => (isTaken(one) ? `${one} (2)` : one));
  return replaced(edits, slots, () => names);
}

/** Makes one of two. Those who were parted are again whom the list named; of others the fuller name stays. */
export function joinPeople(edits: RowEdits, one: HomePerson, other: HomePerson): RowEdits {
  const slots = [...one.slots, ...other.slots];
  const isOnePerson = new Set(slots.map(({ told }) => told.person)).size === 1;
  const words = ({ name }: HomePerson) => name.split(' ').filter((word) => !isTitle(fold(word))).length;
  const name = words(other) > words(one) ? other.name : one.name;
  return replaced(edits, slots, (told, chosen) =>
    isOnePerson && chosen === told.names.length ? [told.read] : [name],
  );
}

/** Gives the people of a home back as the list names them. */
export function restorePeople(edits: RowEdits, told: readonly ToldPlace[]): RowEdits {
  const restored = new Map(edits);
  for (const { line, home } of told) {
    const edit = restored.get(line);
    if (edit?.people) restored.set(line, { ...edit, people: edit.people.filter((one) => one.home !== home) });
  }
  return restored;
}

/** Puts other names in the place of some, in each line and for each person as read. */
function replaced(
  edits: RowEdits,
  slots: readonly Slot[],
  names: (told: ToldPerson, chosen: number) => readonly string[],
): RowEdits {
  const result = new Map(edits);
  const byPerson = new Map(slots.map((slot) => [`${slot.line} ${slot.home} ${slot.told.person}`, slot]));
  for (const { line, home, told } of byPerson.values()) {
    const chosen = new Set(
      slots.flatMap((slot) =>
        slot.line === line && slot.home === home && slot.told === told ? [slot.index] : [],
      ),
    );
    const former = result.get(line) ?? {};
    const isOwn = (one: PersonEdit) => one.home === home && one.person === told.person;
    // What was typed since the person was shown counts; places among the names stay until people are made or taken away.
    const current = former.people?.find(isOwn)?.names ?? [told.read];
    const [first = 0] = [...chosen].toSorted((a, b) => a - b);
    const next = current.flatMap((name, index) =>
      index === first ? names(told, chosen.size) : chosen.has(index) ? [] : [name],
    );
    const others = (former.people ?? []).filter((one) => !isOwn(one));
    const isAsRead = next.length === 1 && next[0] === told.read;
    const people = isAsRead ? others : [...others, { home, person: told.person, names: next }];
    result.set(line, { ...former, people });
  }
  return result;
}

/** The two that a name most likely holds; two at any rate, who differ. */
export function partedName(name: string, family: string): readonly string[] {
  const { people, doubt } = readPeople(name, family);
  for (const read of [people, doubt?.parted ?? []]) if (read.length > 1) return read;
  const [part] = partsOf(name);
  const words = part?.words ?? [];
  const two = distinct(
    countNames(words.map(fold)) < 2 ? coupleOf(words, part?.titles[0], family) : halvesOf(words),
  );
  return two.length > 1 ? two : [name, `${name} (2)`];
}

function coupleOf(words: readonly string[], title: string | undefined, family: string): readonly string[] {
  const name = words.join(' ');
  if (title === undefined) return isFirstName(name) ? [name, `M. ${family}`] : [`M. ${name}`, `Mme ${name}`];
  const shown = shownTitle(title);
  return [`${shown} ${name}`, `${OTHER[shown] ?? 'M.'} ${name}`];
}

/** « Paul Marie Petit » as « Paul Petit » and « Marie Petit »; any other in the middle. */
function halvesOf(words: readonly string[]): readonly string[] {
  const [first = '', second = '', last] = words;
  if (words.length === 3 && last !== undefined && isFirstName(first) && isFirstName(second))
    return [`${first} ${last}`, `${second} ${last}`];
  const half = Math.floor(words.length / 2);
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}

const OTHER: Readonly<Record<string, string>> = {
  'M.': 'Mme',
  Mme: 'M.',
  Mlle: 'M.',
  Herr: 'Frau',
  Frau: 'Herr',
  'Sig.': 'Sig.ra',
  'Sig.ra': 'Sig.',
};
