/** The names of a family's guardians, by id, as the book has them. */
import { householdType } from '@cocon/domain';
import { useDocuments } from '../../session/useSession.ts';

export function usePeople(): ReadonlyMap<string, string> {
  return new Map(
    useDocuments(householdType)
      .flatMap(({ body }) => body.guardians)
      .map(({ id, name }) => [id as string, name]),
  );
}
