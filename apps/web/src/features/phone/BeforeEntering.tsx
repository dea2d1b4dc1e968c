/**
 * What stands before « Entrer » where entering would be lost: inside another app, and in an iPhone's browser. Card or
 * invitation is not touched; its link is given to take along; whoever knows better goes on.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { StepItem, StepList } from '../../design/StepList.tsx';
import { OwnLink } from './OwnLink.tsx';
import type { WhereOpened } from './whereOpened.ts';

export interface BeforeEnteringProps {
  readonly where: Exclude<WhereOpened, { readonly kind: 'here' }>;
  /** To take along. */
  readonly link: string;
  /** What the link is of. */
  readonly by: 'card' | 'mail';
  readonly onGoOn: () => void;
}

export function BeforeEntering({ where, link, by, onGoOn }: BeforeEnteringProps) {
  return where.kind === 'otherApp' ? (
    <InOtherApp app={where.app} browser={where.browser} link={link} by={by} onGoOn={onGoOn} />
  ) : (
    <InstallFirst link={link} by={by} onGoOn={onGoOn} />
  );
}

interface WayProps {
  readonly link: string;
  readonly by: 'card' | 'mail';
  readonly onGoOn: () => void;
}

function InOtherApp({
  app,
  browser,
  link,
  by,
  onGoOn,
}: WayProps & { app: string | undefined; browser: string }) {
  const { t } = useLingui();
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Ouvrez ce lien dans ${browser}`}
        subtitle={
          <>
            {app === undefined ? (
              <Trans>Cette page s’est ouverte dans une autre application, qui l’oubliera.</Trans>
            ) : (
              <Trans>Cette page s’est ouverte dans {app}, qui l’oubliera.</Trans>
            )}{' '}
            <Untouched by={by} />
          </>
        }
      />
      <OwnLink link={link} by={by} />
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

function Untouched({ by }: Pick<WayProps, 'by'>) {
  return by === 'card' ? (
    <Trans>Votre carte n’a pas servi.</Trans>
  ) : (
    <Trans>Votre invitation n’a pas servi.</Trans>
  );
}

function InstallFirst({ link, by, onGoOn }: WayProps) {
  const { t } = useLingui();
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`D’abord, Cocon sur l’écran d’accueil`}
        subtitle={
          <>
            <Trans>
              Sur iPhone et iPad, le navigateur efface tout après sept jours sans visite ; l’application
              installée garde vos photos.
            </Trans>{' '}
            <Untouched by={by} />
          </>
        }
      />
      <OwnLink link={link} by={by} />
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
          title={
            by === 'card'
              ? t`Touchez « Coller mon lien », ou « J’ai une carte », puis « Scanner ma carte »`
              : t`Touchez « Coller mon lien »`
          }
        />
      </StepList>
      <Button variant="quiet" onPress={onGoOn}>
        <Trans>Entrer sans installer</Trans>
      </Button>
    </Stack>
  );
}
