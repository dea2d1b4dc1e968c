/** Whose device of direction it is, in the words of the book. */
import { useLingui } from '@lingui/react/macro';
import { colleagueType } from '@cocon/domain';
import { useDocuments } from '../../session/useSession.ts';

export function useDirectionNames(): (device: string) => string {
  const { t } = useLingui();
  const colleagues = useDocuments(colleagueType);
  return (device) =>
    colleagues.find(({ body }) => body.device === device)?.body.name ?? t`Un appareil de la direction`;
}
