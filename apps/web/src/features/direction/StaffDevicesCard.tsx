/** The devices of the team that are in, with this one marked, who has none, and the gesture for a colleague who leaves. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { colleagueType } from '@cocon/domain';
import { isStaff } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Ways } from '../../design/Stack.tsx';
import { Tag } from '../../design/Tag.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { useDayWords } from '../children/useDayWords.ts';
import { leaversWithoutDevice, leaverWith, type Leaver } from '../leaving/colleagueLeaves.ts';
import { ColleagueLeavesDialog } from '../leaving/ColleagueLeavesDialog.tsx';

export function StaffDevicesCard() {
  const { t } = useLingui();
  const { state, identity } = useProfile();
  const days = useDayWords();
  const colleagues = useDocuments(colleagueType);
  const [leaving, setLeaving] = useState<Leaver>();
  const devices = Object.values(state.devices)
    .filter((device) => isStaff(device) && device.until === null)
    .sort((a, b) => a.since - b.since);
  return (
    <Card title={t`Appareils de l’équipe`} region>
      <LineList>
        {devices.map((device) => {
          const owner = colleagues.find(({ body }) => body.device === device.id)?.body.name;
          const day = days.instant(device.since, state.settings.zone);
          const leaver = leaverWith(state, colleagues, device.id, identity.id);
          const shown =
            owner ?? (device.role === 'direction' ? t`Appareil de la direction` : t`Appareil de l’équipe`);
          const end = device.endsOn === null ? '' : days.day(device.endsOn);
          return (
            <Line key={device.id}>
              <Words>
                <Name>{shown}</Name>
                <Soft>
                  {end === '' ? (
                    <Trans>Ici depuis le {day}</Trans>
                  ) : (
                    <Trans>
                      Ici depuis le {day}, jusqu’au {end}
                    </Trans>
                  )}
                </Soft>
              </Words>
              {device.id === identity.id && <Tag tone="leaf">{t`Cet appareil`}</Tag>}
              {leaver && (
                <Button variant="ghost" aria-label={t`${shown} s’en va`} onPress={() => setLeaving(leaver)}>
                  {t`S’en va`}
                </Button>
              )}
            </Line>
          );
        })}
        {leaversWithoutDevice(state, colleagues).map((leaver) => {
          const shown = leaver.name ?? '';
          return (
            <Line key={shown}>
              <Words>
                <Name>{shown}</Name>
                <Soft>{t`Sans appareil à son nom`}</Soft>
              </Words>
              <Button variant="ghost" aria-label={t`${shown} s’en va`} onPress={() => setLeaving(leaver)}>
                {t`S’en va`}
              </Button>
            </Line>
          );
        })}
      </LineList>
      <Ways>
        <LinkButton icon="plus" href="/direction/appareil">
          <Trans>Ajouter un appareil de l’équipe</Trans>
        </LinkButton>
        <LinkButton variant="ghost" icon="key" href="/direction/tablette">
          {t`Rouvrir une tablette de salle`}
        </LinkButton>
        <LinkButton variant="ghost" icon="clock" href="/direction/passe">
          {t`Ce qui s’est passé`}
        </LinkButton>
        <LinkButton variant="ghost" icon="search" href="/direction/lectures">
          {t`Ce qu’un appareil a lu`}
        </LinkButton>
        <LinkButton variant="ghost" icon="print" href="/secours">
          {t`Les feuilles de secours`}
        </LinkButton>
      </Ways>
      {leaving && <ColleagueLeavesDialog leaver={leaving} onClose={() => setLeaving(undefined)} />}
    </Card>
  );
}
