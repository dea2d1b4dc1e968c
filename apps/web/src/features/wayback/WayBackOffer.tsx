/** On the first screen, once nothing else is asked: the way back, chosen in a minute or put off in one tap. */
import { Trans, useLingui } from '@lingui/react/macro';
import { LocalDay } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { bookChildren } from '../../session/book.ts';
import { useProfile } from '../../session/useSession.ts';
import { askedChildren } from '../papers/ownWord.ts';
import { BY_MAIL_NOTE, isOffered, LATER_NOTE } from './offer.ts';
import { isPasskeyOffered } from './passkeyRule.ts';
import { useMakePasskey } from './useMakePasskey.ts';
import { usePasskeyClues } from './usePasskeyClues.ts';

export function WayBackOffer() {
  const { t } = useLingui();
  const profile = useProfile();
  const clues = usePasskeyClues();
  const making = useMakePasskey();
  const today = profile.moment.day;
  const putOff = LocalDay.safeParse(profile.note(LATER_NOTE));
  const { guardian } = profile.stored;
  if (!isOffered(profile.state, guardian, today, putOff.success ? putOff.data : undefined)) return null;
  // Before the children's pages have come nobody knows whether the choices come first.
  if (bookChildren(profile).length === 0 || askedChildren(profile).length > 0) return null;
  const hasPasskey = clues !== undefined && isPasskeyOffered(clues);
  const isByMail = profile.note(BY_MAIL_NOTE) !== undefined;
  if (isByMail && !hasPasskey) return null;
  return (
    <Card title={t`Et si ce téléphone se perd ?`} region>
      <Stack gap={2}>
        <p>
          {isByMail ? (
            <Trans>
              Créez une clé d’accès : elle vous ramène sur un autre appareil, sans rien demander à personne.
            </Trans>
          ) : (
            <Trans>
              Choisissez un code. Avec votre carte et ce code, vous retrouverez tout sur un autre appareil,
              sans rien demander à personne.
            </Trans>
          )}
        </p>
        {making.failure !== undefined && <Notice tone="warning">{making.failure}</Notice>}
        <Row gap={1}>
          {!isByMail && (
            <LinkButton href="/papiers/revenir" variant="primary">
              <Trans>Choisir un code</Trans>
            </LinkButton>
          )}
          {hasPasskey && (
            <Button
              variant={isByMail ? 'primary' : 'ghost'}
              icon="key"
              isPending={making.isPending}
              onPress={making.make}
            >
              <Trans>Créer une clé d’accès</Trans>
            </Button>
          )}
          <Button variant="quiet" onPress={() => void profile.keepNote(LATER_NOTE, today)}>
            <Trans>Plus tard</Trans>
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
