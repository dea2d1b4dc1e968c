/** The child's group, changing it from a day on, and the stays the child goes on. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { groupsOf, makeId, type GroupId, type LocalDay } from '@cocon/protocol';
import { tidyName } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Select } from '../../design/Select.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookGroups, bookStays } from '../../session/teamBook.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { planAddGroup } from '../groups/groupPlans.ts';
import { membersOf } from '../stays/stayPlans.ts';
import { useSpanWords } from '../stays/stayWords.tsx';
import { ActionError } from './ActionError.tsx';
import { carryOut } from './carryOut.ts';
import { sayChangeOfGroup } from './changeGroup.ts';
import { rewriteChild } from './childPage.ts';
import type { ChildCardProps } from './childCardProps.ts';
import { Soft } from '../../design/Words.tsx';
import { useDayWords } from './useDayWords.ts';
import { chosenGroup, NEW } from './placeOptions.ts';
import { newestStays } from './standing.ts';

export function GroupCard({ child }: ChildCardProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const words = useDayWords();
  const span = useSpanWords();
  const { state, moment } = profile;
  const groups = bookGroups(profile);
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState<string | null>(null);
  const [newName, setNewName] = useState('');
  const [from, setFrom] = useState<string>(moment.day);
  const nameOf = (group: GroupId | null) =>
    groups.find(({ id }) => id === group)?.body.name ?? t`Groupe sans nom`;
  const stays = bookStays(profile);
  const apart = new Set(stays.map(({ id }) => id));
  const today = child.groups
    .filter((id) => !apart.has(id))
    .map(nameOf)
    .join(', ');
  const coming = newestStays(state.children[child.id]?.groups ?? []).filter(
    (stay) =>
      stay.from > moment.day &&
      (stay.to === null || stay.to >= stay.from) &&
      (stay.group === null || !apart.has(stay.group)),
  );
  const going = stays.filter(({ id, phase }) => phase !== 'over' && membersOf(state, id).includes(child.id));
  const action = useAction((group: GroupId, name: string, isNew: boolean, day: LocalDay) =>
    carryOut(profile, (current) => {
      const made = isNew ? planAddGroup(current, group, name) : { sayings: [], writes: [] };
      // Homes read the group of today; a change to come is written when its day is there.
      const isNow = day <= moment.day;
      return {
        sayings: [...made.sayings, ...sayChangeOfGroup(current, child.id, group, day, apart)],
        writes: [
          ...made.writes,
          ...(isNow ? rewriteChild(child.document, child.homes, { groupName: name }) : []),
        ],
      };
    }),
  );
  const isReady = choice !== null && (choice !== NEW || tidyName(newName) !== '') && from !== '';

  async function save(): Promise<void> {
    if (!isReady || choice === null) return;
    const names = groups.map(({ id, body }) => ({ id, name: body.name }));
    const chosen = chosenGroup(names, choice, newName);
    const name = chosen?.name ?? tidyName(newName);
    if (!(await action.run(chosen?.id ?? makeId<GroupId>(), name, !chosen, from as LocalDay))) return;
    setOpen(false);
    showToast({ message: t`Le changement de groupe est noté.` });
  }

  return (
    <Card
      title={t`Son groupe`}
      region
      actions={
        <Button
          variant="ghost"
          icon="swap"
          onPress={() => {
            setChoice(null);
            setNewName('');
            setFrom(moment.day);
            action.clear();
            setOpen(true);
          }}
        >
          {t`Changer de groupe`}
        </Button>
      }
    >
      <p>{today === '' ? <Trans>Sans groupe aujourd’hui.</Trans> : today}</p>
      {coming.map((stay) => {
        const name = nameOf(stay.group);
        const day = words.day(stay.from);
        return (
          <p key={stay.stay}>
            <Trans>
              {name} à partir du {day}
            </Trans>
          </p>
        );
      })}
      {going.map((stay) => {
        const days = span(stay);
        return (
          <p key={stay.id}>
            <TextLink href={`/sejours/${stay.id}`}>{stay.body.name}</TextLink> <Soft>{days}</Soft>
          </p>
        );
      })}
      <Dialog
        title={t`Changer de groupe`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        isDismissable={!action.isPending}
        actions={
          <Button isDisabled={!isReady} isPending={action.isPending} onPress={() => void save()}>
            {t`Changer`}
          </Button>
        }
      >
        <Stack gap={2}>
          <Select
            label={t`Nouveau groupe de l’enfant`}
            options={[
              ...groups
                .filter(
                  ({ id }) => !isOnlyGroup(id, groupsOf(state, child.id, from as LocalDay, moment.height)),
                )
                .map(({ id, body }) => ({ id: id as string, label: body.name })),
              { id: NEW, label: t`Un groupe à créer` },
            ]}
            value={choice}
            onChange={setChoice}
          />
          {choice === NEW && (
            <TextField
              label={t`Comment s’appelle ce groupe ?`}
              value={newName}
              onChange={setNewName}
              maxLength={80}
            />
          )}
          <TextField label={t`À partir du`} type="date" value={from} onChange={setFrom} />
          <p>
            <Trans>
              Les photos déjà publiées restent à ceux qui les voient. Les prochaines suivront le nouveau
              groupe.
            </Trans>
          </p>
          <ActionError error={action.error} />
        </Stack>
      </Dialog>
    </Card>
  );
}

const isOnlyGroup = (group: GroupId, groups: ReadonlySet<GroupId>): boolean =>
  groups.size === 1 && groups.has(group);
