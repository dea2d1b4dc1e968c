/** A family's papers: those it was handed, the image of each child, where its photos are, the devices of the family, and what this instance says of itself. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { emblemOf } from '../../session/emblemOf.ts';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { LegalLinks } from '../../shell/LegalLinks.tsx';
import { ofName } from '../../locales/ofName.ts';
import { bookChildren } from '../../session/book.ts';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { FamilyHandouts } from '../handouts/FamilyHandouts.tsx';
import { LazyNoticeLink } from '../notices/LazyNoticeLink.tsx';
import { wordOf } from './ownWord.ts';
import { useReachNames } from './reachNames.ts';

export function PapersScreen() {
  return (
    <Door role="household">
      <FamilyPage current="papers">
        <Papers />
      </FamilyPage>
    </Door>
  );
}

function Papers() {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const reachNames = useReachNames();
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Papiers`}
        subtitle={t`Ce que l’équipe vous remet, et vos accords, que vous changez quand vous voulez.`}
      />
      {bookChildren(profile).map(({ id, body }) => {
        const word = wordOf(profile, id);
        const { firstName } = body;
        const ofChild = ofName(firstName, i18n.locale);
        return (
          <Card key={id}>
            <Row>
              <Emblem id={emblemOf({ id, body })} />
              <span>
                <TextLink
                  href={`/papiers/image/${id}`}
                  aria-label={t`L'image de ${firstName}`}
                >{t`L'image ${ofChild}`}</TextLink>
                <br />
                {word === undefined ? (
                  <Trans>Vous n’avez pas encore choisi.</Trans>
                ) : (
                  reachNames[word.terms.purposes.image].label
                )}
              </span>
            </Row>
          </Card>
        );
      })}
      <FamilyHandouts />
      <Card>
        <p>
          <TextLink href="/papiers/photos">{t`Où sont les photos de mon enfant ?`}</TextLink>
          <br />
          <Trans>Ce qu’il y a, qui les voit, jusqu’à quand, et ce qu’en voit notre serveur.</Trans>
        </p>
      </Card>
      <Card>
        <p>
          <TextLink href="/appareils">{t`Mes appareils`}</TextLink>
          <br />
          <Trans>
            Ce qui ouvre votre espace. Passer à un nouveau téléphone, en ajouter un, en déconnecter un.
          </Trans>
        </p>
      </Card>
      <Card>
        <p>
          <TextLink href="/papiers/revenir">{t`Revenir sans rien demander`}</TextLink>
          <br />
          <Trans>Par votre carte et un code, ou une clé d’accès, le jour où ce téléphone se perd.</Trans>
        </p>
      </Card>
      <LazyNoticeLink />
      <LegalLinks />
    </Stack>
  );
}
