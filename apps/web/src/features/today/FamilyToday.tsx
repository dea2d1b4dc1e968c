/** A family's first screen: the newest photos of its children, and what waits for an answer. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { emblemOf } from '../../session/emblemOf.ts';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { bookChildren } from '../../session/book.ts';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { LatestPhotos } from '../gallery/LatestPhotos.tsx';
import { listNames } from './listNames.ts';
import { FirstChoiceCard } from '../papers/FirstChoiceCard.tsx';
import { OtherWordsNotice } from '../papers/OtherWordsNotice.tsx';
import { widenedOnPaper } from '../papers/ownWord.ts';

export function FamilyToday() {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const children = bookChildren(profile);
  const names = listNames(
    children.map((child) => child.body.firstName),
    formatLocales[locale],
  );
  const today = new Date(profile.session.now()).toLocaleDateString(formatLocales[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const widened = children.filter((child) => widenedOnPaper(profile, child.id));
  return (
    <FamilyPage current="today">
      <Stack gap={3}>
        <PageHeader
          title={children.length === 0 ? profile.names.establishment : t`La journée de ${names}`}
          pageTitle={t`Aujourd’hui`}
          subtitle={`${profile.names.establishment} · ${today}`}
        />
        {widened.map(({ id, body: { firstName } }) => (
          <Notice
            key={id}
            tone="warning"
            title={t`L'image de ${firstName} : un papier dit plus que votre choix`}
            action={
              <LinkButton href={`/papiers/image/${id}`} variant="ghost">
                <Trans>Voir, ou retirer</Trans>
              </LinkButton>
            }
          >
            <Trans>
              La direction a enregistré une autorisation sur papier plus large que ce que vous aviez signé
              ici.
            </Trans>
          </Notice>
        ))}
        <LatestPhotos limit={6} />
        <FirstChoiceCard />
        <OtherWordsNotice />
        {children.map(({ id, body }) => (
          <Card key={id}>
            <Row>
              <Emblem id={emblemOf({ id, body })} />
              <span>
                <strong>{body.firstName}</strong>
                <br />
                {body.groupName}
              </span>
            </Row>
          </Card>
        ))}
      </Stack>
    </FamilyPage>
  );
}
