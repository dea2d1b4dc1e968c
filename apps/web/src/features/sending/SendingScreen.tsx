/** « Envois » : every publication that waits on this device, in its order; pausing them all, or until there is Wi-Fi. */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Switch } from '../../design/Switch.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { holdUpdates } from '../../shell/serviceWorker.ts';
import { GiveUpDialog } from './GiveUpDialog.tsx';
import { list, soft } from './sending.css.ts';
import { ShipmentItem } from './ShipmentItem.tsx';
import { commonUnit, shipmentsOf, type Shipment } from './shipments.ts';

export function SendingScreen() {
  return (
    <Door role="staff">
      <StaffPage current="gallery" isOfRoom>
        <SendingPage />
      </StaffPage>
    </Door>
  );
}

function SendingPage() {
  const { t } = useLingui();
  const profile = useProfile();
  const [stopping, setStopping] = useState<Shipment>();
  const shipments = shipmentsOf(profile);
  const publications = shipments.filter(({ areCopies }) => !areCopies);
  const isSending = shipments.length > 0;
  useEffect(() => (isSending ? holdUpdates() : undefined), [isSending]);
  const { arrived, pieces, wish } = profile.sending;
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Envois`}
        back={{ href: '/galerie', label: t`Retour à la galerie` }}
        subtitle={
          <Trans>
            Ce qui est enregistré sur cet appareil et part tout seul, dans l’ordre où vous l’avez publié.
          </Trans>
        }
      />
      <Card>
        <Stack gap={2}>
          {publications.length > 1 && (
            <ProgressCount
              label={t`Tous les envois`}
              done={arrived}
              total={pieces}
              unit={commonUnit(publications)}
            />
          )}
          <div>
            <Button
              variant={wish.isPaused ? 'primary' : 'ghost'}
              onPress={() => void profile.askOfSending({ ...wish, isPaused: !wish.isPaused })}
            >
              {wish.isPaused ? <Trans>Reprendre l’envoi</Trans> : <Trans>Mettre en pause</Trans>}
            </Button>
          </div>
          <WifiChoice />
        </Stack>
      </Card>
      {shipments.length === 0 ? (
        <EmptyState
          emblem="sun"
          title={t`Tout est parti`}
          action={{ label: t`Publier des photos`, href: '/galerie/publier' }}
        >
          <p>
            <Trans>Les publications qui attendent leur envoi seront listées ici.</Trans>
          </p>
        </EmptyState>
      ) : (
        <ul role="list" className={list} aria-label={t`Publications à envoyer`}>
          {shipments.map((shipment) => (
            <ShipmentItem key={shipment.draft.id} shipment={shipment} onStop={() => setStopping(shipment)} />
          ))}
        </ul>
      )}
      <GiveUpDialog shipment={stopping} onClose={() => setStopping(undefined)} />
    </Stack>
  );
}

/** Few browsers say by which network they send; the others are not promised anything. */
function WifiChoice() {
  const profile = useProfile();
  const { wish, network } = profile.sending;
  if (network === 'unknown' && !wish.onlyWifi) {
    return (
      <p className={soft}>
        <Trans>
          Ce navigateur ne dit pas s’il est en Wi-Fi. Pour épargner les données mobiles, mettez en pause et
          reprenez une fois en Wi-Fi.
        </Trans>
      </p>
    );
  }
  return (
    <Switch
      isSelected={wish.onlyWifi}
      onChange={(onlyWifi) => void profile.askOfSending({ ...wish, onlyWifi })}
      description={<Trans>Photos, vidéos et documents ne partent pas par les données mobiles.</Trans>}
    >
      <Trans>Attendre le Wi-Fi</Trans>
    </Switch>
  );
}
