/** The groups of the house: how many children each has today, renaming, adding. */
import { useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { groupType, sameName, tidyName, type GroupBody } from '@cocon/domain';
import type { Document } from '@cocon/client';
import { makeId, type GroupId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { bookGroups } from '../../session/teamBook.ts';
import { useAction } from '../../session/useAction.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { carryOut } from '../children/carryOut.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { planAddGroup, writeRenamedGroup } from './groupPlans.ts';

export function GroupsCard() {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<Document<GroupBody>>();
  const [newName, setNewName] = useState('');
  const documents = useDocuments(groupType);
  const groups = bookGroups(profile);
  const children = bookChildren(profile).filter((child) => child.isEnrolled);
  const adding = useAction((group: GroupId, groupName: string) =>
    carryOut(profile, (state) => planAddGroup(state, group, groupName)),
  );
  const rename = useAction((document: Document<GroupBody>, groupName: string) =>
    profile.enqueue({ writes: writeRenamedGroup(document, groupName, children) }),
  );
  const typed = tidyName(name);
  const isTaken = (wanted: string, except?: string) =>
    groups.some(({ id, body }) => id !== except && sameName(body.name, wanted));
  const isTwice = typed !== '' && isTaken(typed);
  const wanted = tidyName(newName);
  const isWantedTwice = renaming !== undefined && wanted !== '' && isTaken(wanted, renaming.id);

  async function add(): Promise<void> {
    if (typed === '' || isTwice) return field.current?.focus();
    if (!(await adding.run(makeId<GroupId>(), typed))) return;
    setName('');
    showToast({ message: t`Le groupe ${typed} est ajouté.` });
    field.current?.focus();
  }
  async function saveName(): Promise<void> {
    if (!renaming || wanted === '' || isWantedTwice) return;
    if (!(await rename.run(renaming, wanted))) return;
    setRenaming(undefined);
    showToast({ message: t`C’est noté.` });
  }

  return (
    <Card title={t`Groupes`} region>
      <LineList>
        {groups.map((group) => {
          const count = children.filter((child) => child.groups.includes(group.id)).length;
          const groupName = group.body.name;
          return (
            <Line key={group.id}>
              <Words>
                <Name>{groupName}</Name>
                <Soft>
                  <Plural value={count} _0="Pas encore d’enfant" one="# enfant" other="# enfants" />
                </Soft>
              </Words>
              <Button
                variant="quiet"
                icon="pencil"
                aria-label={t`Renommer ${groupName}`}
                onPress={() => {
                  setRenaming(documents.find(({ id }) => (id as string) === group.id));
                  setNewName(groupName);
                }}
              >
                {t`Renommer`}
              </Button>
            </Line>
          );
        })}
      </LineList>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Stack gap={2}>
          <TextField
            label={t`Nom du nouveau groupe`}
            value={name}
            onChange={setName}
            inputRef={field}
            maxLength={80}
            autoComplete="off"
            errorMessage={isTwice ? t`Ce groupe existe déjà.` : undefined}
          />
          <ActionError error={adding.error} />
          <Row>
            <Button type="submit" variant="ghost" icon="plus" isPending={adding.isPending}>
              {t`Ajouter un groupe`}
            </Button>
          </Row>
        </Stack>
      </form>
      <Dialog
        title={t`Renommer le groupe`}
        isOpen={renaming !== undefined}
        onOpenChange={(isOpen) => {
          if (!isOpen) setRenaming(undefined);
        }}
        actions={
          <Button
            isDisabled={wanted === '' || isWantedTwice}
            isPending={rename.isPending}
            onPress={() => void saveName()}
          >
            {t`Renommer`}
          </Button>
        }
      >
        <Stack gap={2}>
          <TextField
            label={t`Nom du groupe`}
            value={newName}
            onChange={setNewName}
            maxLength={80}
            errorMessage={isWantedTwice ? t`Ce groupe existe déjà.` : undefined}
            autoFocus
          />
          <p>
            <Trans>Les familles de ce groupe le liront sous ce nom.</Trans>
          </p>
          <ActionError error={rename.error} />
        </Stack>
      </Dialog>
    </Card>
  );
}
