/** « Réunir deux foyers »: one that was entered twice becomes this one. What becomes of people, cards and phones first. */
import { useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { childType } from '@cocon/domain';
import type { GuardianId, HouseholdId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { bookHouseholds, type BookHousehold } from '../../session/teamBook.ts';
import { useAction } from '../../session/useAction.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { carryOut } from '../children/carryOut.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { Soft, Words } from '../../design/Words.tsx';
import { householdNames } from '../children/placeOptions.ts';
import { personsOf, planMerge } from './mergeHouseholds.ts';

export function MergeCard({ home }: { readonly home: BookHousehold }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState<HouseholdId | null>(null);
  const pages = useDocuments(childType);
  const others = bookHouseholds(profile).filter(({ id }) => id !== home.id);
  const gone = others.find(({ id }) => id === choice);
  const action = useAction((leaving: BookHousehold) => {
    const persons = personsOf(home, leaving);
    return carryOut(profile, (state) =>
      planMerge(state, { kept: home, gone: leaving, persons, pages, today: profile.moment.day }),
    );
  });
  if (others.length === 0) return null;
  const homeName = home.body.name;

  async function merge(): Promise<void> {
    if (!gone || !(await action.run(gone))) return;
    setOpen(false);
    showToast({ message: t`Les deux foyers n’en font plus qu’un.` });
  }

  return (
    <Card title={t`Le même foyer deux fois ?`} region>
      <p>
        <Trans>S’il a été entré deux fois par erreur, réunissez l’autre avec celui-ci.</Trans>
      </p>
      <Row>
        <Button
          variant="ghost"
          icon="swap"
          onPress={() => {
            setChoice(null);
            action.clear();
            setOpen(true);
          }}
        >
          {t`Réunir deux foyers`}
        </Button>
      </Row>
      <Dialog
        title={t`Réunir deux foyers`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        isDismissable={!action.isPending}
        actions={
          <Button
            variant="danger"
            isDisabled={!gone}
            isPending={action.isPending}
            onPress={() => void merge()}
          >
            {t`Réunir`}
          </Button>
        }
      >
        <Stack gap={2}>
          <p>
            <Trans>Le foyer {homeName} reste. L’autre disparaît, et tout son monde vient ici.</Trans>
          </p>
          <Select
            label={t`L’autre foyer`}
            options={householdNames(others, bookChildren(profile)).map(({ id, name }) => ({
              id: id as string,
              label: name,
            }))}
            value={choice}
            onChange={(id) => setChoice(id as HouseholdId)}
          />
          {gone && <Consequences kept={home} gone={gone} />}
          <ActionError error={action.error} />
        </Stack>
      </Dialog>
    </Card>
  );
}

/** What happens to each, said before. */
function Consequences({ kept, gone }: { readonly kept: BookHousehold; readonly gone: BookHousehold }) {
  const { t } = useLingui();
  const { state } = useProfile();
  const [keptName, goneName] = [kept.body.name, gone.body.name];
  const persons = personsOf(kept, gone);
  const isHere = (guardian: GuardianId) => kept.guardians.some(({ id }) => id === persons.get(guardian));
  const phones = Object.values(state.devices).filter(
    (device) => device.household === gone.id && device.until === null,
  ).length;
  return (
    <Stack gap={2}>
      <LineList label={t`Qui vient`}>
        {gone.guardians.map(({ id, name }) => (
          <Line key={id}>
            <Words>
              <span>{name}</span>
              <Soft>
                {isHere(id) ? (
                  <Trans>est déjà ici : la même personne, avec la carte ou le téléphone d’ici</Trans>
                ) : (
                  <Trans>vient ici, avec ses réponses ; il lui faudra une nouvelle carte</Trans>
                )}
              </Soft>
            </Words>
          </Line>
        ))}
      </LineList>
      <p>
        <Plural
          value={gone.children.length}
          _0="Aucun enfant ne change de foyer."
          one="# enfant change de foyer."
          other="# enfants changent de foyer."
        />{' '}
        {phones > 0 &&
          t`${plural(phones, { one: '# téléphone entré par ce foyer en sort.', other: '# téléphones entrés par ce foyer en sortent.' })}`}
      </p>
      <p>
        <Trans>
          Qui vient du foyer {goneName} verra ce que le foyer {keptName} a reçu jusqu’ici. Les photos que le
          foyer {goneName} était seul à recevoir ne sont plus visibles pour aucune famille.
        </Trans>
      </p>
      <Notice tone="warning">
        <Trans>
          Des parents séparés gardent chacun leur foyer : ne les réunissez pas. On ne peut pas revenir en
          arrière.
        </Trans>
      </Notice>
    </Stack>
  );
}
