/** « Cette famille s'en va », on the page of its household: the gesture, or what was noted, called off until the last day. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row } from '../../design/Stack.tsx';
import type { BookHousehold } from '../../session/teamBook.ts';
import { useProfile } from '../../session/useSession.ts';
import { FarewellWords } from './FarewellWords.tsx';
import { farewellOf } from './householdLeaves.ts';
import { HouseholdLeavesDialog } from './HouseholdLeavesDialog.tsx';
import { StaysButton } from './StaysButton.tsx';

export function HouseholdLeavesCard({ home }: { readonly home: BookHousehold }) {
  const { t } = useLingui();
  const profile = useProfile();
  const [isOpen, setOpen] = useState(false);
  const farewell = farewellOf(profile.state, home.id, profile.moment.day);
  if (home.children.length === 0 && !farewell) return null;
  return (
    <Card title={t`Un départ ?`} region>
      {farewell ? (
        <FarewellWords farewell={farewell} />
      ) : (
        <p>
          <Trans>
            La famille quitte l’établissement : elle garde ses photos un temps, puis son foyer se ferme.
          </Trans>
        </p>
      )}
      <Row>
        {farewell?.isUndoable && <StaysButton household={home.id} name={home.body.name} />}
        {(!farewell || farewell.isUndoable) && (
          <Button variant="ghost" icon="leave" onPress={() => setOpen(true)}>
            {farewell ? t`Changer la date` : t`Cette famille s’en va`}
          </Button>
        )}
      </Row>
      {isOpen && (
        <HouseholdLeavesDialog home={home} noted={farewell?.lastDay ?? null} onClose={() => setOpen(false)} />
      )}
    </Card>
  );
}
