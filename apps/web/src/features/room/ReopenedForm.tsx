/** The tablet that direction reopened takes a new code in the place of a forgotten one; then the room opens with it. */
import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { roomTablet, SHORTEST_CODE, type StoredProfile } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { PinField } from '../../design/PinField.tsx';
import { Select } from '../../design/Select.tsx';
import { Stack } from '../../design/Stack.tsx';
import { clientDependencies, device, openProfile, unlockWith } from '../../session/session.ts';
import { readRoom, type Person } from './roomNote.ts';
import { tellRenewed } from './tellRenewed.ts';
import { useCode } from './useCode.ts';

const TABLET = 'tablet';

export interface ReopenedFormProps {
  readonly stored: StoredProfile;
  /** What direction answered. */
  readonly secret: Parameters<typeof device.reopen>[1];
}

export function ReopenedForm({ stored, secret }: ReopenedFormProps) {
  const { t } = useLingui();
  const [owners, setOwners] = useState<readonly Person[]>([]);
  const [owner, setOwner] = useState(TABLET);
  const [next, setNext] = useState('');
  useEffect(() => {
    let isGone = false;
    void ownersOf(stored, secret).then((found) => isGone || setOwners(found));
    return () => {
      isGone = true;
    };
  }, [stored, secret]);
  const giving = useCode(
    async () => {
      const tablet = roomTablet(clientDependencies, stored.id);
      await tablet.renewByDirection(secret, owner === TABLET ? null : owner, next);
      await unlockWith(next);
      if (owner !== TABLET) await tellRenewed(openProfile(), owner, undefined);
    },
    () => setNext(''),
  );
  return (
    <Card title={t`La direction a rouvert cette tablette`} region>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (next.length >= SHORTEST_CODE) void giving.run();
        }}
      >
        <Stack gap={2}>
          <Select
            label={t`À qui est le nouveau code ?`}
            description={t`L’ancien n’ouvrira plus rien ; ceux des autres restent.`}
            options={[
              { id: TABLET, label: t`Code de la tablette` },
              ...owners.map(({ id, name: label }) => ({ id, label })),
            ]}
            value={owner}
            onChange={setOwner}
          />
          <PinField
            label={t`Nouveau code`}
            description={t`Six chiffres au moins.`}
            value={next}
            onChange={setNext}
            errorMessage={giving.error}
            autoComplete="new-password"
          />
          <Button
            type="submit"
            size="large"
            wide
            isPending={giving.isPending}
            isDisabled={next.length < SHORTEST_CODE}
          >
            {t`Ouvrir la salle`}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

/** Whose codes are on it, by slot: the names rest under the key that the answer opens. */
async function ownersOf(stored: StoredProfile, secret: ReopenedFormProps['secret']): Promise<Person[]> {
  const profile = await device.reopen(stored.id, secret);
  const { owners } = readRoom(profile);
  profile.close();
  const codes = await roomTablet(clientDependencies, stored.id).codes();
  return codes.flatMap(({ id }) => {
    const person = owners[id];
    return person ? [{ id, name: person.name }] : [];
  });
}
