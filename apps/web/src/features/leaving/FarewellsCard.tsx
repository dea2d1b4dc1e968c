/** « Familles parties », for direction: those that leave, with until when they read, and those that have left. */
import { Trans, useLingui } from '@lingui/react/macro';
import { compareNames, householdType } from '@cocon/domain';
import type { HouseholdId } from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { lineItem, name as nameLook, plainList, soft, words } from '../children/children.css.ts';
import { FarewellWords } from './FarewellWords.tsx';
import { farewellOf } from './householdLeaves.ts';
import { StaysButton } from './StaysButton.tsx';
import { useClosings } from './useClosings.ts';

export function FarewellsCard() {
  const { t } = useLingui();
  const { state, moment } = useProfile();
  useClosings();
  const families = useDocuments(householdType)
    .map(({ id, body }) => {
      const household = id as string as HouseholdId;
      const isClosed = state.households[household]?.closedAt !== null;
      return { id: household, body, isClosed, farewell: farewellOf(state, household, moment.day) };
    })
    .filter(({ isClosed, farewell }) => isClosed || farewell !== undefined)
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || compareNames(a.body.name, b.body.name));
  if (families.length === 0) return null;
  return (
    <Card title={t`Familles parties`} region>
      <ul className={plainList}>
        {families.map(({ id, body: { name }, isClosed, farewell }) => (
          <li key={id} className={lineItem}>
            <span className={words}>
              {isClosed ? (
                <span className={nameLook}>
                  <Trans>Foyer {name}</Trans>
                </span>
              ) : (
                <TextLink href={`/foyers/${id}`}>
                  <Trans>Foyer {name}</Trans>
                </TextLink>
              )}
              <span className={soft}>
                {isClosed ? (
                  <Trans>Fermé : plus rien ne s’ouvre avec ses téléphones et ses cartes.</Trans>
                ) : (
                  farewell && <FarewellWords farewell={farewell} />
                )}
              </span>
            </span>
            {farewell?.isUndoable && <StaysButton household={id} name={name} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
