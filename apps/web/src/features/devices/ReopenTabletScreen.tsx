/**
 * Direction reopens a room tablet whose codes are forgotten (54): it scans the square of the closed tablet, reads which
 * one it is, and says so; the new code is chosen on the tablet.
 */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isRefusal, readReopening, type AskedReopening, type PairingCode } from '@cocon/client';
import { colleagueType, type TabletReopenedBody } from '@cocon/domain';
import { useNavigate } from '../../design/AppLink.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { Door } from '../../session/Door.tsx';
import { endingPage } from '../../session/endingWrites.ts';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useAction } from '../../session/useAction.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { announce } from '../../shell/LiveRegion.tsx';
import { ScanOrType } from './ScanOrType.tsx';

export function ReopenTabletScreen() {
  return (
    <Door role="direction">
      <StaffPage current="direction">
        <ReopenTablet />
      </StaffPage>
    </Door>
  );
}

function ReopenTablet() {
  const { t } = useLingui();
  const profile = useProfile();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<AskedReopening>();
  const [isOut, setOut] = useState(false);
  const [isDone, setDone] = useState(false);
  const back = () => navigate('/direction');
  const colleagues = useDocuments(colleagueType);
  const owner = colleagues.find(({ body }) => body.device === asked?.tablet);
  const name = owner?.body.name ?? t`Une tablette de l’équipe`;

  async function read(code: PairingCode): Promise<void> {
    setOut(false);
    try {
      setAsked(await readReopening(profile, code));
    } catch (error) {
      if (!isRefusal(error, 'revoked')) throw error;
      setOut(true);
    }
  }

  const reopening = useAction(async () => {
    if (!asked) return;
    await asked.reopen();
    const body: TabletReopenedBody = { type: 'tabletReopened', device: asked.tablet };
    await profile.enqueue({ writes: [endingPage(body, profile.session.now())] });
    setDone(true);
    announce(t`C’est fait`);
  });

  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Rouvrir une tablette de salle`}
        subtitle={t`Quand plus personne n’a de code qui l’ouvre. Rien de ce qu’elle garde ou attend d’envoyer n’est perdu.`}
        back={{ href: '/direction' }}
      />
      {isDone && (
        <>
          <Notice tone="success" title={t`C’est fait`}>
            <Trans>Sur la tablette, choisissez maintenant le nouveau code et à qui il est.</Trans>
          </Notice>
          <Row>
            <Button variant="ghost" onPress={back}>
              <Trans>Revenir à la direction</Trans>
            </Button>
          </Row>
        </>
      )}
      {isOut && (
        <Notice tone="danger" isAlert>
          <Trans>
            Cette tablette a été mise dehors : elle ne se rouvre plus. Si elle est bien chez vous, faites-la
            entrer comme un nouvel appareil.
          </Trans>
        </Notice>
      )}
      {!isDone && asked && (
        <Card title={t`Rouvrir ${name} ?`} region>
          <Stack gap={2}>
            <p>
              <Trans>
                Qui tient cette tablette pourra choisir un code, et lire ce que l’équipe lit. Continuez si
                elle est devant vous, ou dans les mains d’une collègue à qui vous parlez. Personne de chez
                Cocon ne vous demandera cela.
              </Trans>
            </p>
            {reopening.error !== undefined && <Notice tone="danger">{reopening.error}</Notice>}
            <Row>
              <Button isPending={reopening.isPending} onPress={() => void reopening.run()}>
                <Trans>La rouvrir</Trans>
              </Button>
              <Button variant="ghost" onPress={back}>
                <Trans>Annuler</Trans>
              </Button>
            </Row>
          </Stack>
        </Card>
      )}
      {!isDone && !asked && <ScanOrType shownBy="tablet" onCode={read} onClose={back} />}
    </Stack>
  );
}
