/** Whose a device, a card or a code is, in the words of the book. */
import { useLingui } from '@lingui/react/macro';
import { colleagueType, householdType } from '@cocon/domain';
import type { DeviceId, GuardianId, HouseholdId } from '@cocon/protocol';
import { useDocuments, useProfile } from '../../session/useSession.ts';

export interface Subject {
  readonly device: DeviceId | null;
  readonly guardian: GuardianId | null;
  readonly household: HouseholdId | null;
}

/** The guardian's name; that of the household, or of the colleague, where it is all that the book still has. */
export function useNames(): (subject: Subject) => string {
  const { t } = useLingui();
  const { state } = useProfile();
  const homes = useDocuments(householdType);
  const colleagues = useDocuments(colleagueType);
  return ({ device, guardian, household }) => {
    if (household !== null) {
      const home = homes.find(({ id }) => (id as string) === household)?.body;
      const person = home?.guardians.find(({ id }) => id === guardian)?.name;
      return person ?? (home === undefined ? t`Une famille partie` : t`Foyer ${home.name}`);
    }
    const colleague = colleagues.find(({ body }) => body.device === device)?.body.name;
    if (colleague !== undefined) return colleague;
    const role = device === null ? undefined : state.devices[device]?.role;
    return role === 'direction' ? t`Appareil de la direction` : t`Appareil de l’équipe`;
  };
}
