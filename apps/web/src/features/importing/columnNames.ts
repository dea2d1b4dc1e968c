/** What a column may hold, in words. */
import { useLingui } from '@lingui/react/macro';
import type { ColumnRole } from '@cocon/domain';

export function useColumnName(): (role: ColumnRole) => string {
  const { t } = useLingui();
  const names: Readonly<Record<ColumnRole, string>> = {
    ignored: t`Ne pas lire`,
    firstName: t`Enfant : prénom`,
    lastName: t`Enfant : nom`,
    firstThenLast: t`Enfant : prénom et nom`,
    lastThenFirst: t`Enfant : nom et prénom`,
    birthDate: t`Date de naissance (pour distinguer deux enfants)`,
    group: t`Groupe`,
    arrival: t`Premier jour`,
    departure: t`Dernier jour`,
    guardian1: t`Responsable 1 : prénom et nom`,
    guardian1First: t`Responsable 1 : prénom`,
    guardian1Last: t`Responsable 1 : nom`,
    guardian2: t`Responsable 2 : prénom et nom`,
    guardian2First: t`Responsable 2 : prénom`,
    guardian2Last: t`Responsable 2 : nom`,
    guardians: t`Responsables, tous`,
    home1: t`Foyer`,
    address1: t`Adresse`,
    home2: t`Second foyer`,
    address2: t`Seconde adresse`,
    guardian3: t`Second foyer : prénom et nom`,
    guardian3First: t`Second foyer : prénom`,
    guardian3Last: t`Second foyer : nom`,
  };
  return (role) => names[role];
}
