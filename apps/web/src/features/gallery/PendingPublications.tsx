/** Publications on their way, on top of the gallery: how far they are, how to stop them, and what to do when one cannot go. */
import { useEffect, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Row } from '../../design/Stack.tsx';
import { sentenceFor, sentenceOfCode } from '../../session/refusals.ts';
import { useProfile } from '../../session/useSession.ts';
import { holdUpdates } from '../../shell/serviceWorker.ts';
import { pendingPublications, recordsOf, withoutRecords, type PendingPublication } from './publications.ts';

export function PendingPublications() {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const [stopping, setStopping] = useState<PendingPublication>();
  const pending = pendingPublications(profile.outbox);
  const isSending = pending.length > 0;
  useEffect(() => (isSending ? holdUpdates() : undefined), [isSending]);
  const { status } = profile;
  const isOffline = status.kind === 'offline';
  const trouble = status.kind === 'offline' ? status.refusal : undefined;
  return (
    <>
      {pending.map((publication) =>
        publication.stuck ? (
          <Stuck
            key={publication.draft.id}
            publication={publication}
            onGiveUp={() => setStopping(publication)}
          />
        ) : (
          <ProgressCount
            key={publication.draft.id}
            label={
              publication.title === ''
                ? t`Publication en cours`
                : t`${publication.title} : publication en cours`
            }
            done={publication.sent}
            total={publication.photos}
            unit="photos"
            note={
              trouble !== undefined
                ? i18n._(sentenceFor(trouble))
                : isOffline
                  ? t`Pas de connexion : tout est gardé sur cet appareil et partira au retour du réseau.`
                  : t`Vous pouvez quitter cette page : l’envoi continue.`
            }
            onStop={() => setStopping(publication)}
          />
        ),
      )}
      {stopping && (
        <AlertDialog
          title={t`Arrêter cette publication`}
          gone={
            <Plural
              value={stopping.photos}
              one="Cette photo ne sera publiée pour personne."
              other="Ces # photos ne seront publiées pour personne."
            />
          }
          confirmLabel={t`Arrêter la publication`}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setStopping(undefined)}
          onConfirm={() => profile.takeBack(stopping.draft.id, recordsOf(stopping.draft.writes))}
        />
      )}
    </>
  );
}

interface StuckProps {
  readonly publication: PendingPublication;
  readonly onGiveUp: () => void;
}

function Stuck({ publication: { draft, title, photos, stuck }, onGiveUp }: StuckProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  if (!stuck) return null;
  const lighter = stuck.records.length > 0 ? withoutRecords(draft, stuck.records) : undefined;
  const dropped = stuck.records.length;
  return (
    <Notice
      tone="warning"
      title={
        title === ''
          ? t`Une publication attend votre décision`
          : t`${title} : la publication attend votre décision`
      }
    >
      <p>
        <Plural
          value={photos}
          one="# photo est gardée sur cet appareil."
          other="# photos sont gardées sur cet appareil."
        />{' '}
        {i18n._(sentenceOfCode(stuck.code))}
      </p>
      <Row gap={1}>
        {lighter && (
          <Button onPress={() => void profile.amend(lighter)}>
            <Plural value={dropped} one="Envoyer sans cette photo" other="Envoyer sans ces # photos" />
          </Button>
        )}
        <Button variant="ghost" onPress={() => void profile.amend(draft)}>
          <Trans>Réessayer</Trans>
        </Button>
        <Button variant="danger" onPress={onGiveUp}>
          <Trans>Ne pas publier</Trans>
        </Button>
      </Row>
    </Notice>
  );
}
