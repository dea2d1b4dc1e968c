/** For direction, on its first screen: what only it can answer, with the way there. Says nothing while there is nothing. */
import { Trans, useLingui } from '@lingui/react/macro';
import { deviceReportType } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { instantWords } from '../../locales/dayWords.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { addSettled, alarmsOf, readSettled, SETTLED_NOTE, type Alarm } from './alarms.ts';
import { useNames } from './useNames.ts';
import { useNoticed } from './useNoticed.ts';

export function AlarmNotices() {
  const profile = useProfile();
  const reports = useDocuments(deviceReportType);
  const noticed = useNoticed();
  const note = profile.note(SETTLED_NOTE);
  const alarms = alarmsOf(profile.state, noticed, reports, readSettled(note), profile.session.now());
  if (alarms.length === 0) return null;
  return (
    <Stack gap={1}>
      {alarms.map((alarm) => (
        <AlarmNotice
          key={alarm.key}
          alarm={alarm}
          onSettle={() => void profile.keepNote(SETTLED_NOTE, addSettled(note, alarm.key))}
        />
      ))}
    </Stack>
  );
}

function AlarmNotice({ alarm, onSettle }: { readonly alarm: Alarm; readonly onSettle: () => void }) {
  const { t, i18n } = useLingui();
  const { state } = useProfile();
  const nameOf = useNames();
  const { kind, household, device } = alarm;
  const teller = nameOf(kind === 'readingLimit' ? alarm : { ...alarm, device: null });
  const entered = (device && state.devices[device]) ?? undefined;
  const owner = entered ? nameOf({ ...alarm, guardian: entered.guardian }) : '';
  const day = instantWords(entered?.since ?? alarm.at, i18n.locale, state.settings.zone);
  const limitDay = instantWords(alarm.at, i18n.locale, state.settings.zone);
  const { title, why, way } = {
    ownDevice: {
      title: t`${teller} ne reconnaît pas un appareil entré à son nom`,
      why: t`Entré le ${day}, il est déconnecté. Quelqu’un a eu sa carte, son code ou son téléphone : faites une nouvelle carte.`,
      way: t`Faire une nouvelle carte`,
    },
    otherDevice: {
      title: t`${teller} ne reconnaît pas un appareil de sa famille`,
      why: t`Entré le ${day} au nom de ${owner}, il lit encore. Demandez à ${owner} ; si ce n’est pas le sien, mettez-le dehors.`,
      way: t`Voir ses téléphones`,
    },
    codeBlocked: {
      title: t`Le code de ${teller} est bloqué`,
      why: t`Dix codes faux ont été essayés avec sa carte.`,
      way: t`Débloquer, ou refaire la carte`,
    },
    cardAgain: {
      title: t`L’invitation de ${teller} a été présentée de nouveau`,
      why: t`Carte ou lien de courriel, elle avait déjà servi : personne n’est entré. Pour un téléphone perdu ou un second appareil, faites une nouvelle carte.`,
      way: t`Faire une nouvelle carte`,
    },
    readingLimit: {
      title: t`${teller} a lu plus qu’une journée ne demande`,
      why: t`Le ${limitDay}, cet appareil a été arrêté jusqu’à l’heure suivante. Si personne de l’équipe ne lisait autant, il est peut-être volé : mettez-le dehors.`,
      way: t`Voir les appareils`,
    },
  }[kind];
  return (
    <Notice
      tone="warning"
      title={title}
      action={
        <Row>
          <LinkButton href={household === null ? '/direction' : `/foyers/${household}`} variant="ghost">
            {way}
          </LinkButton>
          <Button variant="quiet" onPress={onSettle}>
            <Trans>C’est réglé</Trans>
          </Button>
        </Row>
      }
    >
      {why}
    </Notice>
  );
}
