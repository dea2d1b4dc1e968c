/** The rooms of the app, for the team and for families: their address, icon and name. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { IconName } from '../design/icons/Icon.tsx';

export interface Section<Id extends string> {
  readonly id: Id;
  readonly href: string;
  readonly icon: IconName;
  readonly name: MessageDescriptor;
}

export type StaffSection = 'today' | 'gallery' | 'children' | 'direction';
export type FamilySection = 'today' | 'gallery' | 'papers';

export const staffSections: readonly Section<StaffSection>[] = [
  { id: 'today', href: '/', icon: 'today', name: msg`Aujourd'hui` },
  { id: 'gallery', href: '/galerie', icon: 'gallery', name: msg`Galerie` },
  { id: 'children', href: '/enfants', icon: 'children', name: msg`Enfants` },
  { id: 'direction', href: '/direction', icon: 'home', name: msg`Direction` },
];

export const familySections: readonly Section<FamilySection>[] = [
  { id: 'today', href: '/', icon: 'today', name: msg`Aujourd'hui` },
  { id: 'gallery', href: '/galerie', icon: 'gallery', name: msg`Galerie` },
  { id: 'papers', href: '/papiers', icon: 'paper', name: msg`Papiers` },
];
