/**
 * What to try in each profile: three things, each with a place to go or a person to become. A thing is done when the
 * register or the gallery says so; where nothing tells, when one got there (see `ticking.ts`).
 */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Profile } from '@cocon/client';
import type { Reach } from '@cocon/protocol';
import { albums } from './albums.ts';
import { castNames, children, enteredHomes } from './cast.ts';
import type { Persona } from './personas.ts';
import type { Ticked } from './ticking.ts';

export interface Hint extends Ticked {
  readonly text: MessageDescriptor;
  /** Absent: done when one got there. */
  readonly isDone?: (profile: Profile) => boolean;
}

const PAPERS = castNames.flatMap((name) =>
  children[name].homes.filter((home) => !enteredHomes.includes(home)),
).length;

/** Words said on paper since the opening. */
const papersSaid = ({ state }: Profile): number =>
  Object.values(state.children).flatMap(({ words }) => words.filter(({ means }) => means === 'paper')).length;

/** How far this family's newest words go, child by child. */
const reachesSaid = ({ state }: Profile): Reach[] =>
  Object.values(state.children).flatMap(({ words }) =>
    words.slice(-1).map(({ terms }) => terms.purposes.image),
  );

export const hints: Readonly<Record<Persona, readonly Hint[]>> = {
  direction: [
    {
      id: 'card',
      text: msg`Imprimez une carte d’entrée`,
      to: { href: '/cartes' },
      isDone: ({ state }) => Object.keys(state.invitations).length > enteredHomes.length,
    },
    {
      id: 'paper',
      text: msg`Enregistrez une autre autorisation pour Jules`,
      to: { href: '/autorisations' },
      isDone: (profile) => papersSaid(profile) > PAPERS,
    },
    {
      id: 'child',
      text: msg`Ajoutez un enfant`,
      to: { href: '/enfants/ajouter' },
      isDone: ({ state }) => Object.keys(state.children).length > castNames.length,
    },
  ],
  team: [
    {
      id: 'who',
      text: msg`Choisissez une photo, cochez Jules : elle n’irait à personne`,
      to: { href: '/galerie/publier' },
    },
    {
      id: 'publish',
      text: msg`Publiez-la avec Léo`,
      to: { href: '/galerie/publier' },
      isDone: (profile) => profile.all('post').length > albums.length,
    },
    { id: 'look', text: msg`Regardez-la en famille Martin`, to: { persona: 'Martin' } },
  ],
  Martin: [
    { id: 'gallery', text: msg`Regardez les photos de Léo et de Rose`, to: { href: '/galerie' } },
    {
      id: 'withdraw',
      text: msg`Retirez votre accord pour Léo`,
      to: { href: '/papiers' },
      isDone: (profile) => reachesSaid(profile).includes('nobody'),
    },
    { id: 'vanished', text: msg`Voyez qu’il n’est plus chez la famille Diallo`, to: { persona: 'Diallo' } },
  ],
  Diallo: [
    { id: 'gallery', text: msg`Comptez les photos que vous voyez`, to: { href: '/galerie' } },
    {
      id: 'narrow',
      text: msg`Choisissez « Sa famille » pour Fatou`,
      to: { href: '/papiers' },
      isDone: (profile) => reachesSaid(profile).some((reach) => reach !== 'establishment'),
    },
    { id: 'fewer', text: msg`Voyez qu’elle n’est plus chez la famille Martin`, to: { persona: 'Martin' } },
  ],
};
