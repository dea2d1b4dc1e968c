/** The first page, for who has no space on this browser yet: what Cocon is, and the ways in. */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Columns, Row, Stack } from '../../design/Stack.tsx';
import { Button } from '../../design/Button.tsx';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { useNavigate } from '@tanstack/react-router';
import { INVITATION_PATH, readCardLink, readInvitationLink } from '@cocon/protocol';
import { isInstalled } from '../../shell/isInstalled.ts';
import { askHost } from './askHost.ts';

export function WelcomePage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [hasDemonstration, setHasDemonstration] = useState(false);
  useEffect(() => {
    void askHost().then((host) => setHasDemonstration(host?.demonstration ?? false));
  }, []);

  async function visit(): Promise<void> {
    const { beginVisit } = await import('../demonstration/visit.ts');
    void beginVisit();
    await navigate({ to: '/demonstration' });
  }

  /** The link of a card, or of an invitation by mail, as it was copied before the app was installed; what is none is asked for there. */
  async function paste(): Promise<void> {
    const text = await navigator.clipboard.readText().catch(() => '');
    const invitation = readInvitationLink(text);
    if (invitation === undefined) await navigate({ to: '/e', hash: readCardLink(text) ?? '' });
    else await navigate({ to: `${INVITATION_PATH}/${invitation}` });
  }

  return (
    <PublicFrame width="wide">
      <Stack gap={4}>
        <PageHeader
          title={t`L’espace privé entre un lieu d’accueil et les familles`}
          subtitle={t`Photos, nouvelles et papiers des enfants, pour ceux que les parents ont choisis. Le serveur garde, transmet et oublie : il ne peut rien lire.`}
        />
        <Columns min={280}>
          <Card title={t`Vous êtes parent`} level={2}>
            <Stack gap={2}>
              <p>
                <Trans>
                  Scannez avec votre téléphone la carte que le lieu d’accueil vous a remise : il n’y a pas de
                  compte à créer.
                </Trans>
              </p>
              <Row wrap>
                {isInstalled() && (
                  <Button icon="paper" onPress={() => void paste()}>
                    <Trans>Coller mon lien</Trans>
                  </Button>
                )}
                <LinkButton href="/e" variant="ghost">
                  <Trans>J’ai une carte</Trans>
                </LinkButton>
                <LinkButton href="/relier" variant="ghost">
                  <Trans>J’ai déjà Cocon sur un autre appareil</Trans>
                </LinkButton>
              </Row>
            </Stack>
          </Card>
          <Card title={t`Vous dirigez un lieu d’accueil`} level={2}>
            <Stack gap={2}>
              <p>
                <Trans>
                  Crèche, micro-crèche, centre de loisirs : votre espace est prêt en une minute et demie.
                </Trans>
              </p>
              <Row>
                <Button onPress={() => void navigate({ to: '/ouvrir' })}>
                  <Trans>Ouvrir un espace</Trans>
                </Button>
                <LinkButton href="/secours/retrouver" variant="ghost">
                  <Trans>J’ai la feuille de secours</Trans>
                </LinkButton>
              </Row>
            </Stack>
          </Card>
          {hasDemonstration && (
            <Card title={t`Vous voulez d’abord essayer`} level={2}>
              <Stack gap={2}>
                <p>
                  <Trans>
                    Une maison inventée, prête en quelques secondes : soyez tour à tour la direction, l’équipe
                    et deux familles. Rien à installer, rien à remplir, tout s’efface.
                  </Trans>
                </p>
                <Row>
                  <Button variant="ghost" onPress={() => void visit()}>
                    <Trans>Visiter la démonstration</Trans>
                  </Button>
                </Row>
              </Stack>
            </Card>
          )}
        </Columns>
      </Stack>
    </PublicFrame>
  );
}
