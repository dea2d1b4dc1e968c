/** A device that came of late, told on the others of the family for seven days: one knows it, or it is put out. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { putDeviceOut } from '@cocon/client';
import type { DeviceId, HouseholdId } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { instantWords } from '../../locales/dayWords.ts';
import { useProfile } from '../../session/useSession.ts';
import { addKnown, KNOWN_NOTE, newDevices, readKnown } from './newDevices.ts';
import { reportDevice } from './deviceReport.ts';
import { usePeople } from './usePeople.ts';

export function NewDevicesNotice() {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const people = usePeople();
  const [leaving, setLeaving] = useState<DeviceId>();
  const { state, identity } = profile;
  const note = profile.note(KNOWN_NOTE);
  const told = newDevices(state, identity.id, readKnown(note), profile.session.now());
  const know = (id: DeviceId) => void profile.keepNote(KNOWN_NOTE, addKnown(note, state, id));

  async function putOut(): Promise<void> {
    if (leaving === undefined) return;
    await reportDevice(profile, leaving);
    await putDeviceOut(profile, profile.stored.household as HouseholdId, leaving);
    showToast({ message: t`Cet appareil n’entre plus.` });
  }

  async function tell(id: DeviceId): Promise<void> {
    await reportDevice(profile, id);
    know(id);
    showToast({ message: t`La direction est prévenue.` });
  }

  return (
    <>
      {told.map(({ id, since, isOwn, guardian }) => {
        const day = instantWords(since, i18n.locale, state.settings.zone);
        const name = people.get(guardian ?? '') ?? t`L’autre responsable`;
        return isOwn ? (
          <Notice
            key={id}
            tone="warning"
            title={t`Un nouvel appareil ouvre votre espace`}
            action={
              <Row>
                <Button variant="ghost" onPress={() => know(id)}>{t`C’est moi`}</Button>
                <Button variant="danger" onPress={() => setLeaving(id)}>{t`Ce n’est pas moi`}</Button>
              </Row>
            }
          >
            <Trans>Entré le {day}, à votre nom.</Trans>
          </Notice>
        ) : (
          <Notice
            key={id}
            title={t`${name} a un nouvel appareil`}
            action={<Button variant="ghost" onPress={() => void tell(id)}>{t`Prévenir la direction`}</Button>}
            onClose={() => know(id)}
          >
            <Trans>
              Entré le {day}. Si cela vous étonne, prévenez la direction : elle peut le déconnecter.
            </Trans>
          </Notice>
        );
      })}
      <AlertDialog
        title={t`Ce n’est pas moi`}
        isOpen={leaving !== undefined}
        onOpenChange={(isOpen) => !isOpen && setLeaving(undefined)}
        confirmLabel={t`Le déconnecter`}
        onConfirm={putOut}
        gone={
          <Trans>
            Cet appareil ne reçoit plus rien de nouveau. Ce qu’il a pu voir depuis qu’il est entré, il l’a vu
            : la direction est prévenue.
          </Trans>
        }
        canUndo={t`Si c’était bien vous, vous pourrez l’ajouter de nouveau.`}
      />
    </>
  );
}
