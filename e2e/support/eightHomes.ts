/**
 * A house for right eyes: each of the five reaches, a child with two homes, children of two groups on one photo; and a home
 * in which two decide. Every name looked for is long: four letters come about by chance in megabytes of ciphertext.
 */
import type { ReachName, RuleName } from '../journeys/index.ts';

export const CHILDREN: readonly { child: string; group: string; guardian: string; reach: ReachName }[] = [
  { child: 'Léontine Vauquelin', group: 'Moyens', guardian: 'Saraphine Vauquelin', reach: 'Son groupe' },
  { child: 'Inésine Quettehou', group: 'Moyens', guardian: 'Awatine Quettehou', reach: 'Sa famille' },
  {
    child: 'Noéline Bricquebec',
    group: 'Moyens',
    guardian: 'Marcelin Bricquebec',
    reach: 'Les familles des enfants avec lui',
  },
  { child: 'Samijan Hardinvast', group: 'Moyens', guardian: 'Nourdine Hardinvast', reach: 'Personne' },
  { child: 'Milaine Yvetot', group: 'Moyens', guardian: 'Evangeline Yvetot', reach: 'Sa famille' },
  { child: 'Roseline Gatteville', group: 'Grands', guardian: 'Luzmarie Gatteville', reach: 'Son groupe' },
  {
    child: 'Zoélie Omonville',
    group: 'Grands',
    guardian: 'Anneliese Omonville',
    reach: "Tout l'établissement",
  },
];
export const SECOND_HOME = {
  child: 'Milaine Yvetot',
  household: 'Digulleville',
  guardian: 'Yannickel Digulleville',
};
export const GUARDIANS = [...CHILDREN.map(({ guardian }) => guardian), SECOND_HOME.guardian];

/** Who sees what, worked out by hand from the rule (details 41). */
export const PHOTOS: readonly { title: string; children: readonly string[]; eyes: readonly string[] }[] = [
  {
    title: 'Tournesol A',
    children: ['Léontine Vauquelin', 'Roseline Gatteville'],
    eyes: ['Saraphine', 'Luzmarie'],
  },
  {
    title: 'Tournesol B',
    children: ['Zoélie Omonville'],
    eyes: [
      'Saraphine',
      'Awatine',
      'Marcelin',
      'Nourdine',
      'Evangeline',
      'Yannickel',
      'Luzmarie',
      'Anneliese',
    ],
  },
  { title: 'Tournesol C', children: ['Inésine Quettehou'], eyes: ['Awatine'] },
  {
    title: 'Tournesol D',
    children: ['Noéline Bricquebec', 'Léontine Vauquelin'],
    eyes: ['Marcelin', 'Saraphine'],
  },
  { title: 'Tournesol E', children: ['Milaine Yvetot'], eyes: ['Evangeline', 'Yannickel'] },
  {
    title: 'Tournesol F',
    children: ['Léontine Vauquelin'],
    eyes: ['Saraphine', 'Awatine', 'Marcelin', 'Nourdine', 'Evangeline', 'Yannickel'],
  },
  { title: 'Tournesol G', children: ['Inésine Quettehou', 'Zoélie Omonville'], eyes: ['Awatine'] },
];
/** Of a sheet, as typed. */
export const FREE_WORDS = ['Pistachecajou', 'Adrénalinette'];
/** In a ninth home two decide for three children, one for each rule. */
export const TWO_GUARDIANS = { one: 'Cléo Fermanville', other: 'Dan Fermanville' };
export const RULES: readonly { rule: RuleName; child: string; says: string }[] = [
  {
    rule: 'L’un signe, l’autre peut restreindre',
    child: 'Lina Fermanville',
    says: 'one is enough to publish, the narrower rules',
  },
  { rule: 'Un seul suffit', child: 'Jules Fermanville', says: 'one is enough, the newest rules' },
  {
    rule: 'Il faut l’accord des deux',
    child: 'Maël Fermanville',
    says: 'both must agree, and either takes it back',
  },
];

/** All of it as a list to paste, but for the second home. */
export const LIST = [
  'Prénom;Nom;Groupe;Parent 1;Parent 2',
  ...CHILDREN.map(({ child, group, guardian }) => row(child, group, guardian, '')),
  ...RULES.map(({ child }) => row(child, 'Grands', TWO_GUARDIANS.one, TWO_GUARDIANS.other)),
].join('\n');

function row(child: string, ...cells: readonly string[]): string {
  const [firstName = '', lastName = ''] = child.split(' ');
  return [firstName, lastName, ...cells].join(';');
}
