/** Each reach as a family reads it, with what follows from it for one child or for several. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Reach } from '@cocon/protocol';

export function useReachNames(
  children = 1,
): Readonly<Record<Reach, { readonly label: string; readonly consequence: string }>> {
  const { t } = useLingui();
  return {
    nobody: {
      label: t`Personne`,
      consequence: t`${plural(children, { one: 'On ne le photographie pas.', other: 'On ne les photographie pas.' })}`,
    },
    ownFamily: {
      label: t`Sa famille`,
      consequence: t`${plural(children, {
        one: 'Pour les autres familles, il sera flouté ou absent des photos de groupe.',
        other: 'Pour les autres familles, ils seront floutés ou absents des photos de groupe.',
      })}`,
    },
    pictured: {
      label: t`Les familles des enfants avec lui`,
      consequence: t`Celles des enfants qui sont sur la même photo.`,
    },
    group: { label: t`Son groupe`, consequence: t`Toutes les familles de son groupe.` },
    establishment: { label: t`Tout l'établissement`, consequence: t`Toutes les familles inscrites.` },
  };
}
