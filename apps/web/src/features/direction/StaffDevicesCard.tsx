/** The devices of the team that are in, with this one marked. */
import { Trans, useLingui } from '@lingui/react/macro';
import { colleagueType } from '@cocon/domain';
import { isStaff } from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { Tag } from '../../design/Tag.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { lineItem, name as nameLook, plainList, soft, words } from '../children/children.css.ts';
import { useDayWords } from '../children/useDayWords.ts';

export function StaffDevicesCard() {
  const { t } = useLingui();
  const { state, identity } = useProfile();
  const days = useDayWords();
  const colleagues = useDocuments(colleagueType);
  const devices = Object.values(state.devices)
    .filter((device) => isStaff(device) && device.until === null)
    .sort((a, b) => a.since - b.since);
  return (
    <Card title={t`Appareils de l’équipe`} region>
      <ul className={plainList}>
        {devices.map((device) => {
          const owner = colleagues.find(({ body }) => body.device === device.id)?.body.name;
          const day = days.instant(device.since, state.settings.zone);
          const end = device.endsOn === null ? '' : days.day(device.endsOn);
          return (
            <li key={device.id} className={lineItem}>
              <span className={words}>
                <span className={nameLook}>
                  {owner ??
                    (device.role === 'direction' ? t`Appareil de la direction` : t`Appareil de l’équipe`)}
                </span>
                <span className={soft}>
                  {end === '' ? (
                    <Trans>Ici depuis le {day}</Trans>
                  ) : (
                    <Trans>
                      Ici depuis le {day}, jusqu’au {end}
                    </Trans>
                  )}
                </span>
              </span>
              {device.id === identity.id && <Tag tone="leaf">{t`Cet appareil`}</Tag>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
