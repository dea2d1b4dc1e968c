/** The direction's room: at one side families, groups, devices and the ways on, at the other what holds for photos. */
import { Trans, useLingui } from '@lingui/react/macro';
import { houseType } from '@cocon/domain';
import { useNavigate } from '../../design/AppLink.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Columns, Stack, Ways } from '../../design/Stack.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { NeedsNetwork } from '../children/NeedsNetwork.tsx';
import { EndedCard } from '../ends/EndedCard.tsx';
import { PhotoEndCard } from '../ends/PhotoEndCard.tsx';
import { GroupsCard } from '../groups/GroupsCard.tsx';
import { KeepingCard } from '../keeping/KeepingCard.tsx';
import { FarewellsCard } from '../leaving/FarewellsCard.tsx';
import { ThisDeviceCard } from '../phone/ThisDeviceCard.tsx';
import { ConsentRuleCard } from './ConsentRuleCard.tsx';
import { StaffDevicesCard } from './StaffDevicesCard.tsx';

export function DirectionScreen() {
  return (
    <Door role="direction">
      <StaffPage current="direction">
        <Direction />
      </StaffPage>
    </Door>
  );
}

function Direction() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { names } = useProfile();
  const [house] = useDocuments(houseType);
  return (
    <>
      <PageHeader title={t`Direction`} subtitle={house?.body.name ?? names.establishment} />
      <NeedsNetwork />
      <Columns min={400} gap={3}>
        <Stack gap={3}>
          <Card title={t`Familles`} region>
            <p>
              <Trans>Les accords donnés sur papier, et les cartes par lesquelles les familles entrent.</Trans>
            </p>
            <Ways>
              <Button variant="ghost" icon="sign" onPress={() => navigate('/autorisations')}>
                {t`Enregistrer des autorisations`}
              </Button>
              <LinkButton icon="print" href="/cartes">
                {t`Imprimer toutes les cartes`}
              </LinkButton>
              <LinkButton icon="children" href="/enfants">
                {t`Voir les enfants`}
              </LinkButton>
              <LinkButton icon="leave" href="/direction/quitter-whatsapp">
                {t`Quitter WhatsApp`}
              </LinkButton>
            </Ways>
          </Card>
          <GroupsCard />
          <FarewellsCard />
          <StaffDevicesCard />
          <ThisDeviceCard />
        </Stack>
        <Stack gap={3}>
          <ConsentRuleCard />
          <PhotoEndCard />
          <EndedCard />
          <KeepingCard />
        </Stack>
      </Columns>
    </>
  );
}
