/** The child's names and emblem. They are pages of the book only: they can be changed without network. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { tidyName } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { EmblemPicker } from '../../design/emblems/EmblemPicker.tsx';
import type { EmblemId } from '../../design/emblems/emblemIds.ts';
import { Columns, Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from './ActionError.tsx';
import { rewriteChild } from './childPage.ts';
import { emblemOf } from '../../session/emblemOf.ts';
import type { ChildCardProps } from './childCardProps.ts';

export function NamesCard({ child }: ChildCardProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [firstName, setFirstName] = useState(child.body.firstName);
  const [lastName, setLastName] = useState(child.body.lastName);
  const [isPicking, setPicking] = useState(false);
  const action = useAction((change: { firstName?: string; lastName?: string; emblem?: EmblemId }) =>
    profile.enqueue({ writes: rewriteChild(child.document, child.homes, change) }),
  );
  const names = { firstName: tidyName(firstName), lastName: tidyName(lastName) };
  const isChanged = names.firstName !== child.body.firstName || names.lastName !== child.body.lastName;
  const isMissing = names.firstName === '' || names.lastName === '';
  const emblem = emblemOf(child);
  const taken = bookChildren(profile)
    .filter((one) => one.isEnrolled && one.id !== child.id)
    .map((one) => emblemOf(one));

  async function save(): Promise<void> {
    if (isChanged && !isMissing && (await action.run(names))) showToast({ message: t`C’est noté.` });
  }
  async function pick(chosen: EmblemId): Promise<void> {
    if (await action.run({ emblem: chosen })) setPicking(false);
  }

  return (
    <Card
      title={t`Son nom`}
      region
      actions={
        <Button variant="ghost" onPress={() => setPicking(true)}>
          {t`Choisir son emblème`}
        </Button>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap={2}>
          <Columns min={180}>
            <TextField
              label={t`Prénom`}
              value={firstName}
              onChange={setFirstName}
              maxLength={80}
              autoComplete="off"
            />
            <TextField
              label={t`Nom`}
              value={lastName}
              onChange={setLastName}
              maxLength={80}
              autoComplete="off"
            />
          </Columns>
          {isMissing && (
            <p role="status">
              <Trans>Un enfant garde un prénom et un nom.</Trans>
            </p>
          )}
          <ActionError error={action.error} />
          <Row>
            <Button
              type="submit"
              variant={isChanged ? 'primary' : 'ghost'}
              isDisabled={!isChanged || isMissing}
              isPending={action.isPending}
            >
              {t`Enregistrer le nom`}
            </Button>
          </Row>
        </Stack>
      </form>
      <Dialog
        title={t`Son emblème, comme sur le portemanteau`}
        isOpen={isPicking}
        onOpenChange={setPicking}
        size="large"
      >
        <EmblemPicker
          label={t`Emblème`}
          value={emblem}
          taken={taken}
          onChange={(chosen) => void pick(chosen)}
        />
      </Dialog>
    </Card>
  );
}
