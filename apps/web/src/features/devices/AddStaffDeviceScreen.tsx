/**
 * Direction lets in a device of the team, or a second one of its own (15): whose it is and what it may do come first, then
 * the square that the new device shows. The code that locks it is chosen on it.
 */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { letInStaff, type PairingCode } from '@cocon/client';
import { useNavigate } from '../../design/AppLink.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { bookWrite, newRecordId } from '../../session/writes.ts';
import { announce } from '../../shell/LiveRegion.tsx';
import { ScanOrType } from './ScanOrType.tsx';

export function AddStaffDeviceScreen() {
  return (
    <Door role="direction">
      <StaffPage current="direction">
        <AddStaffDevice />
      </StaffPage>
    </Door>
  );
}

type Role = 'team' | 'direction';

function AddStaffDevice() {
  const { t } = useLingui();
  const profile = useProfile();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('team');
  const [isDone, setDone] = useState(false);
  const owner = name.trim();
  const back = () => navigate('/direction');

  async function add(code: PairingCode): Promise<void> {
    const { origin } = window.location;
    const device = await letInStaff(profile, code, { origin, role, name: owner });
    await profile.enqueue({
      writes: [bookWrite(newRecordId(), { type: 'colleague', name: owner, device }, [])],
    });
    setDone(true);
    announce(t`C’est fait`);
  }

  return (
    <Stack gap={3}>
      <PageHeader title={t`Ajouter un appareil de l’équipe`} back={{ href: '/direction' }} />
      {isDone ? (
        <>
          <Notice tone="success" title={t`C’est fait`}>
            <Trans>
              Choisissez maintenant, sur le nouvel appareil, le code qui l’ouvre. Il charge ensuite ce que
              l’équipe voit.
            </Trans>
          </Notice>
          <Row>
            <Button variant="ghost" onPress={back}>
              <Trans>Revenir à la direction</Trans>
            </Button>
          </Row>
        </>
      ) : (
        <>
          <TextField
            label={t`À qui est cet appareil ?`}
            description={t`Une personne, ou « Tablette des Moyens ». Ce nom signe ce qu’il publie.`}
            value={name}
            onChange={setName}
            maxLength={100}
            autoComplete="off"
          />
          <RadioCards
            label={t`Ce qu’il pourra faire`}
            value={role}
            onChange={(value) => setRole(value as Role)}
            options={[
              {
                value: 'team',
                label: t`Équipe`,
                consequence: t`Publier, voir les photos, les enfants et les groupes, ceux d’avant aussi. Ni ajouter un appareil, ni changer les foyers.`,
              },
              {
                value: 'direction',
                label: t`Direction`,
                consequence: t`Tout ce que peut cet appareil-ci, et ajouter ou mettre dehors n’importe quel autre.`,
              },
            ]}
          />
          <ScanOrType onCode={add} onClose={back} isDisabled={owner === ''} />
        </>
      )}
    </Stack>
  );
}
