/** The phones of one guardian: since when each is in, and the way to put one out while the others go on. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { putDeviceOut } from '@cocon/client';
import type { DeviceId, GuardianId } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { instantWords } from '../../locales/dayWords.ts';
import { ofName } from '../../locales/ofName.ts';
import type { BookHousehold } from '../../session/teamBook.ts';
import { useProfile } from '../../session/useSession.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { phonesOf } from './guardianEntry.ts';

interface PhonesDialogProps {
  readonly home: BookHousehold;
  readonly guardian: { readonly id: GuardianId; readonly name: string };
  readonly onClose: () => void;
}

export function PhonesDialog({ home, guardian, onClose }: PhonesDialogProps) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { state } = profile;
  const [leaving, setLeaving] = useState<DeviceId>();
  const phones = phonesOf(state, guardian.id).map(({ id, since }) => ({
    id,
    since: instantWords(since, i18n.locale, state.settings.zone),
  }));
  const ofGuardian = ofName(guardian.name, i18n.locale);
  const left = phones.find(({ id }) => id === leaving)?.since ?? '';

  async function putOut(device: DeviceId): Promise<void> {
    await putDeviceOut(profile, home.id, device);
    showToast({ message: t`Ce téléphone n’entre plus.` });
    onClose();
  }

  if (leaving !== undefined) {
    return (
      <AlertDialog
        title={t`Ce téléphone n’entre plus`}
        isOpen
        onOpenChange={(isOpen) => !isOpen && setLeaving(undefined)}
        confirmLabel={t`Mettre dehors ce téléphone`}
        onConfirm={() => putOut(leaving)}
        gone={
          phones.length > 1 ? (
            <Trans>
              Le téléphone {ofGuardian} entré le {left} ne reçoit plus rien de nouveau. Ce qu’il a déjà peut y
              rester lisible. Ses autres téléphones gardent tout.
            </Trans>
          ) : (
            <Trans>
              Le téléphone {ofGuardian} entré le {left} ne reçoit plus rien de nouveau. Ce qu’il a déjà peut y
              rester lisible. C’est son seul téléphone.
            </Trans>
          )
        }
        canUndo={t`Pour qu’il entre de nouveau, il faudra une nouvelle carte.`}
      />
    );
  }
  return (
    <Dialog title={t`Téléphones ${ofGuardian}`} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Stack gap={2}>
        <p>
          <Trans>Perdu, volé ou vendu ? Mettez dehors celui-là seulement.</Trans>
        </p>
        <LineList label={t`Téléphones`}>
          {phones.map(({ id, since }) => (
            <Line key={id}>
              <span>
                <Trans>Entré le {since}</Trans>
              </span>
              <Button variant="danger" onPress={() => setLeaving(id)}>
                {t`Ce téléphone n’entre plus`}
              </Button>
            </Line>
          ))}
        </LineList>
      </Stack>
    </Dialog>
  );
}
