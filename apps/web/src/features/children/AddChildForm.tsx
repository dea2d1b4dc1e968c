/** Names, group and home of a new child. Another child of the same names is asked about before it is made. */
import { useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName, sameName, tidyName } from '@cocon/domain';
import { makeId, type GroupId, type HouseholdId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';
import { Columns, Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { bookHouseholds, bookGroups } from '../../session/teamBook.ts';
import { useAction } from '../../session/useAction.ts';
import { drawChildId } from '../../session/drawChildId.ts';
import { emblemOf } from '../../session/emblemOf.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from './ActionError.tsx';
import { namesakes, planAddChild, type NewChild, type Place } from './addChild.ts';
import { carryOut } from './carryOut.ts';
import { chosenGroup, householdNames, NEW, withMade, type Named } from './placeOptions.ts';

export interface AddedChild {
  readonly name: string;
  readonly household: Place<HouseholdId>;
}

export function AddChildForm({ onAdded }: { readonly onAdded: (child: AddedChild) => void }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const first = useRef<HTMLInputElement>(null);
  const closeToast = useRef<() => void>(undefined);
  const [firstName, setFirstName] = useState('');
  const [lastName, setLastName] = useState('');
  const [groupChoice, setGroupChoice] = useState<string | null>(null);
  const [groupName, setGroupName] = useState('');
  const [homeChoice, setHomeChoice] = useState<string>(NEW);
  const [madeGroups, setMadeGroups] = useState<readonly Named<GroupId>[]>([]);
  const [madeHomes, setMadeHomes] = useState<readonly Named<HouseholdId>[]>([]);
  const [hasTried, setTried] = useState(false);
  const [isDoubted, setDoubted] = useState(false);
  const action = useAction((child: NewChild) => carryOut(profile, (state) => planAddChild(state, child)));

  const children = bookChildren(profile);
  const groups = withMade(
    bookGroups(profile).map(({ id, body }) => ({ id, name: body.name })),
    madeGroups,
  );
  const homes = withMade(householdNames(bookHouseholds(profile), children), madeHomes);
  // The only group there is needs no choice.
  const group = groupChoice ?? groups[0]?.id ?? NEW;
  const names = { firstName: tidyName(firstName), lastName: tidyName(lastName) };
  const twins = namesakes(children, names);
  const sameHome = homeChoice === NEW ? homes.find(({ name }) => sameName(name, names.lastName)) : undefined;
  const missing = (text: string, sentence: string) =>
    hasTried && tidyName(text) === '' ? sentence : undefined;

  async function save(isSure: boolean): Promise<void> {
    setTried(true);
    const newGroup = tidyName(groupName);
    if (names.firstName === '' || names.lastName === '' || (group === NEW && newGroup === '')) return;
    if (twins.length > 0 && !isSure) return setDoubted(true);
    const inGroup = chosenGroup(groups, group, newGroup);
    const atHome = homes.find(({ id }) => id === homeChoice);
    const child: NewChild = {
      id: drawChildId(new Set(children.map((one) => emblemOf(one)))),
      ...names,
      group: inGroup ? { ...inGroup, isNew: false } : { id: makeId<GroupId>(), name: newGroup, isNew: true },
      household: atHome
        ? { ...atHome, isNew: false }
        : { id: makeId<HouseholdId>(), name: names.lastName, isNew: true },
      from: profile.moment.day,
    };
    if (!(await action.run(child))) return;
    if (child.group.isNew) setMadeGroups([...madeGroups, child.group]);
    if (child.household.isNew) setMadeHomes([...madeHomes, child.household]);
    setFirstName('');
    setLastName('');
    setGroupChoice(child.group.id);
    setGroupName('');
    setHomeChoice(NEW);
    setTried(false);
    setDoubted(false);
    const name = fullName(names);
    onAdded({ name, household: child.household });
    closeToast.current?.();
    closeToast.current = showToast({ message: t`${name} est ajouté. Au suivant !` });
    first.current?.focus();
  }

  const twin = fullName(twins[0]?.body ?? names);
  const homeName = sameHome?.name ?? '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <Card>
        <Stack gap={3}>
          <Columns min={220}>
            <TextField
              label={t`Prénom`}
              value={firstName}
              onChange={(text) => {
                setFirstName(text);
                setDoubted(false);
              }}
              errorMessage={missing(firstName, t`Tapez le prénom de l’enfant.`)}
              inputRef={first}
              autoComplete="off"
              autoCapitalize="words"
              maxLength={80}
              autoFocus
            />
            <TextField
              label={t`Nom`}
              value={lastName}
              onChange={(text) => {
                setLastName(text);
                setDoubted(false);
              }}
              errorMessage={missing(lastName, t`Tapez le nom de l’enfant.`)}
              autoComplete="off"
              autoCapitalize="words"
              maxLength={80}
            />
          </Columns>
          <Columns min={220}>
            <Select
              label={t`Groupe`}
              options={[
                ...groups.map(({ id, name }) => ({ id: id as string, label: name })),
                { id: NEW, label: t`Nouveau groupe` },
              ]}
              value={group}
              onChange={setGroupChoice}
            />
            <Select
              label={t`Foyer`}
              options={[
                { id: NEW, label: t`Nouveau foyer` },
                ...homes.map(({ id, name }) => ({ id: id as string, label: name })),
              ]}
              value={homeChoice}
              onChange={setHomeChoice}
            />
          </Columns>
          {group === NEW && (
            <TextField
              label={t`Comment s’appelle ce groupe ?`}
              value={groupName}
              onChange={setGroupName}
              errorMessage={missing(
                groupName,
                t`Tapez comment s’appelle le groupe, par exemple « Les Moyens ».`,
              )}
              autoComplete="off"
              maxLength={80}
            />
          )}
          {sameHome && names.lastName !== '' && (
            <Notice
              action={
                <Button variant="ghost" onPress={() => setHomeChoice(sameHome.id)}>
                  {t`C’est le même foyer`}
                </Button>
              }
            >
              <Trans>
                Un foyer {homeName} existe déjà. Une sœur, un frère ? Sinon, laissez « Nouveau foyer ».
              </Trans>
            </Notice>
          )}
          {isDoubted && (
            <Notice
              tone="warning"
              isAlert
              title={t`${twin} est déjà là. Est-ce un autre enfant ?`}
              action={
                <Row gap={1}>
                  <Button variant="ghost" onPress={() => void save(true)} isPending={action.isPending}>
                    {t`Oui, un autre enfant`}
                  </Button>
                </Row>
              }
            >
              <Trans>Si c’est le même, il n’y a rien à faire : il est dans la liste.</Trans>
            </Notice>
          )}
          <ActionError error={action.error} />
          <Row>
            <Button type="submit" size="large" isPending={action.isPending}>
              {t`Enregistrer`}
            </Button>
          </Row>
        </Stack>
      </Card>
    </form>
  );
}
