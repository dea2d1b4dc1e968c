/** What is set right about one guardian: a name that was misspelt, and that a person is no longer of this household. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { endGuardian } from '@cocon/client';
import { sameName, tidyName } from '@cocon/domain';
import type { GuardianId } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Menu } from '../../design/Menu.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { ofName } from '../../locales/ofName.ts';
import type { BookHousehold } from '../../session/teamBook.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { phonesOf } from './guardianEntry.ts';
import { writeGuardianName, writeWithoutGuardian } from './guardianPages.ts';
import { PhonesDialog } from './PhonesDialog.tsx';

interface GuardianCorrectionsProps {
  readonly home: BookHousehold;
  readonly guardian: { readonly id: GuardianId; readonly name: string };
}

export function GuardianCorrections({ home, guardian }: GuardianCorrectionsProps) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [isRenaming, setRenaming] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const [isAtPhones, setAtPhones] = useState(false);
  const [typed, setTyped] = useState(guardian.name);
  const { name } = guardian;
  const ofGuardian = ofName(name, i18n.locale);
  const wanted = tidyName(typed);
  const isTwice = home.guardians.some(({ id, name: other }) => id !== guardian.id && sameName(other, wanted));
  const renaming = useAction(() => profile.enqueue({ writes: writeGuardianName(home, guardian.id, wanted) }));

  async function rename(): Promise<void> {
    if (wanted === '' || isTwice || !(await renaming.run())) return;
    setRenaming(false);
    showToast({ message: t`C’est noté.` });
  }
  async function end(): Promise<void> {
    await endGuardian(profile, home.id, guardian.id);
    await profile.enqueue({ writes: writeWithoutGuardian(home, guardian.id) });
    showToast({ message: t`${name} n’est plus de ce foyer.` });
  }

  return (
    <>
      <Menu
        label={t`Corriger ${name}`}
        icon="more"
        items={[
          {
            id: 'rename',
            label: t`Corriger son nom`,
            icon: 'pencil',
            onAction: () => {
              setTyped(name);
              renaming.clear();
              setRenaming(true);
            },
          },
          ...(phonesOf(profile.state, guardian.id).length > 0
            ? [
                {
                  id: 'phones',
                  label: t`Ses téléphones`,
                  icon: 'phone' as const,
                  onAction: () => setAtPhones(true),
                },
              ]
            : []),
          {
            id: 'end',
            label: t`N’est plus de ce foyer`,
            icon: 'leave',
            isDestructive: true,
            onAction: () => setEnding(true),
          },
        ]}
      />
      <Dialog
        title={t`Corriger son nom`}
        isOpen={isRenaming}
        onOpenChange={setRenaming}
        actions={
          <Button
            isDisabled={wanted === '' || isTwice || wanted === name}
            isPending={renaming.isPending}
            onPress={() => void rename()}
          >
            {t`Enregistrer le nom`}
          </Button>
        }
      >
        <Stack gap={2}>
          <TextField
            label={t`Prénom et nom`}
            value={typed}
            onChange={setTyped}
            maxLength={80}
            autoComplete="off"
            errorMessage={isTwice ? t`Cette personne est déjà dans ce foyer.` : undefined}
            autoFocus
          />
          <p>
            <Trans>Sa carte et ses réponses restent bonnes.</Trans>
          </p>
          <ActionError error={renaming.error} />
        </Stack>
      </Dialog>
      {isAtPhones && <PhonesDialog home={home} guardian={guardian} onClose={() => setAtPhones(false)} />}
      <AlertDialog
        title={t`${name} n’est plus de ce foyer`}
        isOpen={isEnding}
        onOpenChange={setEnding}
        confirmLabel={t`Retirer du foyer`}
        onConfirm={end}
        gone={
          <Trans>
            Cocon ne s’ouvre plus sur les téléphones {ofGuardian}, et sa carte ne vaut plus rien. Les autres
            du foyer gardent tout. Ses réponses comptent encore jusqu’à ce que vous choisissiez de nouveau,
            dans la fiche de chaque enfant, qui décide de son image.
          </Trans>
        }
        canUndo={t`Pour revenir, il faudra l’ajouter de nouveau et lui donner une autre carte.`}
      />
    </>
  );
}
