/** Below a child's photos: the way to ask that they be erased, and how that request stands. */
import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { householdType, requestState } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row } from '../../design/Stack.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import type { BookChild } from '../../session/book.ts';
import { useAction } from '../../session/useAction.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import type { Coverage } from '../forgetting/coverage.ts';
import { saveCertificate } from '../forgetting/saveCertificate.ts';
import { AskErasureDialog } from './AskErasureDialog.tsx';
import { seenCoverage } from './seenCoverage.ts';
import { ownRequests, withdrawRequests, type OwnRequest } from './ownRequests.ts';

export function ErasureAsked({ child }: { readonly child: BookChild }) {
  const { t } = useLingui();
  const profile = useProfile();
  const [coverage, setCoverage] = useState<Coverage>();
  const counting = useAction(async () => setCoverage(await seenCoverage(profile, child.id)));
  const [newest] = ownRequests(profile, child.id);
  const isOpen = newest !== undefined && requestState(newest.body) === 'open';
  return (
    <>
      {newest && <RequestWords request={newest} child={child} />}
      {!isOpen && (
        <Row>
          <Button variant="ghost" isPending={counting.isPending} onPress={() => void counting.run()}>
            {t`Demander l’effacement`}
          </Button>
        </Row>
      )}
      {coverage && (
        <AskErasureDialog child={child} coverage={coverage} onClose={() => setCoverage(undefined)} />
      )}
    </>
  );
}

function RequestWords({ request, child }: { readonly request: OwnRequest; readonly child: BookChild }) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const households = useDocuments(householdType);
  const taking = useAction(() => withdrawRequests(profile, child.id));
  const { body, waiting } = request;
  const { answer } = body;
  const certificate = answer?.kind === 'erased' ? answer.certificate : undefined;
  const saving = useAction(async () => {
    if (certificate && answer) await saveCertificate(profile, certificate, answer.day);
  });
  const written = (day: string) => dayWords(day, i18n.locale, 'date');
  const since = written(body.day);
  const answered = written(answer?.day ?? body.day);
  const { firstName } = child.body;
  switch (requestState(body)) {
    case 'withdrawn':
      return (
        <p>
          <Trans>Demande d’effacement retirée le {written(body.withdrawn ?? body.day)}.</Trans>
        </p>
      );
    case 'open': {
      const guardians = households.flatMap((home) => home.body.guardians);
      const other = body.guardian === profile.stored.guardian ? undefined : body.guardian;
      const name = guardians.find(({ id }) => id === other)?.name;
      return (
        <Notice
          title={
            name === undefined
              ? t`Effacement demandé le ${since}`
              : t`Effacement demandé le ${since} par ${name}`
          }
          action={
            <Button variant="ghost" isPending={taking.isPending} onPress={() => void taking.run()}>
              {t`Retirer ma demande`}
            </Button>
          }
        >
          {taking.error ??
            (waiting === undefined ? (
              <Trans>La direction vous répond ici.</Trans>
            ) : (
              <Trans>Notée sur cet appareil : elle part dès qu’il a du réseau.</Trans>
            ))}
        </Notice>
      );
    }
    case 'kept':
      return (
        <Notice title={t`La direction a répondu le ${answered}`}>
          {answer?.kind === 'kept' && answer.reason}
        </Notice>
      );
    case 'erased':
      return (
        <Notice
          tone="success"
          title={t`Effacé le ${answered}`}
          action={
            certificate && (
              <Button
                variant="ghost"
                icon="download"
                isPending={saving.isPending}
                onPress={() => void saving.run()}
              >
                {t`Télécharger le certificat`}
              </Button>
            )
          }
        >
          <p>
            <Plural
              value={answer?.kind === 'erased' ? answer.photos : 0}
              one={`# photo où l’on voyait ${firstName} et sa clé sont détruites sur le serveur.`}
              other={`# photos où l’on voyait ${firstName} et leurs clés sont détruites sur le serveur.`}
            />{' '}
            {answer?.kind === 'erased' && answer.scope === 'alone' && (
              <Trans>Celles où il y a d’autres enfants restent.</Trans>
            )}
          </p>
          {certificate === undefined && (
            <p>
              <Trans>La direction a le certificat.</Trans>
            </p>
          )}
          {saving.error !== undefined && <p>{saving.error}</p>}
        </Notice>
      );
  }
}
