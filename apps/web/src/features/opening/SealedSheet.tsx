/** Once the first rescue sheet is kept: the second goes under a sealed envelope to the operator, today or later. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useProfile } from '../../session/useSession.ts';
import { LostSheetsCard } from './LostSheetsCard.tsx';
import { NewSheetsCard } from './NewSheetsCard.tsx';
import { rescueStep, SEALED_NOTE } from './rescueSheets.ts';
import { useSheetRequests } from './useSheetRequests.ts';

export function SealedSheet() {
  const { t } = useLingui();
  const profile = useProfile();
  const navigate = useNavigate();
  const goOn = () => void navigate({ to: '/' });
  const isDue = rescueStep((name) => profile.note(name)) === 'sealed';
  const requests = useSheetRequests();
  // What somebody waits for comes alone.
  if (requests.own.length > 0 || requests.fromOthers.length > 0)
    return (
      <Stack gap={3}>
        <PageHeader title={t`Feuille de secours`} back={{ href: '/' }} />
        <LostSheetsCard {...requests} />
      </Stack>
    );
  return (
    <Stack gap={3}>
      <PageHeader title={t`Feuille de secours`} back={{ href: '/' }} />
      <Notice tone="success">
        <Trans>Elle a été imprimée et vérifiée. Cet appareil ne la connaît plus.</Trans>
      </Notice>
      {isDue ? (
        <Card title={t`La seconde, sous enveloppe`} region>
          <p>
            <Trans>
              Un incendie, un vol : si la première disparaît avec vos appareils, la seconde rend l’espace.
              Elle se garde donc ailleurs, chez votre gestionnaire.
            </Trans>
          </p>
          <ol>
            <li>
              <Trans>Glissez-la dans une enveloppe, fermez-la et signez sur le rabat.</Trans>
            </li>
            <li>
              <Trans>
                Écrivez dessus le nom de l’établissement, et « Feuille de secours, ne pas ouvrir ».
              </Trans>
            </li>
            <li>
              <Trans>
                Remettez-la en main propre. Pas de gestionnaire ? Un coffre dans un autre bâtiment convient.
              </Trans>
            </li>
          </ol>
          <Row wrap>
            <Button
              size="large"
              onPress={() => {
                goOn();
                void profile.keepNote(SEALED_NOTE, null);
              }}
            >
              <Trans>Elle est remise</Trans>
            </Button>
            <Button size="large" variant="quiet" onPress={goOn}>
              <Trans>Plus tard</Trans>
            </Button>
          </Row>
        </Card>
      ) : (
        <p>
          <Trans>
            La première est au coffre, la seconde sous enveloppe. Qui trouve l’une d’elles ouverte ou perdue
            le dit aussitôt à la direction.
          </Trans>
        </p>
      )}
      <NewSheetsCard />
      <LostSheetsCard {...requests} />
    </Stack>
  );
}
