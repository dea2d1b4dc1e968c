/** The household's page of the book with one guardian's name set right, or without that guardian. */
import type { DraftWrite } from '@cocon/client';
import { tidyName, type HouseholdBody } from '@cocon/domain';
import type { GuardianId } from '@cocon/protocol';
import type { BookHousehold } from '../../session/teamBook.ts';
import { bookWrite } from '../../session/writes.ts';

export function writeGuardianName(home: BookHousehold, guardian: GuardianId, name: string): DraftWrite[] {
  // One whose name never arrived gets it now.
  const others = home.body.guardians.filter(({ id }) => id !== guardian);
  const entry = home.body.guardians.find(({ id }) => id === guardian);
  const renamed = { ...entry, id: guardian, name: tidyName(name) };
  const guardians = entry
    ? home.body.guardians.map((one) => (one === entry ? renamed : one))
    : [...others, renamed];
  return rewrite(home, guardians);
}

export const writeWithoutGuardian = (home: BookHousehold, guardian: GuardianId): DraftWrite[] =>
  rewrite(
    home,
    home.body.guardians.filter(({ id }) => id !== guardian),
  );

const rewrite = (home: BookHousehold, guardians: HouseholdBody['guardians']): DraftWrite[] => [
  bookWrite(home.id, { ...home.body, guardians }, [home.id], home.document),
];
