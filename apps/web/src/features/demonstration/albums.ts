/** Two weeks and a bit of the made-up house: albums, newest first, each with its pictures and who is on them. */
import { addDays, type LocalDay } from '@cocon/protocol';
import type { FirstName } from './cast.ts';
import type { SceneName } from './pictures/scenes.ts';

export interface Picture {
  readonly scene: SceneName;
  readonly children: readonly FirstName[];
}

export interface DemonstrationAlbum {
  /** Days of opening before today; 0 is today, whatever day it is. */
  readonly back: number;
  readonly title: string;
  readonly pictures: readonly Picture[];
}

const on = (scene: SceneName, ...children: FirstName[]): Picture => ({ scene, children });

export const albums: readonly DemonstrationAlbum[] = [
  {
    back: 0,
    title: 'La course d’escargots',
    pictures: [
      on('snails', 'Léo', 'Fatou'),
      on('snails', 'Zoé', 'Malo', 'Fatou'),
      on('snails', 'Léo', 'Zoé'),
    ],
  },
  {
    back: 0,
    title: 'Peinture au soleil',
    pictures: [on('painting', 'Rose'), on('painting', 'Mila', 'Tom')],
  },
  {
    back: 1,
    title: 'Le bateau de carton',
    pictures: [on('boat', 'Fatou', 'Zoé', 'Malo'), on('boat', 'Noé', 'Adam'), on('boat', 'Inès', 'Fatou')],
  },
  {
    back: 2,
    title: 'Au jardin',
    pictures: [on('garden', 'Malo', 'Mila'), on('garden', 'Léo', 'Inès'), on('garden', 'Noé')],
  },
  { back: 4, title: 'Gâteau aux pommes', pictures: [on('cake', 'Fatou', 'Malo')] },
  {
    back: 5,
    title: 'Histoire sur le tapis',
    pictures: [on('story', 'Tom', 'Mila', 'Adam'), on('story', 'Rose', 'Malo')],
  },
  {
    back: 7,
    title: 'Feuilles et flaques',
    pictures: [on('puddles', 'Léo', 'Fatou', 'Zoé'), on('puddles', 'Adam', 'Tom'), on('puddles', 'Zoé')],
  },
  {
    back: 9,
    title: 'En musique',
    pictures: [on('music', 'Fatou', 'Malo', 'Zoé'), on('music', 'Noé', 'Mila')],
  },
  // Long enough ago for « Aujourd'hui » to ask about Lina.
  { back: 12, title: 'La tarte de Lina', pictures: [on('cake', 'Lina')] },
];

export const pictureCount = albums.reduce((sum, { pictures }) => sum + pictures.length, 0);

/** The day of opening so many before today: no Saturday, no Sunday; today itself is any day. */
export function dayBack(today: LocalDay, back: number): LocalDay {
  let day = today;
  for (let left = back; left > 0;) {
    day = addDays(day, -1);
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}
