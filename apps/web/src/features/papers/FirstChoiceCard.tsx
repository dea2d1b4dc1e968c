/** On the first screen, below the photos: the choices still to be made, reached in one tap or put off in one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { useProfile } from '../../session/useSession.ts';
import { listNames } from '../today/listNames.ts';
import { commonProposal, isInForce, LATER_NOTE } from './firstChoices.ts';
import { askedChildren, ownWordsOf } from './ownWord.ts';
import { useReachNames } from './reachNames.ts';

export function FirstChoiceCard() {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const reachNames = useReachNames();
  const children = askedChildren(profile);
  if (children.length === 0) return null;
  const today = profile.moment.day;
  const words = children.map(({ id }) => ownWordsOf(profile, id));
  const proposal = commonProposal(words);
  const onPaper = words.every(({ newest }) => isInForce(newest, today));
  const names = listNames(
    children.map(({ body }) => body.firstName),
    formatLocales[locale],
  );
  const reach =
    proposal === undefined || proposal === 'several' ? undefined : reachNames[proposal.image].label;
  return (
    <Card title={t`Qui peut voir ${names} en photo ?`} tone="leaf" region>
      <Stack gap={2}>
        <p>
          {!onPaper ? (
            <Trans>Sans votre accord, aucune photo avec {names} n’est publiée.</Trans>
          ) : reach === undefined ? (
            <Trans>Vos papiers signés comptent. Vous pouvez les confirmer ou les changer ici.</Trans>
          ) : (
            <Trans>
              Sur papier, vous avez choisi « {reach} ». Vous pouvez le confirmer ou le changer ici.
            </Trans>
          )}
        </p>
        <Row gap={1}>
          <LinkButton href="/papiers/accords" variant="primary">
            <Trans>Choisir</Trans>
          </LinkButton>
          <Button variant="quiet" onPress={() => void profile.keepNote(LATER_NOTE, today)}>
            <Trans>Plus tard</Trans>
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
