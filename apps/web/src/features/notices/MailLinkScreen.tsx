/**
 * Where the link of a mail leads, without being entered: it says what the link stands for and asks before it does
 * anything, since mail apps follow links by themselves. The token is taken out of the address at once.
 */
import { useEffect, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { createTransport } from '@cocon/client';
import { MailToken, noticeContract } from '@cocon/protocol';
import type * as z from 'zod/mini';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useAction } from '../../session/useAction.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';

type Step = 'mailLink' | 'confirmMail' | 'endMails';
type Link = z.infer<(typeof noticeContract)[Step]['answer']>;

function takeToken(): MailToken | undefined {
  const { hash, pathname } = window.location;
  if (hash !== '') window.history.replaceState(window.history.state, '', pathname);
  const token = MailToken.safeParse(hash.slice(1));
  return token.success ? token.data : undefined;
}

const ask = (step: Step, mail: MailToken): Promise<Link> =>
  createTransport({ origin: window.location.origin, fetch: window.fetch.bind(window) }).ask(
    noticeContract[step],
    { path: { mail } },
  );

export function MailLinkScreen() {
  const { t } = useLingui();
  const [token] = useState(takeToken);
  const [link, setLink] = useState<Link | undefined>(
    token === undefined ? { state: 'none', displayName: '' } : undefined,
  );
  const asking = useAction(async (step: Step) => {
    if (token !== undefined) setLink(await ask(step, token));
  });
  const hasAsked = useRef(false);
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    void asking.run('mailLink');
  });
  return (
    <PublicFrame>
      <Stack gap={3}>
        <PageHeader title={t`Vos courriels de Cocon`} />
        {asking.error !== undefined && (
          <Notice
            tone="danger"
            action={
              <Button variant="ghost" onPress={() => void asking.run('mailLink')}>
                <Trans>Réessayer</Trans>
              </Button>
            }
          >
            {asking.error}
          </Notice>
        )}
        {link === undefined ? (
          asking.error === undefined && <Skeleton shape="card" />
        ) : (
          <Standing link={link} isPending={asking.isPending} onAsk={(step) => void asking.run(step)} />
        )}
      </Stack>
    </PublicFrame>
  );
}

function Standing({
  link: { state, displayName },
  isPending,
  onAsk,
}: {
  readonly link: Link;
  readonly isPending: boolean;
  readonly onAsk: (step: Step) => void;
}) {
  if (state === 'none') {
    return (
      <p>
        <Trans>Rien n’est envoyé par ce lien, et aucune adresse n’est gardée pour lui.</Trans>
      </p>
    );
  }
  return (
    <Stack gap={2}>
      {state === 'waiting' ? (
        <p>
          <Trans>
            Cette adresse a été donnée pour prévenir quelqu’un quand il y a du nouveau : {displayName}. Est-ce
            la vôtre ?
          </Trans>
        </p>
      ) : (
        <Notice tone="success">
          <Trans>C’est prêt : vous êtes prévenu quand il y a du nouveau ({displayName}).</Trans>
        </Notice>
      )}
      <Row wrap>
        {state === 'waiting' && (
          <Button isPending={isPending} onPress={() => onAsk('confirmMail')}>
            <Trans>Confirmer mon adresse</Trans>
          </Button>
        )}
        <Button variant="ghost" isPending={isPending} onPress={() => onAsk('endMails')}>
          <Trans>Ne plus rien recevoir</Trans>
        </Button>
      </Row>
    </Stack>
  );
}
