/**
 * Tables as they come from real houses, with people made up: a copy out of a spreadsheet with merged headings and accents, a
 * list with semicolons in Windows-1252, a list with siblings and two homes. They are the same each time.
 */

export interface MadeTable {
  readonly text: string;
  readonly children: number;
  readonly homes: number;
  readonly guardians: number;
  readonly groups: number;
}

const FIRST =
  'Léo Awa Noé Inès Zoé Raphaël Maïa Anaïs Gaël Chloé Eliott Lison Théo Yanis Salomé Côme Aïcha Robin Margaux Siméon Élise Ibrahim Nour Céleste Loïs Agathe Maël Thaïs Ömer Apolline'.split(
    ' ',
  );
const PARENTS =
  'Sarah Karim Hélène Jérôme Fatou Benoît Cécile Moussa Aurélie Grégoire Nadia François Joëlle Stéphane Mélanie Rachid Solène Cédric Irène Aurélien'.split(
    ' ',
  );
const STEMS = 'Bel Car Dur Fau Gar Her Jou Lam Mer Nav Oli Per Rou Sau Tes Val Vas Bre Cha Del'.split(' ');
const ENDS = 'ard eau ier ot on in et aud ois elle'.split(' ');
const GROUPS = ['Bébés', 'Moyens', 'Grands', 'Les Écureuils'];

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
/** Two hundred names that no letter changed alone makes another of. */
const lastName = (family: number): string =>
  family % 17 === 3
    ? `Le ${at(STEMS, family)}${at(ENDS, Math.floor(family / STEMS.length))}`
    : at(STEMS, family) + at(ENDS, Math.floor(family / STEMS.length));

interface Family {
  readonly name: string;
  readonly parents: readonly [string, string];
  readonly children: readonly string[];
}

/** Families of one child, and of two each fourth time, until there are so many children. */
function families(children: number): Family[] {
  const made: Family[] = [];
  let count = 0;
  for (let family = 0; count < children; family += 1) {
    const siblings = Math.min(family % 4 === 1 ? 2 : 1, children - count);
    made.push({
      name: lastName(family),
      parents: [at(PARENTS, family * 2), at(PARENTS, family * 2 + 1)],
      children: Array.from({ length: siblings }, (_, index) => at(FIRST, family * 3 + index * 7)),
    });
    count += siblings;
  }
  return made;
}

const day = (index: number): string =>
  `${String((index % 27) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/${2022 + (index % 4)}`;

/** Titles above, headings over several columns, names in capitals, tabs: what a spreadsheet gives when one copies it. */
export function spreadsheetCopy(children: number): MadeTable {
  const list = families(children);
  const rows: string[][] = [
    ['Crèche « Les Petits Pas » – liste des enfants 2026-2027', '', '', '', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '', '', ''],
    ['Enfant', '', '', 'Groupe', 'Responsable légal 1', '', '', 'Responsable légal 2', '', ''],
    ['NOM', 'Prénom', 'Né(e) le', '', 'NOM', 'Prénom', 'Téléphone', 'NOM', 'Prénom', 'Téléphone'],
  ];
  let index = 0;
  for (const { name, parents, children: own } of list) {
    for (const first of own) {
      rows.push([
        name.toLocaleUpperCase('fr'),
        first,
        day(index),
        at(GROUPS, index),
        name.toLocaleUpperCase('fr'),
        parents[0],
        `06 00 00 00 ${String(index).padStart(2, '0')}`,
        // The second child's row is written by somebody else.
        first === own[0] ? name : name.toLocaleUpperCase('fr'),
        parents[1],
        '',
      ]);
      index += 1;
    }
  }
  return {
    text: rows.map((cells) => cells.join('\t')).join('\r\n'),
    children,
    homes: list.length,
    guardians: list.length * 2,
    groups: Math.min(GROUPS.length, children),
  };
}

/** One heading row, semicolons, quoted cells; one parent written per cell; every tenth family with one parent. */
export function semicolonList(children: number): MadeTable {
  const list = families(children);
  const lines = [
    "Nom de l'enfant;Prénom de l'enfant;Section;Date d'arrivée;Parent 1;Parent 2;Courriel;Droit à l'image",
  ];
  let index = 0;
  let guardians = 0;
  for (const [family, { name, parents, children: own }] of list.entries()) {
    const second = family % 10 === 4 ? '' : `M. ${parents[1]} ${name}`;
    guardians += second === '' ? 1 : 2;
    for (const first of own) {
      lines.push(
        [
          name,
          first,
          `"${at(GROUPS, index)}"`,
          '01/09/2026',
          `"Mme ${parents[0]} ${name.toLocaleUpperCase('fr')}"`,
          second,
          `${first.toLowerCase()}@exemple.fr`,
          index % 9 === 2 ? 'Non' : 'Oui',
        ].join(';'),
      );
      index += 1;
    }
  }
  return {
    text: lines.join('\n'),
    children,
    homes: list.length,
    guardians,
    groups: Math.min(GROUPS.length, children),
  };
}

/** Commas; each sixth family lives in two homes; titles of groups between the rows. */
export function twoHomes(children: number): MadeTable {
  const list = families(children);
  const lines = ['Enfant,Chez maman,Chez papa,Remarque'];
  let index = 0;
  let homes = 0;
  let group = '';
  for (const [family, { name, parents, children: own }] of list.entries()) {
    const isApart = family % 6 === 2;
    homes += isApart ? 2 : 1;
    for (const first of own) {
      const wanted = at(GROUPS, Math.floor((index * 3) / children));
      if (wanted !== group) lines.push(`GROUPE DES ${wanted.toLocaleUpperCase('fr')} :,,,`);
      group = wanted;
      const mother = `${parents[0]} ${name}`;
      const father = `${parents[1]} ${lastName(family + 7)}ville`;
      lines.push(
        isApart
          ? `${first} ${name},${mother},${father},`
          : `${first} ${name},"${mother} et ${parents[1]} ${name}",,`,
      );
      index += 1;
    }
  }
  return {
    text: lines.join('\r\n'),
    children,
    homes,
    guardians: list.length * 2,
    groups: Math.min(3, children),
  };
}

/** The bytes of a text in Windows-1252, as far as French needs it. */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  const special: Readonly<Record<string, number>> = {
    '€': 0x80,
    '…': 0x85,
    Œ: 0x8c,
    '‘': 0x91,
    '’': 0x92,
    '–': 0x96,
    œ: 0x9c,
  };
  return Uint8Array.from(text.split(''), (letter) => special[letter] ?? letter.charCodeAt(0));
}
