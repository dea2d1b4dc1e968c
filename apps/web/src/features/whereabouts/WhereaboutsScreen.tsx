/**
 * « Où sont les photos de mon enfant ? »: for each child what there is, who can see it and until when; where it is; and
 * one true row of what the server holds.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Card } from '../../design/Card.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { bookChildren } from '../../session/book.ts';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { useHostFacts } from '../legal/useHostFacts.ts';
import { KeepEverything } from '../keeping/KeepEverything.tsx';
import { useAccords } from '../choices/accords.ts';
import { ThisDeviceCard } from '../phone/ThisDeviceCard.tsx';
import { ChildPhotosCard } from './ChildPhotosCard.tsx';
import { ServerRow } from './ServerRow.tsx';

export function WhereaboutsScreen() {
  return (
    <Door role="household">
      <FamilyPage current="papers">
        <WhereTheyAre />
      </FamilyPage>
    </Door>
  );
}

function WhereTheyAre() {
  const { t } = useLingui();
  const profile = useProfile();
  const accords = useAccords();
  const host = useHostFacts();
  const place = typeof host === 'string' ? undefined : (host.hosting?.place ?? host.hosting?.name);
  return (
    <Stack gap={3}>
      <PageHeader title={t`Où sont les photos de mon enfant ?`} back={{ href: '/papiers' }} />
      {bookChildren(profile).map((child) => (
        <ChildPhotosCard key={child.id} child={child} accord={accords.get(child.id)} />
      ))}
      <Card title={t`Où elles sont`} region>
        <Stack gap={1}>
          <p>
            <Trans>
              Sur cet appareil et sur ceux des personnes permises : c’est là seulement qu’elles s’ouvrent.
            </Trans>
          </p>
          <p>
            {place === undefined ? (
              <Trans>Sur le serveur de cette instance, chiffrées : il n’a pas la clé.</Trans>
            ) : (
              <Trans>Sur le serveur de cette instance ({place}), chiffrées : il n’a pas la clé.</Trans>
            )}
          </p>
          <p>
            <Trans>Nulle part ailleurs. Ce que quelqu’un a copié hors de Cocon ne peut pas être suivi.</Trans>
          </p>
        </Stack>
      </Card>
      <KeepEverything />
      <ThisDeviceCard />
      <ServerRow />
      <p>
        <TextLink href="/donnees-personnelles">
          <Trans>Vos données et vos droits (article 13 du RGPD)</Trans>
        </TextLink>
      </p>
    </Stack>
  );
}
