/** What parting a household does to each, said before. */
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { GuardianId } from '@cocon/protocol';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import type { BookHousehold } from '../../session/teamBook.ts';
import { useProfile } from '../../session/useSession.ts';
import { phonesOf } from './guardianEntry.ts';

interface PartConsequencesProps {
  readonly home: BookHousehold;
  readonly leaving: readonly GuardianId[];
  /** Both homes read on what was published before. */
  readonly isShared: boolean;
  /** Children whom the household that stays no longer reads of. */
  readonly lost: readonly string[];
  /** Children whom the new one does not read of. */
  readonly absent: readonly string[];
}

export function PartConsequences({ home, leaving, isShared, lost, absent }: PartConsequencesProps) {
  const { t, i18n } = useLingui();
  const { state } = useProfile();
  const list = new Intl.ListFormat(i18n.locale);
  const who = list.format(home.guardians.filter(({ id }) => leaving.includes(id)).map(({ name }) => name));
  const homeName = home.body.name;
  const out = isShared ? home.guardians.map(({ id }) => id) : leaving;
  const phones = out.flatMap((guardian) => phonesOf(state, guardian)).length;
  const [lostNames, absentNames] = [list.format(lost), list.format(absent)];
  return (
    <Notice tone="warning">
      <Stack gap={1}>
        <p>
          {isShared ? (
            <Trans>
              Il faudra une nouvelle carte pour chacun. Les deux foyers gardent ce qui a été publié jusqu’ici
              ; ensuite, chacun ne reçoit que ce qui est pour lui.
            </Trans>
          ) : (
            <Trans>
              Il faudra une nouvelle carte pour {who}. Son nouveau foyer reçoit ce qui est publié dès
              maintenant ; les photos d’avant restent au foyer {homeName}.
            </Trans>
          )}{' '}
          {phones > 0 &&
            t`${plural(phones, { one: '# téléphone entré par ce foyer en sort.', other: '# téléphones entrés par ce foyer en sortent.' })}`}
        </p>
        <p>
          <Trans>Les réponses sur l’image des enfants suivent chacun et comptent comme avant.</Trans>
        </p>
        {lost.length > 0 && (
          <p>
            <Trans>
              Le foyer {homeName} ne verra plus rien de {lostNames}, photos d’avant comprises.
            </Trans>
          </p>
        )}
        {absent.length > 0 && (
          <p>
            <Trans>
              Le nouveau foyer ne verra rien de {absentNames}. Choisissez ensuite, dans sa fiche, qui décide
              de son image.
            </Trans>
          </p>
        )}
        <p>
          <Trans>
            Pour revenir en arrière, réunissez les deux foyers : personne ne perd ses réponses, mais il faut
            de nouvelles cartes.
          </Trans>
        </p>
      </Stack>
    </Notice>
  );
}
