import { describe, expect, it } from 'vitest';
import {
  semicolonList,
  spreadsheetCopy,
  twoHomes,
  windows1252,
  type MadeTable,
} from '../../../../tools/test-tables/madeTables.ts';
import { encodingOf } from './decodeTable.ts';
import {
  decodeTable,
  planImport,
  readCells,
  readRows,
  tableShape,
  type ImportPlan,
  type KnownHouse,
  type RowChoice,
} from './index.ts';

const emptyHouse: KnownHouse = { children: [], groups: [], homes: [] };

function planOf(text: string, house = emptyHouse, choices?: ReadonlyMap<number, RowChoice>): ImportPlan {
  const rows = readCells(text);
  const { start, roles, head } = tableShape(rows);
  return planImport(readRows(rows.slice(start), roles, { head }), house, choices);
}

const rolesOf = (text: string) => tableShape(readCells(text)).roles;
const names = (plan: ImportPlan) =>
  plan.children.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
const homesOf = (plan: ImportPlan) =>
  plan.homes.map(({ name, guardians }) => [name, ...guardians.map((one) => one.name)]);
const parents = 'Prénom;Nom;Parent 1;Parent 2\n';

describe('reading', () => {
  const text = 'Prénom;Nom\nÉlise;Le Goff\nCôme;Bœuf–Noël';
  const utf16 = (isBig: boolean) =>
    Uint8Array.from(
      text
        .split('')
        .flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])
        .map((byte, index, all) => (isBig ? (all[index ^ 1] ?? 0) : byte)),
    );

  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, ...utf16(false)])],
    ['utf-16be', Uint8Array.from([0xfe, 0xff, ...utf16(true)])],
    ['utf-16le', utf16(false)],
    ['windows-1252', windows1252(text)],
  ] as const)('IM-1 a file in %s keeps its accents', (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decodeTable(bytes)).toBe(text);
  });

  it.each([';', ',', '\t', '|'])(
    'IM-1 cells are told apart by « %s », quoted ones hold anything',
    (separator) => {
      const line = (...cells: string[]) => cells.join(separator);
      const rows = readCells(
        [
          line('Prénom', 'Nom', 'Groupe'),
          line('Léo', `"Mar""tin${separator} né Diallo"`, 'Moyens'),
          line('Zoé', '"deux\nlignes"', ''),
        ].join('\r\n'),
      );
      expect(rows.map(({ cells }) => cells)).toEqual([
        ['Prénom', 'Nom', 'Groupe'],
        ['Léo', `Mar"tin${separator} né Diallo`.replace(/\s+/u, ' '), 'Moyens'],
        ['Zoé', 'deux\nlignes', ''],
      ]);
    },
  );
});

describe('columns', () => {
  it('IM-2 are known from headings over several columns, below titles', () => {
    const text = [
      'Crèche des Lilas – liste des enfants\t\t\t\t\t\t\t',
      '\t\t\t\t\t\t\t',
      'ENFANT\t\t\tSection\tResponsable légal 1\t\tResponsable légal 2\t',
      'NOM\tPrénom\tNé(e) le\t\tNom\tPrénom\tNom et prénom\tE-mail',
      'MARTIN\tLéo\t03/02/2024\tMoyens\tMARTIN\tSarah\tDIALLO Karim\tk@exemple.fr',
    ].join('\n');
    expect(rolesOf(text)).toEqual([
      'lastName',
      'firstName',
      'birthDate',
      'group',
      'guardian1Last',
      'guardian1First',
      'guardian2',
      'ignored',
    ]);
    expect(homesOf(planOf(text))).toEqual([['Martin', 'Sarah Martin', 'Karim Diallo']]);
  });

  it('IM-2 are known from headings that say whose name it is, or follow who was named', () => {
    expect(
      rolesOf("Nom de l'enfant;Prénom;Groupe;Nom;Prénom;Téléphone\nMartin;Léo;Moyens;Martin;Sarah;06"),
    ).toEqual(['lastName', 'firstName', 'group', 'guardian1Last', 'guardian1First', 'ignored']);
    expect(rolesOf('Nom et prénom;Père;Mère;Date d’entrée;Foyer\nMartin Léo;a;b;c;d')).toEqual([
      'lastThenFirst',
      'guardian2',
      'guardian1',
      'arrival',
      'home1',
    ]);
  });

  it('IM-2 are guessed from the cells where there is no heading', () => {
    const rows = ['Léo', 'Emma', 'Noé', 'Jules', 'Alice', 'Rose', 'Adam', 'Nina'].map(
      (first, index) =>
        `DUR${'ABCDEFGH'[index] ?? ''};${first};0${index + 1}/02/2024;${index % 2 === 0 ? 'Petits' : 'Grands'};Sarah Dur;06 00`,
    );
    expect(rolesOf(rows.join('\n'))).toEqual([
      'lastName',
      'firstName',
      'birthDate',
      'group',
      'guardian1',
      'ignored',
    ]);
  });

  it.each(['Perez', 'Pereira', 'Parent', 'Du Bois', 'Lemère', 'Papadopoulos', 'Au Yong', 'Bébert'])(
    'IM-2 a family %s in the first row is a family, with headings and without',
    (name) => {
      const rows = `${name};Inès;Carmen ${name};Juan ${name}\nMartin;Léo;Sarah Martin;Karim Martin\nDiallo;Awa;Fatou Diallo;`;
      for (const text of [`Nom;Prénom;Parent 1;Parent 2\n${rows}`, rows]) {
        expect(names(planOf(text))).toEqual([`Inès ${name}`, 'Léo Martin', 'Awa Diallo']);
        expect(homesOf(planOf(text))).toContainEqual([name, `Carmen ${name}`, `Juan ${name}`]);
      }
    },
  );

  it('IM-2 a name at birth beside the name in use is nobody else', () => {
    const heading = "Nom d'usage;Nom de naissance;Prénom;Père nom;Père prénom;Mère nom;Mère prénom";
    expect(homesOf(planOf(`${heading}\nMARTIN;DIALLO;Léo;MARTIN;Karim;DIALLO;Sarah`))).toEqual([
      ['Martin', 'Sarah Diallo', 'Karim Martin'],
    ]);
    expect(names(planOf('Nom de naissance;Prénom\nMartin;Léo'))).toEqual(['Léo Martin']);
  });

  it('IM-2 dates are read as tables write them', () => {
    const plan = planOf(
      'Prénom;Nom;Arrivée;Départ\nLéo;Martin;1/9/2026;45901\nZoé;Durand;3 mars 2027;31/02/2027',
    );
    expect(plan.children.map(({ from, to }) => [from, to])).toEqual([
      ['2026-09-01', '2025-09-01'],
      ['2027-03-03', null],
    ]);
  });
});

describe('rows', () => {
  it('IM-3 titles of groups, totals and rows without a name have their place, and create nobody', () => {
    const plan = planOf(
      'Prénom;Nom;Tél\nGROUPE DES PETITS :;;\nLéo;Martin;06\nAwa;;07\nTotal 2;élèves 2;\n;;08',
    );
    expect(plan.rows.map(({ status }) => status)).toEqual([
      'title',
      'new',
      'unreadable',
      'unreadable',
      'title',
    ]);
    expect(names(plan)).toEqual(['Léo Martin']);
    expect(plan.groups).toMatchObject([{ name: 'Petits' }]);
  });

  it('IM-3 headings said again, on a later page or over each group, are nobody', () => {
    const heading = 'Nom;Prénom;Maman;Papa';
    const plan = planOf(
      `SECTION BÉBÉS;;;\n${heading}\nMartin;Léo;Sarah Martin;\n${heading}\nPetit;Zoé;Ana Petit;\nSECTION GRANDS;;;\n${heading}\nDiallo;Awa;Fatou Diallo;`,
    );
    expect(plan.children.map(({ firstName, group }) => [firstName, group])).toEqual([
      ['Léo', 'bebes'],
      ['Zoé', 'bebes'],
      ['Awa', 'grands'],
    ]);
    expect(plan.rows.filter(({ status }) => status === 'title')).toHaveLength(5);
  });

  it('IM-3 a correction makes a row readable, and a row can be left out', () => {
    const rows = readCells('Prénom;Nom\nAwa;\nLéo;Martin');
    const { start, roles } = tableShape(rows);
    const read = readRows(rows.slice(start), roles, { edits: new Map([[2, { lastName: 'Diallo' }]]) });
    expect(names(planImport(read, emptyHouse))).toEqual(['Awa Diallo', 'Léo Martin']);
    const left = planImport(read, emptyHouse, new Map([[3, { isLeftOut: true }]]));
    expect(left.rows.map(({ status }) => status)).toEqual(['new', 'leftOut']);
    expect(names(left)).toEqual(['Awa Diallo']);
  });

  it('IM-3 a group merged over its rows is the group of them all', () => {
    const plan = planOf(
      'Groupe;Prénom;Nom\nPetits;Léo;Martin\n;Awa;Diallo\n;Zoé;Durand\nGrands;Noé;Petit\n;Inès;Roux',
    );
    expect(plan.children.map(({ group }) => group)).toEqual([
      'petits',
      'petits',
      'petits',
      'grands',
      'grands',
    ]);
  });
});

describe('households', () => {
  it('IM-5 « Martin » and « MARTIN » of the same parents are one, siblings together', () => {
    const plan = planOf(
      `${parents}Léo;MARTIN;Sarah Martin;Karim DIALLO\nZoé;Martin;SARAH MARTIN;DIALLO Karim\nNoé;Martin-Diallo;M. Karim Diallo;Mme Sarah Martin`,
    );
    expect(homesOf(plan)).toEqual([['Martin', 'Sarah Martin', 'Karim Diallo']]);
    expect(plan.rows.every(({ status }) => status === 'new')).toBe(true);
  });

  it('IM-5 two families of one name stay two', () => {
    const plan = planOf(
      `${parents}Léo;Martin;Sarah Martin;Karim Martin\nZoé;Martin;Hélène Martin;Paul Martin`,
    );
    expect(homesOf(plan)).toEqual([
      ['Martin (Hélène, Paul)', 'Hélène Martin', 'Paul Martin'],
      ['Martin (Sarah, Karim)', 'Sarah Martin', 'Karim Martin'],
    ]);
    expect(plan.rows.every(({ status }) => status === 'new')).toBe(true);
  });

  it.each([
    [
      'by columns of two homes',
      'Prénom;Nom;Chez maman;Chez papa\nLéo;Martin;Sarah Martin;Paul Durand\nZoé;Martin;Sarah Martin;Paul Durand',
    ],
    [
      'by two addresses',
      'Prénom;Nom;Responsable 1;Adresse 1;Responsable 2;Adresse 2\nLéo;Martin;Sarah Martin;1 rue A;Paul Durand;2 rue B\nZoé;Martin;Sarah Martin;1 rue A;Paul Durand;2 rue B',
    ],
    [
      'by two addresses shortly named',
      'Prénom;Nom;Resp. 1;Adresse resp. 1;Resp. 2;Adresse resp. 2\nLéo;Martin;Sarah Martin;1 rue A;Paul Durand;2 rue B\nZoé;Martin;Sarah Martin;1 rue A;Paul Durand;2 rue B',
    ],
    [
      'by a second household named',
      'Prénom;Nom;Foyer 1;Parent 1;Foyer 2;Parent 2\nLéo;Martin;Martin;Sarah Martin;Durand;Paul Durand\nZoé;Martin;Martin;Sarah Martin;Durand;Paul Durand',
    ],
  ])('IM-5 a child has two homes, %s', (_how, text) => {
    const plan = planOf(text);
    expect(homesOf(plan)).toEqual([
      ['Durand', 'Paul Durand'],
      ['Martin', 'Sarah Martin'],
    ]);
    expect(plan.children.map(({ homes }) => homes.length)).toEqual([2, 2]);
  });

  it('IM-5 a child in two rows with two homes is one child with both', () => {
    const plan = planOf('Prénom;Nom;Parent\nLéo;Martin;Sarah Martin\nLÉO;Martin;Paul Durand');
    expect(plan.children).toMatchObject([{ firstName: 'Léo', homes: { length: 2 } }]);
    expect(plan.rows[1]).toMatchObject({
      status: 'doubtful',
      doubts: [{ reason: 'twice', other: '2', answer: 'same' }],
    });
    const apart = planOf(
      'Prénom;Nom;Parent\nLéo;Martin;Sarah Martin\nLéo;Martin;Paul Durand',
      emptyHouse,
      new Map([[3, { child: 'other' }]]),
    );
    expect(apart.children).toHaveLength(2);
  });

  const doubtOf = (text: string, line: number) =>
    planOf(parents + text).rows.find((row) => row.line === line)?.doubts[0];

  it('IM-6 nobody is joined to a home by a guess who is not named beside its guardians', () => {
    expect(doubtOf('Léo;Martin;Sarah Martin;Karim Martin\nZoé;Roux;Sarah Martin;Paul Roux', 3)).toMatchObject(
      { reason: 'otherGuardian', answer: 'other' },
    );
    expect(doubtOf('Léo;Martin;Sarah Martin;\nZoé;Martin;Sarha Martin;', 3)).toMatchObject({
      reason: 'nearGuardian',
      answer: 'other',
    });
  });

  it('IM-6 who is told by a first name alone is not the same as in another family', () => {
    expect(
      homesOf(planOf(`${parents}Léo;Martin;Sarah;Karim\nAwa;Durand;Sarah;Karim\nZoé;MARTIN;SARAH;Karim`)),
    ).toEqual([
      ['Durand', 'Sarah', 'Karim'],
      ['Martin', 'Sarah', 'Karim'],
    ]);
    expect(doubtOf('Léo;Petit;M. et Mme Petit;\nZoé;Petit;M. et Mme Petit;', 3)).toMatchObject({
      reason: 'onlyName',
    });
  });

  it('IM-6 one guardian of one name, of children of two names, is asked about', () => {
    const text = `${parents}Léo;Martin;Sarah Martin;\nZoé;Durand;Sarah Martin;\nTom;Durand;Sarah Martin;`;
    const plan = planOf(text);
    expect(plan.homes).toHaveLength(1);
    expect(plan.rows.flatMap(({ doubts }) => doubts)).toMatchObject([{ reason: 'sameName', answer: 'same' }]);
    const apart = planOf(text, emptyHouse, new Map([[2, { home: 'other' }]]));
    expect(apart.homes.map(({ guardians }) => guardians.length)).toEqual([1, 1]);
    expect(apart.children.map(({ homes }) => homes).flat()).toHaveLength(3);
  });

  it('IM-6 people of one cell are told apart by commas too, but not a name from its first name', () => {
    expect(homesOf(planOf(`${parents}Léo;Martin;Mme Le Goff Anne, M. Martin Luc;`))[0]).toHaveLength(3);
    expect(homesOf(planOf(`${parents}Léo;Martin;"Sarah Martin, Karim Diallo";`))).toEqual([
      ['Martin', 'Sarah Martin', 'Karim Diallo'],
    ]);
    expect(homesOf(planOf(`${parents}Léo;Martin;"DE LA TOUR, Anne Sophie";`))).toEqual([
      ['Martin', 'Anne Sophie De La Tour'],
    ]);
  });

  it('IM-6 fewer guardians, or none, are asked about and joined meanwhile', () => {
    expect(doubtOf('Léo;Martin;Sarah Martin;Karim Martin\nZoé;Martin;Sarah Martin;', 3)).toMatchObject({
      reason: 'fewerGuardians',
      answer: 'same',
    });
    expect(doubtOf('Léo;Martin;Sarah Martin;Karim Martin\nZoé;MARTIN;;', 3)).toMatchObject({
      reason: 'onlyName',
      answer: 'same',
    });
    const text = `${parents}Léo;Martin;;\nZoé;MARTIN;;`;
    expect(planOf(text).homes).toHaveLength(1);
    const apart = planOf(text, emptyHouse, new Map([[3, { home: 'other' }]]));
    expect(apart.homes).toHaveLength(2);
    expect(apart.rows.map(({ status }) => status)).toEqual(['doubtful', 'new']);
  });

  it('IM-6 a name between two homes goes to none of them by itself', () => {
    const plan = planOf(
      `${parents}Léo;Martin;Sarah Martin;Karim Martin\nZoé;Martin;Hélène Martin;Paul Martin\nNoé;Martin;;`,
    );
    expect(plan.homes).toHaveLength(3);
    expect(plan.rows[2]).toMatchObject({
      status: 'doubtful',
      doubts: [{ reason: 'onlyName', answer: 'other' }],
    });
  });

  it('IM-6 two children of one name born on two days are two, and asked about', () => {
    const plan = planOf('Prénom;Nom;Naissance\nLéo;Martin;01/02/2024\nLéo;Martin;05/06/2023');
    expect(plan.children).toHaveLength(2);
    expect(plan.rows[1]).toMatchObject({
      status: 'doubtful',
      doubts: [{ reason: 'namesake', answer: 'other' }, {}],
    });
  });
});

describe('what the house has', () => {
  const house: KnownHouse = {
    children: [{ id: 'leo', firstName: 'Léo', lastName: 'Martin' }],
    groups: [{ id: 'moyens', name: 'Les Moyens' }],
    homes: [{ id: 'home', name: 'Martin', guardians: [{ id: 'sarah', name: 'Sarah Martin' }] }],
  };

  it('IM-7 a child of the house is there, its group and home are used again', () => {
    const plan = planOf(
      'Prénom;Nom;Groupe;Parent\nLEO;martin;MOYENS;Sarah Martin\nZoé;Martin;Groupe des moyens;MARTIN Sarah',
      house,
    );
    expect(plan.rows.map(({ status }) => status)).toEqual(['there', 'new']);
    expect(names(plan)).toEqual(['Zoé Martin']);
    expect(plan.groups).toEqual([{ key: 'moyens', name: 'Les Moyens', existing: 'moyens' }]);
    expect(plan.homes).toMatchObject([{ existing: 'home', guardians: [{ existing: 'sarah' }] }]);
  });

  it('IM-7 a child whose name differs by one letter is asked about', () => {
    const text = 'Prénom;Nom\nLéo;Martni';
    expect(planOf(text, house).rows[0]).toMatchObject({
      status: 'doubtful',
      doubts: [{ reason: 'nearKnown', other: 'Léo Martin', answer: 'other' }],
    });
    expect(planOf(text, house, new Map([[2, { child: 'same' }]]))).toMatchObject({
      rows: [{ status: 'there' }],
      children: [],
    });
  });
});

describe.each([45, 200])('tables of %i children as houses have them', (children) => {
  const inspect = (table: MadeTable, plan: ImportPlan) => {
    expect(plan.rows.filter(({ status }) => status !== 'new' && status !== 'title')).toEqual([]);
    expect(plan.children).toHaveLength(table.children);
    expect(plan.homes).toHaveLength(table.homes);
    expect(plan.homes.flatMap(({ guardians }) => guardians)).toHaveLength(table.guardians);
    expect(plan.groups).toHaveLength(table.groups);
    expect(new Set(plan.homes.map(({ name }) => name)).size).toBe(table.homes);
  };

  it.each([spreadsheetCopy, semicolonList, twoHomes])('IM-9 are right the first time: $name', (make) => {
    const table = make(children);
    inspect(table, planOf(decodeTable(windows1252(table.text))));
  });
});
