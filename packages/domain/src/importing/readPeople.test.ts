import { describe, expect, it } from 'vitest';
import { personKey } from './foldName.ts';
import { planImport, readCells, readRows, tableShape, type PeopleAnswers } from './index.ts';
import { readNames, readPeople } from './readPeople.ts';

const people = (text: string, family = 'Petit') => readPeople(text, family).people;

describe('a cell of guardians', () => {
  it.each([
    ['M. et Mme Petit', ['M. Petit', 'Mme Petit']],
    ['Mme et M. Petit', ['Mme Petit', 'M. Petit']],
    ['M.et Mme LE GOFF', ['M. Le Goff', 'Mme Le Goff']],
    ['M Mme Petit', ['M. Petit', 'Mme Petit']],
    ['M. et M. Petit', ['M. Petit', 'M. Petit (2)']],
    ['M. et Mme Petit Durand', ['M. Petit Durand', 'Mme Petit Durand']],
    ['M. PETIT & Mme DURAND', ['M. Petit', 'Mme Durand']],
    ['Mme Durand M. Petit', ['Mme Durand', 'M. Petit']],
    ['Petit M. et Mme', ['M. Petit', 'Mme Petit']],
    ['M. et Mme Paul Petit', ['Paul Petit', 'Mme Petit']],
    ['M. et Mme PETIT Paul', ['Paul Petit', 'Mme Petit']],
    ['M. et Mme Paul et Marie Petit', ['Paul Petit', 'Marie Petit']],
    ['M. et Mme Petit et Jean Dupont', ['M. Petit', 'Mme Petit', 'Jean Dupont']],
    ['Paul Petit et Mme', ['Paul Petit', 'Mme Petit']],
    ['M. et Mme', ['M. Petit', 'Mme Petit']],
    ['Paul et Marie Petit', ['Paul Petit', 'Marie Petit']],
    ['PAUL ET MARIE PETIT', ['Paul Petit', 'Marie Petit']],
    ['PETIT Paul et Marie', ['Paul Petit', 'Marie Petit']],
    ['Petit Paul / Petit Marie', ['Paul Petit', 'Marie Petit']],
    ['Durand Paul / Durand Marie', ['Paul Durand', 'Marie Durand']],
    ['Petit et Durand', ['Petit', 'Durand']],
    ['Herr und Frau Huber', ['Herr Huber', 'Frau Huber']],
    ['Hr. u. Fr. Huber', ['Herr Huber', 'Frau Huber']],
    ['Frau Anna Müller und Herr Peter Müller', ['Anna Müller', 'Peter Müller']],
    ['Sig. e Sig.ra Rossi', ['Sig. Rossi', 'Sig.ra Rossi']],
    ['il sig. Rossi e la sig.ra Bianchi', ['Sig. Rossi', 'Sig.ra Bianchi']],
    ['Paolo e Maria Rossi', ['Paolo Rossi', 'Maria Rossi']],
    ['Paolo Rossi e Maria Bianchi', ['Paolo Rossi', 'Maria Bianchi']],
    ['Maman : Sarah Martin / Papa : Karim Diallo', ['Sarah Martin', 'Karim Diallo']],
  ])('IM-13 « %s » is two people for certain, or more', (cell, names) => {
    expect(readPeople(cell, 'Petit')).toEqual({ people: names });
  });

  it.each([
    ['Paul-Marie Petit', ['Paul-Marie Petit']],
    ['Mme Sarah Martin (mère)', ['Sarah Martin']],
    ['Martin, Sarah', ['Sarah Martin']],
    ['Sarah M. Petit', ['Sarah Petit']],
    ['Mme Petit', ['Mme Petit']],
    ['Sarah Martin 06 12 34 56 78', ['Sarah Martin']],
    ['Sarah Martin, tél. : +33 6 12 34 56 78, sarah.martin@exemple.fr', ['Sarah Martin']],
    ['06 12 34 56 78', []],
    ['sarah@exemple.fr', []],
    ['–', []],
  ])('IM-13 « %s » is one person, or nobody; telephones and addresses are no names', (cell, names) => {
    expect(readPeople(cell, 'Petit')).toEqual({ people: names });
  });

  it('IM-13 a number between two names parts them', () => {
    expect(people('Sarah Martin 06 12 34 56 78 Karim Diallo 07 12 34 56 78')).toEqual([
      'Sarah Martin',
      'Karim Diallo',
    ]);
  });

  it.each([
    ['Petit / Durand', 'parted', ['Petit / Durand'], ['Petit', 'Durand']],
    ['M./Mme Petit', 'kept', ['Petit'], ['M. Petit', 'Mme Petit']],
    ['M. ou Mme Petit', 'parted', ['Petit'], ['M. Petit', 'Mme Petit']],
    ['Famille Petit', 'kept', ['Famille Petit'], ['M. Petit', 'Mme Petit']],
    ['Eheleute Huber', 'parted', ['Eheleute Huber'], ['Herr Huber', 'Frau Huber']],
    ['Paul - Marie Petit', 'kept', ['Paul - Marie Petit'], ['Paul Petit', 'Marie Petit']],
    ['Paul, Marie Petit', 'parted', ['Marie Petit Paul'], ['Paul Petit', 'Marie Petit']],
    ['Maria Costa e Silva', 'kept', ['Maria Costa e Silva'], ['Maria Costa', 'Silva']],
    ['Sarah Martin (Karim Diallo)', 'kept', ['Sarah Martin'], ['Sarah Martin', 'Karim Diallo']],
    ['Paul PETIT Marie DURAND', 'parted', ['Paul Marie Petit Durand'], ['Paul Petit', 'Marie Durand']],
  ] as const)(
    'IM-14 « %s » may be one and may be two: %s until somebody says',
    (cell, answer, kept, parted) => {
      const { doubt, people: read } = readPeople(cell, 'Petit');
      expect(doubt).toMatchObject({ answer, kept, parted, isAnswered: false });
      expect(read).toEqual(answer === 'kept' ? kept : parted);
      for (const said of ['kept', 'parted'] as const) {
        const told = readPeople(cell, 'Petit', new Map([[doubt?.cell ?? '', said]]));
        expect(told.people).toEqual(said === 'kept' ? kept : parted);
        expect(told.doubt?.isAnswered).toBe(true);
      }
    },
  );

  it('IM-13 first and last names in columns of their own are paired', () => {
    const names = (first: string, last: string) => readNames(first, last, 'Petit').people;
    expect(names('Paul et Marie', 'PETIT')).toEqual(['Paul Petit', 'Marie Petit']);
    expect(names('Paul / Marie', 'PETIT / DURAND')).toEqual(['Paul Petit', 'Marie Durand']);
    expect(names('M. et Mme', 'PETIT')).toEqual(['M. Petit', 'Mme Petit']);
    expect(names('', 'M. et Mme PETIT')).toEqual(['M. Petit', 'Mme Petit']);
    expect(names('Anne Sophie', 'DE LA TOUR')).toEqual(['Anne Sophie De La Tour']);
    expect(readNames('Paul', 'PETIT / DURAND', 'Petit').doubt).toMatchObject({
      answer: 'kept',
      parted: ['Paul Petit', 'Durand'],
    });
  });
});

describe('a table of such cells', () => {
  const plan = (text: string, answers?: PeopleAnswers) => {
    const rows = readCells(text);
    const { start, roles } = tableShape(rows);
    return planImport(readRows(rows.slice(start), roles, answers ? { answers } : {}), {
      children: [],
      groups: [],
      homes: [],
    });
  };
  const guardians = (made: ReturnType<typeof plan>) =>
    made.homes.map((home) => home.guardians.map(({ name }) => name));

  it('IM-13 who is told by title and last name is another than who bears the other title', () => {
    expect(personKey('M. Petit')).not.toBe(personKey('Mme Petit'));
    expect(personKey('Herr Petit')).toBe(personKey('M. Petit'));
    expect(personKey('Mme Sarah Petit')).toBe(personKey('PETIT Sarah'));
    expect(guardians(plan('Prénom;Nom;Responsables\nLéo;Petit;M. et Mme Petit'))).toEqual([
      ['M. Petit', 'Mme Petit'],
    ]);
  });

  it('IM-14 one answer serves every line where the cell stands, siblings together', () => {
    const text = 'Prénom;Nom;Responsables\nLéo;Petit;Petit / Durand\nZoé;Petit;PETIT / DURAND';
    const open = plan(text);
    expect(open.rows.map(({ status }) => status)).toEqual(['doubtful', 'doubtful']);
    const [doubt] = open.rows[0]?.doubts ?? [];
    if (doubt?.about !== 'people') throw new Error('a doubt about people');
    const kept = plan(text, new Map([[doubt.cell, 'kept']]));
    expect(guardians(kept)).toEqual([['Petit / Durand']]);
    expect(kept.rows.map(({ status }) => status)).toEqual(['new', 'new']);
  });

  it('IM-13 a column of whole names beside columns of first and last names loses nobody', () => {
    const rows = readCells('Léo;Petit;Paul;Petit;Marie Durand');
    const roles = ['firstName', 'lastName', 'guardian1First', 'guardian1Last', 'guardian1'] as const;
    const made = planImport(readRows(rows, roles), { children: [], groups: [], homes: [] });
    expect(guardians(made)).toEqual([['Paul Petit', 'Marie Durand']]);
  });

  it('IM-6 the second home of a row is not its first, though nothing but titles tells of that one', () => {
    const made = plan('Prénom;Nom;Chez maman;Chez papa\nAwa;Diallo;Mme Diallo;Ibou Ba');
    expect(guardians(made)).toEqual([['Ibou Ba'], ['Mme Diallo']]);
    expect(made.rows[0]?.doubts).toMatchObject([{ reason: 'onlyName', answer: 'other' }]);
  });
});
