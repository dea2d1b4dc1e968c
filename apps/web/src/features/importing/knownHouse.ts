/** What the house has already, as an import compares it. */
import type { Profile } from '@cocon/client';
import type { KnownHouse } from '@cocon/domain';
import { bookChildren } from '../../session/book.ts';
import { bookHouseholds, bookGroups } from '../../session/teamBook.ts';

export function knownHouse(profile: Profile): KnownHouse {
  return {
    children: bookChildren(profile).map(({ id, body }) => ({
      id,
      firstName: body.firstName,
      lastName: body.lastName,
    })),
    groups: bookGroups(profile).map(({ id, body }) => ({ id, name: body.name })),
    homes: bookHouseholds(profile).map(({ id, body, guardians }) => ({ id, name: body.name, guardians })),
  };
}
