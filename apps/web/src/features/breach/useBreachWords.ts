/** The words of a report: whose device, which hour, which kind of record, which child. */
import { useLingui } from '@lingui/react/macro';
import { childType, fullName } from '@cocon/domain';
import type { BreachReport, ChildId, Collection, Instant } from '@cocon/protocol';
import { instantWords } from '../../locales/dayWords.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import type { StaffDevice } from './staffDevices.ts';

export interface BreachWords {
  readonly device: (device: StaffDevice) => string;
  readonly instant: (at: Instant) => string;
  readonly collection: (collection: Collection) => string;
  /** Names, those whose photos were opened most first; who is no longer in the book is counted together. */
  readonly children: (report: BreachReport) => readonly { readonly name: string; readonly photos: number }[];
}

export function useBreachWords(): BreachWords {
  const { t, i18n } = useLingui();
  const { state } = useProfile();
  const book = useDocuments(childType);
  const instant = (at: Instant) => instantWords(at, i18n.locale, state.settings.zone);
  const nameOf = (child: ChildId) => {
    const known = book.find(({ id }) => (id as string) === child)?.body;
    return known ? fullName(known) : t`Un enfant qui n’est plus inscrit`;
  };
  const collections: Readonly<Record<Collection, string>> = {
    medium: t`Photos et vidéos`,
    print: t`Photos à garder, en grand`,
    post: t`Albums et nouvelles`,
    book: t`Noms des enfants, des foyers, des groupes et des collègues`,
    day: t`Journées`,
    sheet: t`Fiches d’allergies et d’urgence`,
    home: t`Mots des familles`,
    thread: t`Échanges avec les familles`,
    file: t`Papiers d’un foyer`,
    office: t`Papiers de la direction`,
  };
  return {
    device: ({ name, role, since, outAt }) => {
      const whose = name ?? (role === 'direction' ? t`Appareil de la direction` : t`Appareil de l’équipe`);
      if (outAt === undefined) return whose;
      const [came, went] = [instant(since), instant(outAt)];
      return t`${whose}, entré le ${came}, sorti le ${went}`;
    },
    instant,
    collection: (collection) => collections[collection],
    children: ({ children }) => children.map(({ child, photos }) => ({ name: nameOf(child), photos })),
  };
}
