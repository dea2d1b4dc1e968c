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
import { useToast } from '../../design/Toast.tsx';
import { dayWords, instantWords } from '../../locales/dayWords.ts';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { AddDevice } from './AddDevice.tsx';
import { LineList, Line } from '../../design/LineList.tsx';
import { Soft, Words } from '../../design/Words.tsx';
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
  const showToast = useToast();
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
        <LineList label={t`Appareils`}>
          {devices.map((device) => {
            const day = since(device);
            const name = people.get(device.guardian ?? '') ?? '';
            const last = seen.get(device.id);
            const endsOn = device.lastDay === null ? '' : dayWords(device.lastDay, i18n.locale, 'date');
            const lastDay = last === undefined ? '' : dayWords(last, i18n.locale, 'date');
            return (
              <Line key={device.id}>
                <Words>
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
                    <Soft>
                      <Trans>Ordinateur partagé : son accès s’arrête le soir du {endsOn}</Trans>
                    </Soft>
                  )}
                  {!device.isThis && lastDay !== '' && (
                    <Soft>
                      <Trans>Vu pour la dernière fois le {lastDay}</Trans>
                    </Soft>
                  )}
                  {!device.isOwn && (
                    <Soft>
                      <Trans>Seule cette personne, ou la direction, peut le déconnecter.</Trans>
                    </Soft>
                  )}
                </Words>
                {device.isThis && <Tag tone="leaf">{t`Cet appareil`}</Tag>}
                {device.isOwn && !device.isThis && (
                  <Button variant="danger" onPress={() => setLeaving(device)}>
                    <Trans>Déconnecter</Trans>
                  </Button>
                )}
              </Line>
            );
          })}
        </LineList>
      </Card>
      <Soft as="p">
        <Trans>
          Quand un appareil entre, vos autres appareils l’annoncent sept jours. Le jour où il a été vu, c’est
          le serveur qui le dit.
        </Trans>
      </Soft>
      <Soft as="p">
        <Trans>
          Un téléphone est perdu ? Déconnectez-le ici. S’il était le seul, revenez par le chemin que vous avez
          choisi, ou demandez une nouvelle carte à la direction.
        </Trans>
      </Soft>
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
