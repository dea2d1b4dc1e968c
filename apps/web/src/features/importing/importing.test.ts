import { describe, expect, it } from 'vitest';
import type { Document, Saying } from '@cocon/client';
import {
  planImport,
  readCells,
  readRows,
  tableShape,
  type HouseholdBody,
  type KnownHouse,
} from '@cocon/domain';
import {
  childrenOf,
  countedGuardians,
  groupsOf,
  isEnrolled,
  openHouseholds,
  type ChildId,
  type GroupId,
  type HouseholdId,
  type LocalDay,
  type RegisterState,
} from '@cocon/protocol';
import { twoHomes } from '../../../../../tools/test-tables/madeTables.ts';
import { PlainRegister } from '../../../../../packages/protocol/testing/plainRegister.ts';
import { defaultEmblem } from '../../design/emblems/emblemIds.ts';
import { beginDraft, draftText, isStillKept, readDraft } from './importDraft.ts';
import { importNoteText, readImportNote } from './importNote.ts';
import { planStep } from './importStep.ts';
import { makeImport, type MadeImport } from './madeImport.ts';
import { planUndo, usedChildren } from './undoImport.ts';

const today = '2026-11-02' as LocalDay;
const emptyHouse: KnownHouse = { children: [], groups: [], homes: [] };
const fallback = { id: 'first' as GroupId, name: 'Moyens' };

function made(text: string, house = emptyHouse): MadeImport {
  const rows = readCells(text);
  const { start, roles } = tableShape(rows);
  return makeImport(planImport(readRows(rows.slice(start), roles), house), fallback, today);
}

function accept(register: PlainRegister, sayings: readonly Saying[]): void {
  for (const { type, body } of sayings) expect(register.say(type, body as never)).toBeUndefined();
}

const openHome = (register: PlainRegister) => async (_state: unknown, household: HouseholdId) => ({
  saying: {
    type: 'householdOpened',
    body: { household, keyring: register.version(`ring ${household}`, 1), inherits: null },
  } as const,
  seals: { keyring: `ring ${household}`, version: 1, seals: [] } as never,
});

/** A register and a book, and steps carried out in them; `cut` loses the pages of a step, as a reload would. */
class House {
  readonly register = new PlainRegister('both');
  readonly pages = new Map<string, Document<HouseholdBody>>();

  constructor() {
    accept(this.register, [{ type: 'groupAdded', body: { group: fallback.id } }]);
  }

  get state(): RegisterState {
    return this.register.state;
  }

  async step(what: MadeImport, children = what.children, cut = false): Promise<number> {
    const plan = await planStep(
      this.state,
      {
        made: what,
        children,
        isWritten: (id) => this.pages.has(id),
        homePage: (id) => this.pages.get(id),
      },
      openHome(this.register),
    );
    accept(this.register, plan.sayings);
    for (const { id, body, basedOn } of cut ? [] : plan.writes)
      this.pages.set(id, { id, body, version: basedOn + 1 } as never);
    return plan.sayings.length + plan.writes.length;
  }

  undo(what: MadeImport, pictured: readonly string[] = []): void {
    const parts = {
      made: what,
      pictured: new Set(pictured),
      otherGroups: new Set<string>(),
      homePage: (id: string) => this.pages.get(id),
    };
    const plan = planUndo(this.state, parts);
    accept(this.register, plan.sayings);
    for (const { id } of plan.deletions) this.pages.delete(id);
    for (const { id, body } of plan.writes) this.pages.set(id, { id, body, version: 2 } as never);
  }

  enrolled(what: MadeImport): ChildId[] {
    const { height } = this.state.head;
    return what.children.filter(({ id }) => isEnrolled(this.state, id, today, height)).map(({ id }) => id);
  }
}

const family =
  'Prénom;Nom;Groupe;Parent 1;Parent 2\nLéo;Martin;Petits;Sarah Martin;Karim Martin\nZoé;Martin;Grands;Sarah Martin;Karim Martin\nAwa;Diallo;;Fatou Diallo;';

describe('carrying an import out', () => {
  it('IM-10 enrols each child in its group and homes, with those who decide for it, and writes every page', async () => {
    const house = new House();
    const table = made(family);
    await house.step(table);
    const { state } = house;
    const { height } = state.head;
    const [leo, zoe, awa] = table.children;
    if (!leo || !zoe || !awa) throw new Error('three children');
    expect(house.enrolled(table)).toHaveLength(3);
    expect([...groupsOf(state, awa.id, today, height)]).toEqual([fallback.id]);
    expect(leo.homes).toEqual(zoe.homes);
    expect(childrenOf(state, leo.homes[0] ?? ('' as HouseholdId), { day: today, height })).toEqual([
      leo.id,
      zoe.id,
    ]);
    expect(countedGuardians(state, leo.id, height)).toHaveLength(2);
    expect(house.pages.size).toBe(3 + 2 + 2);
  });

  it('IM-10 of two homes, the first guardian of each decides', async () => {
    const house = new House();
    const table = made('Prénom;Nom;Chez maman;Chez papa\nLéo;Martin;Sarah Martin et Paul Roux;Karim Diallo');
    await house.step(table);
    const deciding = countedGuardians(
      house.state,
      table.children[0]?.id ?? ('' as ChildId),
      house.state.head.height,
    );
    const nameOf = new Map(
      table.homes.flatMap(({ guardians }) => guardians.map(({ id, name }) => [id, name])),
    );
    expect(deciding.map((id) => nameOf.get(id))).toEqual(['Sarah Martin', 'Karim Diallo']);
  });

  it('IM-10 asked again says and writes only what is missing, wherever it was cut', async () => {
    const house = new House();
    const table = made(twoHomes(45).text);
    await house.step(table, table.children.slice(0, 20));
    await house.step(table, table.children.slice(10, 30), true);
    await house.step(table);
    expect(house.enrolled(table)).toHaveLength(45);
    expect(openHouseholds(house.state)).toHaveLength(twoHomes(45).homes);
    expect(await house.step(table)).toBe(0);
    for (const { id } of table.children) expect(house.state.children[id]?.enrolments).toHaveLength(1);
  });

  it('IM-10 what is kept of it on the device reads back the same', () => {
    const note = { state: 'running', made: made(family) } as const;
    expect(readImportNote(importNoteText(note))).toEqual(note);
    expect(readImportNote('{"state":"running"}')).toBeUndefined();
  });
});

describe('a list in preparation', () => {
  const draft = {
    ...beginDraft(family),
    roles: ['firstName', 'lastName', 'group', 'guardian1', 'ignored'] as const,
    edits: new Map([[2, { lastName: 'Diallo', people: [{ home: 0, person: 'martin', names: ['A', 'B'] }] }]]),
    choices: new Map([[3, { home: 'other', isLeftOut: true } as const]]),
    answers: new Map([['petit durand', 'kept' as const]]),
    fallback: 'first',
  };

  it('IM-16 reads back as it was kept, with every correction; what another version wrote is no list', () => {
    expect(readDraft(draftText({ day: today, draft }))).toEqual({ day: today, draft });
    const plain = { day: today, draft: beginDraft(family) };
    expect(readDraft(draftText(plain))).toEqual(plain);
    expect(readDraft('{"text":"Léo"}')).toBeUndefined();
  });

  it('IM-16 is kept for a week without a touch, and no longer', () => {
    const kept = { day: today, draft };
    const still = ['2026-11-02', '2026-11-09', '2026-11-10'].map((day) => isStillKept(kept, day as LocalDay));
    expect(still).toEqual([true, true, false]);
  });
});

describe('taking an import back', () => {
  it('IM-11 takes everything that nobody has used', async () => {
    const house = new House();
    const table = made(family);
    await house.step(table);
    house.undo(table);
    expect(house.enrolled(table)).toEqual([]);
    expect(openHouseholds(house.state)).toEqual([]);
    expect(house.pages.size).toBe(0);
  });

  it('IM-11 leaves a child on a photo, with its home, its group and no more', async () => {
    const house = new House();
    const table = made(family);
    await house.step(table);
    const [leo] = table.children;
    house.undo(table, [leo?.id ?? '']);
    expect(house.enrolled(table)).toEqual([leo?.id]);
    expect(openHouseholds(house.state)).toEqual(leo?.homes);
    expect([...house.pages.keys()].toSorted()).toEqual(
      [leo?.id, leo?.group, ...(leo?.homes ?? [])].toSorted(),
    );
  });

  it('IM-11 leaves whoever has a word on paper, or a guardian who is in', async () => {
    const house = new House();
    const table = made(family);
    await house.step(table);
    const [leo, zoe, awa] = table.children;
    const [tablet] = Object.values(house.state.devices);
    const phone = { ...tablet, household: awa?.homes[0] ?? null };
    const state = { ...house.state, devices: { ...house.state.devices, phone } } as RegisterState;
    const used = (now: RegisterState) =>
      usedChildren(now, { made: table, pictured: new Set() }).map(({ id }) => id);
    expect(used(house.state)).toEqual([]);
    expect(used(state)).toEqual([awa?.id]);
    const spoken = {
      ...state,
      children: {
        ...state.children,
        [leo?.id ?? '']: { ...state.children[leo?.id ?? ('' as ChildId)], words: [{}] },
      },
    };
    expect(used(spoken as never)).toEqual([leo?.id, awa?.id]);
    expect(used(spoken as never)).not.toContain(zoe?.id);
  });

  it('IM-11 gives a home that was there before back as it was', async () => {
    const house = new House();
    const first = made('Prénom;Nom;Parent\nLéo;Martin;Sarah Martin');
    await house.step(first);
    const home = first.homes[0];
    if (!home) throw new Error('a home');
    const known: KnownHouse = {
      ...emptyHouse,
      homes: [{ id: home.id, name: home.name, guardians: home.guardians }],
    };
    const second = made('Prénom;Nom;Parent 1;Parent 2\nZoé;Martin;Sarah Martin;Karim Martin', known);
    await house.step(second);
    expect(house.pages.get(home.id)?.body.guardians.map(({ name }) => name)).toEqual([
      'Sarah Martin',
      'Karim Martin',
    ]);
    house.undo(second);
    expect(house.enrolled(first)).toHaveLength(1);
    expect(house.pages.get(home.id)?.body.guardians.map(({ name }) => name)).toEqual(['Sarah Martin']);
    expect(childrenOf(house.state, home.id, { day: today, height: house.state.head.height })).toEqual([
      first.children[0]?.id,
    ]);
  });
});

it('DG-5 the children of one list have an emblem each, none that is taken', () => {
  const lines = Array.from('abcdefghijklmnopqrstuvwxy', (letter) => `An${letter};Petit${letter};Moyens`);
  const rows = readCells(['Prénom;Nom;Groupe', ...lines].join('\n'));
  const { start, roles } = tableShape(rows);
  const plan = planImport(readRows(rows.slice(start), roles), emptyHouse);
  const { children } = makeImport(plan, fallback, today, ['fox']);
  expect(new Set(['fox', ...children.map(({ id }) => defaultEmblem(id))]).size).toBe(26);
});
