/** « Mes appareils »: what opens this family's space and since when, a second one, a new phone, and the way to put one out. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { putDeviceOut } from '@cocon/client';
import type { HouseholdId } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { Tag } from '../../design/Tag.tsx';
import { showToast } from '../../design/Toast.tsx';
import { dayWords, instantWords } from '../../locales/dayWords.ts';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { AddDevice } from './AddDevice.tsx';
import { line, list, soft, words } from './devices.css.ts';
import { devicesOfHousehold, type HouseholdDevice } from './household.ts';
import { usePeople } from './usePeople.ts';
import { useSeen } from './useSeen.ts';

export function DevicesScreen() {
  const [adding, setAdding] = useState<'add' | 'move'>();
  return (
    <Door role="household">
      <FamilyPage current="papers">
        {adding === undefined ? (
          <Devices onAdd={setAdding} />
        ) : (
          <AddDevice isMove={adding === 'move'} onClose={() => setAdding(undefined)} />
        )}
      </FamilyPage>
    </Door>
  );
}

function Devices({ onAdd }: { readonly onAdd: (adding: 'add' | 'move') => void }) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const { state, identity, names } = profile;
  const [leaving, setLeaving] = useState<HouseholdDevice>();
  const people = usePeople();
  const seen = useSeen();
  const { establishment } = names;
  const devices = devicesOfHousehold(state, identity.id);
  const since = (device: HouseholdDevice) => instantWords(device.since, i18n.locale, state.settings.zone);
  const leavingSince = leaving === undefined ? '' : since(leaving);

  async function putOut(): Promise<void> {
    if (!leaving) return;
    await putDeviceOut(profile, profile.stored.household as HouseholdId, leaving.id);
    showToast({ message: t`Cet appareil n’entre plus.` });
  }

  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Mes appareils`}
        subtitle={t`Ce qui peut ouvrir ${establishment} pour votre famille.`}
        back={{ href: '/papiers' }}
      />
      <Row>
        <Button icon="phone" onPress={() => onAdd('move')}>
          <Trans>Passer à un nouveau téléphone</Trans>
        </Button>
        <Button variant="ghost" icon="plus" onPress={() => onAdd('add')}>
          <Trans>Ajouter un appareil</Trans>
        </Button>
      </Row>
      <Card>
        <ul className={list} aria-label={t`Appareils`}>
          {devices.map((device) => {
            const day = since(device);
            const name = people.get(device.guardian ?? '') ?? '';
            const last = seen.get(device.id);
            const endsOn = device.lastDay === null ? '' : dayWords(device.lastDay, i18n.locale, 'date');
            const lastDay = last === undefined ? '' : dayWords(last, i18n.locale, 'date');
            return (
              <li key={device.id} className={line}>
                <span className={words}>
                  <span>
                    {device.isOwn || name === '' ? (
                      <Trans>Entré le {day}</Trans>
                    ) : (
                      <Trans>
                        {name} : entré le {day}
                      </Trans>
                    )}
                  </span>
                  {endsOn !== '' && (
                    <span className={soft}>
                      <Trans>Ordinateur partagé : son accès s’arrête le soir du {endsOn}</Trans>
                    </span>
                  )}
                  {!device.isThis && lastDay !== '' && (
                    <span className={soft}>
                      <Trans>Vu pour la dernière fois le {lastDay}</Trans>
                    </span>
                  )}
                  {!device.isOwn && (
                    <span className={soft}>
                      <Trans>Seule cette personne, ou la direction, peut le déconnecter.</Trans>
                    </span>
                  )}
                </span>
                {device.isThis && <Tag tone="leaf">{t`Cet appareil`}</Tag>}
                {device.isOwn && !device.isThis && (
                  <Button variant="danger" onPress={() => setLeaving(device)}>
                    <Trans>Déconnecter</Trans>
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </Card>
      <p className={soft}>
        <Trans>
          Le jour où un appareil a été vu est ce qu’en dit le serveur ; le reste est signé. Un appareil qui
          arrive est annoncé sept jours sur les autres.
        </Trans>
      </p>
      <p className={soft}>
        <Trans>
          Téléphone perdu ? Déconnectez-le ici. Si c’était votre seul appareil, demandez une nouvelle carte à
          la direction.
        </Trans>
      </p>
      <AlertDialog
        title={t`Déconnecter cet appareil`}
        isOpen={leaving !== undefined}
        onOpenChange={(isOpen) => !isOpen && setLeaving(undefined)}
        confirmLabel={t`Déconnecter`}
        onConfirm={putOut}
        gone={
          <Trans>
            L’appareil entré le {leavingSince} ne reçoit plus rien de nouveau. Ce qu’il a déjà peut y rester
            lisible. Vos autres appareils gardent tout.
          </Trans>
        }
        canUndo={t`Pour qu’il entre de nouveau, il faudra l’ajouter d’ici.`}
      />
    </Stack>
  );
}
