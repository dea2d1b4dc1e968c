/**
 * « Qui écrit ? » on a room tablet: its colleagues in a row, one tap. The signature proves the tablet; who was picked is
 * what the tablet says (16). Without a pick the tablet's own name signs, or who has just opened the room, and then it says
 * why. A replacement is named once, and may be picked until the evening.
 */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { LONGEST_NAME, tidyName } from '@cocon/domain';
import { makeId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { FilterPills } from '../../design/FilterPills.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { Soft } from '../../design/Words.tsx';
import { useProfile } from '../../session/useSession.ts';
import { colleaguesOf, replacementsOf } from './colleagues.ts';
import { narrow } from './room.css.ts';
import { replacementEnds } from './roomHours.ts';
import { keepRoom, type Person } from './roomNote.ts';

const TABLET = 'tablet';
const REPLACEMENT = 'replacement';

export interface WhoWritesProps {
  readonly value: Person | undefined;
  /** It is whose code opened the room, and nobody was picked. */
  readonly hasOpened: boolean;
  readonly onChange: (person: Person | undefined) => void;
}

export function WhoWrites({ value, hasOpened, onChange }: WhoWritesProps) {
  const { t } = useLingui();
  const profile = useProfile();
  const [isNaming, setNaming] = useState(false);
  const people = [...colleaguesOf(profile), ...replacementsOf(profile)];
  const pills = people.map(({ id, name }) => ({ id, label: name }));
  return (
    <Card title={t`Qui écrit ?`} region>
      <Stack gap={2}>
        <FilterPills
          label={t`Qui écrit ?`}
          options={[
            { id: TABLET, label: profile.names.person },
            ...pills,
            { id: REPLACEMENT, label: t`Remplaçante du jour` },
          ]}
          value={isNaming ? REPLACEMENT : (value?.id ?? TABLET)}
          onChange={(id) => {
            setNaming(id === REPLACEMENT);
            onChange(people.find((one) => one.id === id));
          }}
        />
        {hasOpened && !isNaming && (
          <Soft>{t`Son code vient d’ouvrir la salle. Si ce n’est pas elle qui écrit, touchez un autre nom.`}</Soft>
        )}
        {isNaming && (
          <NameReplacement
            onNamed={(person) => {
              setNaming(false);
              onChange(person);
            }}
          />
        )}
      </Stack>
    </Card>
  );
}

function NameReplacement({ onNamed }: { readonly onNamed: (person: Person) => void }) {
  const { t } = useLingui();
  const profile = useProfile();
  const [typed, setTyped] = useState('');
  const name = tidyName(typed);

  async function keep(): Promise<void> {
    const until = replacementEnds(profile.session.now(), profile.state.settings.zone);
    const person: Person = { id: makeId(), name };
    await keepRoom(profile, { replacements: [...replacementsOf(profile), { ...person, until }] });
    onNamed(person);
  }

  return (
    <div className={narrow}>
      <Stack gap={2}>
        <TextField
          label={t`Son prénom`}
          description={t`Elle signe jusqu’à ce soir.`}
          value={typed}
          onChange={setTyped}
          maxLength={LONGEST_NAME}
          autoComplete="off"
        />
        <Button isDisabled={name === ''} onPress={() => void keep()}>
          {t`C’est elle qui écrit`}
        </Button>
      </Stack>
    </div>
  );
}
