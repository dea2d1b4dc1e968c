/** Who holds parental authority over the child: the one or two guardians whose words count (39). */
import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { GuardianId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from './ActionError.tsx';
import { carryOut } from './carryOut.ts';
import type { ChildCardProps } from './childCardProps.ts';
import { countedNow, MOST_COUNTED } from './standing.ts';

export function CountedCard({ child, households }: ChildCardProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { state } = profile;
  const counted = countedNow(state, child.id);
  const [draft, setDraft] = useState<readonly GuardianId[]>();
  const chosen = draft ?? counted;
  const inHomes = households.filter(({ id }) => child.homes.includes(id));
  const people = inHomes.flatMap((home) =>
    home.guardians.map((guardian) => ({ ...guardian, home: home.body.name })),
  );
  const known = people.map(({ id }) => id);
  const strangers = counted.filter((id) => !known.includes(id)).length;
  const next = chosen.filter((id) => known.includes(id));
  const isChanged = draft !== undefined && [...draft].sort().join() !== [...counted].sort().join();
  const action = useAction((guardians: GuardianId[]) =>
    carryOut(profile, () => ({
      sayings: [{ type: 'guardiansCounted', body: { child: child.id, guardians } }],
      writes: [],
    })),
  );
  const isFull = next.length >= MOST_COUNTED;

  async function save(): Promise<void> {
    if (!(await action.run([...next]))) return;
    setDraft(undefined);
    showToast({ message: t`C’est noté.` });
  }

  return (
    <Card title={t`Qui décide de son image`} region>
      <p>
        <Trans>Les titulaires de l’autorité parentale : un ou deux. Seuls leurs accords comptent.</Trans>
      </p>
      {people.length === 0 ? (
        <p>
          <Trans>Aucun responsable encore : ajoutez-les dans son foyer.</Trans>
        </p>
      ) : (
        <Stack gap={1}>
          {people.map(({ id, name, home }) => {
            const isOn = next.includes(id);
            return (
              <Checkbox
                key={id}
                isSelected={isOn}
                isDisabled={!isOn && isFull}
                onChange={(on) => setDraft(on ? [...next, id] : next.filter((one) => one !== id))}
                {...(inHomes.length > 1 ? { description: t`Foyer ${home}` } : {})}
              >
                {name}
              </Checkbox>
            );
          })}
        </Stack>
      )}
      {people.length > MOST_COUNTED && isFull && (
        <p>
          <Trans>Deux au plus : décochez-en un pour en choisir un autre.</Trans>
        </p>
      )}
      {strangers > 0 && (
        <Notice tone="warning">
          <Plural
            value={strangers}
            one="Une personne qui compte n’est plus dans ses foyers. Enregistrez la liste pour l’en retirer."
            other="# personnes qui comptent ne sont plus dans ses foyers. Enregistrez la liste pour les en retirer."
          />
        </Notice>
      )}
      <ActionError error={action.error} />
      {(isChanged || strangers > 0) && people.length > 0 && (
        <Row>
          <Button isDisabled={next.length === 0} isPending={action.isPending} onPress={() => void save()}>
            {t`Enregistrer qui décide`}
          </Button>
          {next.length === 0 && (
            <span>
              <Trans>Il en faut au moins un.</Trans>
            </span>
          )}
        </Row>
      )}
    </Card>
  );
}
