/** The child's homes: one or two households with keys, messages and consents of their own. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName, tidyName } from '@cocon/domain';
import { makeId, type HouseholdId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Select } from '../../design/Select.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from './ActionError.tsx';
import type { Place } from './addChild.ts';
import { carryOut } from './carryOut.ts';
import type { ChildCardProps } from './childCardProps.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { Soft, Words } from '../../design/Words.tsx';
import { useDayWords } from './useDayWords.ts';
import { EndHomeDialog } from './EndHomeDialog.tsx';
import { householdNames, NEW } from './placeOptions.ts';
import { planSecondHome } from './secondHome.ts';

export function HomesCard({ child, households }: ChildCardProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const words = useDayWords();
  const [isAdding, setAdding] = useState(false);
  const [choice, setChoice] = useState<string>(NEW);
  const [newName, setNewName] = useState('');
  const [ending, setEnding] = useState<HouseholdId>();
  const homes = households.filter(({ id }) => child.homes.includes(id));
  const others = householdNames(
    households.filter(({ id }) => !child.homes.includes(id)),
    bookChildren(profile),
  );
  const links = profile.state.children[child.id]?.links ?? [];
  const action = useAction((household: Place<HouseholdId>) =>
    carryOut(profile, (state) =>
      planSecondHome(state, {
        child: child.id,
        household,
        today: profile.moment.day,
        document: child.document,
      }),
    ),
  );
  const chosen = others.find(({ id }) => id === choice);
  const typed = tidyName(newName);

  async function add(): Promise<void> {
    const household: Place<HouseholdId> = chosen
      ? { ...chosen, isNew: false }
      : { id: makeId<HouseholdId>(), name: typed, isNew: true };
    if (!(await action.run(household))) return;
    setAdding(false);
    showToast({ message: t`Le second foyer est ajouté.` });
  }

  const childName = fullName(child.body);
  return (
    <Card
      title={t`Ses foyers`}
      region
      actions={
        homes.length < 2 && (
          <Button
            variant="ghost"
            icon="plus"
            onPress={() => {
              setChoice(NEW);
              setNewName('');
              action.clear();
              setAdding(true);
            }}
          >
            {homes.length === 0 ? t`Ajouter un foyer` : t`Ajouter un second foyer`}
          </Button>
        )
      }
    >
      {homes.length === 0 && (
        <p>
          <Trans>Plus de foyer : personne ne voit ses photos.</Trans>
        </p>
      )}
      <LineList>
        {homes.map((home) => {
          const { name } = home.body;
          const end = links.findLast((link) => link.household === home.id)?.to;
          const day = end ? words.day(end) : '';
          const people = home.guardians.map((guardian) => guardian.name).join(', ');
          return (
            <Line key={home.id}>
              <Words>
                <TextLink href={`/foyers/${home.id}`}>
                  <Trans>Foyer {name}</Trans>
                </TextLink>
                <Soft>{people === '' ? <Trans>Pas encore de responsable</Trans> : people}</Soft>
                {day !== '' && (
                  <Soft>
                    <Trans>Lit jusqu’au {day} compris</Trans>
                  </Soft>
                )}
              </Words>
              <Button
                variant="quiet"
                aria-label={t`Retirer le foyer ${name}`}
                onPress={() => setEnding(home.id)}
              >
                {t`Retirer`}
              </Button>
            </Line>
          );
        })}
      </LineList>
      {ending !== undefined && (
        <EndHomeDialog
          child={child}
          households={households}
          home={ending}
          onClose={() => setEnding(undefined)}
        />
      )}
      <Dialog
        title={t`Un autre foyer pour ${childName}`}
        isOpen={isAdding}
        onOpenChange={setAdding}
        isDismissable={!action.isPending}
        actions={
          <Button
            isDisabled={!chosen && typed === ''}
            isPending={action.isPending}
            onPress={() => void add()}
          >
            {t`Ajouter ce foyer`}
          </Button>
        }
      >
        <Stack gap={2}>
          <p>
            <Trans>
              Deux foyers ne voient rien l’un de l’autre : chacun a ses messages, ses factures et ses
              autorisations. Ce foyer voit les photos publiées à partir de maintenant, pas celles d’avant.
            </Trans>
          </p>
          <Select
            label={t`Foyer`}
            options={[
              { id: NEW, label: t`Nouveau foyer` },
              ...others.map(({ id, name }) => ({ id: id as string, label: name })),
            ]}
            value={choice}
            onChange={setChoice}
          />
          {choice === NEW && (
            <TextField
              label={t`Comment s’appelle ce foyer ?`}
              value={newName}
              onChange={setNewName}
              maxLength={80}
            />
          )}
          <ActionError error={action.error} />
        </Stack>
      </Dialog>
    </Card>
  );
}
