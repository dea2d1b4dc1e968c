/**
 * What stands before « Entrer » where entering would be lost: inside another app, and in an iPhone's browser. The card is
 * not touched; its link is given to take along; whoever knows better goes on.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { cardLink } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { StepItem, StepList } from '../../design/StepList.tsx';
import { OwnLink } from './OwnLink.tsx';
import type { WhereOpened } from './whereOpened.ts';

export interface BeforeEnteringProps {
  readonly where: Exclude<WhereOpened, { readonly kind: 'here' }>;
  /** Of the card, for the link. */
  readonly secret: string;
  readonly onGoOn: () => void;
}

export function BeforeEntering({ where, secret, onGoOn }: BeforeEnteringProps) {
  const link = cardLink(window.location.origin, secret);
  return where.kind === 'otherApp' ? (
    <InOtherApp app={where.app} browser={where.browser} link={link} onGoOn={onGoOn} />
  ) : (
    <InstallFirst link={link} onGoOn={onGoOn} />
  );
}

interface WayProps {
  readonly link: string;
  readonly onGoOn: () => void;
}

function InOtherApp({ app, browser, link, onGoOn }: WayProps & { app: string | undefined; browser: string }) {
  const { t } = useLingui();
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Ouvrez ce lien dans ${browser}`}
        subtitle={
          app === undefined ? (
            <Trans>
              Cette page s’est ouverte dans une autre application, qui l’oubliera. Votre carte n’a pas servi.
            </Trans>
          ) : (
            <Trans>Cette page s’est ouverte dans {app}, qui l’oubliera. Votre carte n’a pas servi.</Trans>
          )
        }
      />
      <OwnLink link={link} />
      <StepList label={t`Ce qu’il reste à faire`}>
        <StepItem isDone={false} icon="globe" title={t`Ouvrez ${browser}`} />
        <StepItem
          isDone={false}
          icon="enter"
          title={t`Collez le lien dans la barre d’adresse`}
          note={t`Ou ici, dans le menu « … » : « Ouvrir dans ${browser} ».`}
        />
      </StepList>
      <Button variant="quiet" onPress={onGoOn}>
        <Trans>Continuer ici quand même</Trans>
      </Button>
    </Stack>
  );
}

function InstallFirst({ link, onGoOn }: WayProps) {
  const { t } = useLingui();
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`D’abord, Cocon sur l’écran d’accueil`}
        subtitle={t`Sur iPhone et iPad, le navigateur efface tout après sept jours sans visite ; l’application installée garde vos photos. Votre carte n’a pas encore servi.`}
      />
      <OwnLink link={link} />
      <StepList label={t`Ce qu’il reste à faire`}>
        <StepItem
          isDone={false}
          icon="share"
          title={t`Touchez « Partager »`}
          note={t`Un carré avec une flèche, parfois derrière « … ».`}
        />
        <StepItem
          isDone={false}
          icon="plus"
          title={t`Choisissez « Sur l’écran d’accueil », puis « Ajouter »`}
        />
        <StepItem isDone={false} icon="home" title={t`Ouvrez Cocon depuis l’écran d’accueil`} />
        <StepItem
          isDone={false}
          icon="qr"
          title={t`Touchez « Coller mon lien », ou « J’ai une carte », puis « Scanner ma carte »`}
        />
      </StepList>
      <Button variant="quiet" onPress={onGoOn}>
        <Trans>Entrer sans installer</Trans>
      </Button>
    </Stack>
  );
}
