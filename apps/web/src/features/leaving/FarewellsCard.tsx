/** « Familles parties », for direction: those that leave, with until when they read, and those that have left. */
import { Trans, useLingui } from '@lingui/react/macro';
import { compareNames, householdType } from '@cocon/domain';
import type { HouseholdId } from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { Name, Soft, Words } from '../../design/Words.tsx';
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
      <LineList>
        {families.map(({ id, body: { name }, isClosed, farewell }) => (
          <Line key={id}>
            <Words>
              {isClosed ? (
                <Name>
                  <Trans>Foyer {name}</Trans>
                </Name>
              ) : (
                <TextLink href={`/foyers/${id}`}>
                  <Trans>Foyer {name}</Trans>
                </TextLink>
              )}
              <Soft>
                {isClosed ? (
                  <Trans>Fermé : plus rien ne s’ouvre avec ses téléphones et ses cartes.</Trans>
                ) : (
                  farewell && <FarewellWords farewell={farewell} />
                )}
              </Soft>
            </Words>
            {farewell?.isUndoable && <StaysButton household={id} name={name} />}
          </Line>
        ))}
      </LineList>
    </Card>
  );
}
