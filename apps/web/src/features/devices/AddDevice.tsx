/**
 * On a family's device that is in (24): what a second one will be able to do, said before anything; then the scan, or the
 * code typed; then that it is in. `isMove`: the new one takes this one's place, and will propose to put it out.
 */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { letIn, type PairingCode } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useProfile } from '../../session/useSession.ts';
import { announce } from '../../shell/LiveRegion.tsx';
import { addKnown, KNOWN_NOTE } from './newDevices.ts';
import { ScanOrType } from './ScanOrType.tsx';

export interface AddDeviceProps {
  readonly isMove: boolean;
  readonly onClose: () => void;
}

export function AddDevice({ isMove, onClose }: AddDeviceProps) {
  const { t } = useLingui();
  const profile = useProfile();
  const [isDone, setDone] = useState(false);

  async function add(code: PairingCode): Promise<void> {
    const added = await letIn(profile, code, { origin: window.location.origin, replaces: isMove });
    // Who added it need not be told of it.
    await profile.keepNote(KNOWN_NOTE, addKnown(profile.note(KNOWN_NOTE), profile.state, added));
    setDone(true);
    announce(t`C’est fait`);
  }

  const title = isMove ? t`Passer à un nouveau téléphone` : t`Ajouter un appareil`;
  if (isDone) {
    return (
      <Stack gap={3}>
        <PageHeader title={title} />
        <Notice tone="success" title={t`C’est fait`}>
          {isMove ? (
            <Trans>
              Le nouveau téléphone est entré. Regardez qu’il montre bien vos photos, puis touchez sur lui «
              Déconnecter l’ancien ».
            </Trans>
          ) : (
            <Trans>
              Le nouvel appareil est entré. Il ouvre les mêmes choses que celui-ci. Vos autres appareils en
              sont prévenus pendant sept jours.
            </Trans>
          )}
        </Notice>
        <Row>
          <Button variant="ghost" onPress={onClose}>
            <Trans>Voir mes appareils</Trans>
          </Button>
        </Row>
      </Stack>
    );
  }
  return (
    <Stack gap={3}>
      <PageHeader title={title} />
      <Notice tone="warning" title={t`Ce nouvel appareil pourra faire tout ce que fait celui-ci`}>
        <Trans>
          Voir les photos et les papiers de vos enfants, ceux d’avant et ceux qui viendront. Signer et retirer
          vos accords. Déconnecter vos autres appareils.
        </Trans>
      </Notice>
      <p>
        <Trans>
          N’ajoutez qu’un appareil à vous, que vous avez en main. Personne, ni la direction ni Cocon, ne vous
          demandera de scanner un carré reçu par message ou montré au téléphone.
        </Trans>
      </p>
      <ScanOrType onCode={add} onClose={onClose} />
    </Stack>
  );
}
