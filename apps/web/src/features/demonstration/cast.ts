/**
 * The made-up house of the demonstration: who lives where, in which group, and what each family agreed to. Two groups,
 * twelve children, eleven households: two pairs of siblings, one child with two homes, and every reach that exists.
 */
import type { Reach } from '@cocon/protocol';
import type { EmblemId } from '../../design/emblems/emblemIds.ts';

export const HOUSE_NAME = 'La Farandole';
export const DIRECTOR = 'Claire Moreau';
export const COLLEAGUE = 'Nadia Roux';

export const groups = { small: 'Petits', tall: 'Grands' } as const;
export type GroupKey = keyof typeof groups;

/** Households by name, with the guardians who live there. */
export const homes = {
  Martin: 'Sarah Martin',
  Diallo: 'Aminata Diallo',
  Garcia: 'Lucía Garcia',
  Petit: 'Julien Petit',
  Benali: 'Karim Benali',
  Lambert: 'Hélène Lambert',
  Rossi: 'Chiara Rossi',
  Nguyen: 'Linh Nguyen',
  Bernard: 'Paul Bernard',
  Kaya: 'Deniz Kaya',
  'Le Goff': 'Gwenn Le Goff',
} as const;
export type HomeName = keyof typeof homes;

/** The households that enter by a card, and become profiles of this browser. */
export const enteredHomes: readonly HomeName[] = ['Martin', 'Diallo'];

export interface CastChild {
  readonly lastName: string;
  readonly group: GroupKey;
  readonly homes: readonly HomeName[];
  readonly emblem: EmblemId;
  readonly reach: Reach;
}

const child = (
  lastName: string,
  group: GroupKey,
  emblem: EmblemId,
  reach: Reach,
  livesAt: readonly HomeName[] = [lastName as HomeName],
): CastChild => ({ lastName, group, homes: livesAt, emblem, reach });

/** Children by first name. */
export const children = {
  Léo: child('Martin', 'tall', 'fox', 'group'),
  Rose: child('Martin', 'small', 'rabbit', 'ownFamily'),
  Fatou: child('Diallo', 'tall', 'lion', 'establishment'),
  Noé: child('Garcia', 'small', 'whale', 'pictured', ['Garcia', 'Petit']),
  Inès: child('Benali', 'tall', 'owl', 'pictured'),
  Jules: child('Lambert', 'tall', 'bear', 'nobody'),
  Mila: child('Rossi', 'small', 'cat', 'group'),
  Adam: child('Nguyen', 'small', 'frog', 'group'),
  Zoé: child('Bernard', 'tall', 'duck', 'establishment'),
  Tom: child('Bernard', 'small', 'penguin', 'group'),
  Lina: child('Kaya', 'tall', 'mouse', 'ownFamily'),
  Malo: child('Le Goff', 'small', 'elephant', 'establishment'),
} as const satisfies Record<string, CastChild>;
export type FirstName = keyof typeof children;

export const castNames = Object.keys(children) as FirstName[];
export const homeNames = Object.keys(homes) as HomeName[];
export const groupKeys = Object.keys(groups) as GroupKey[];
