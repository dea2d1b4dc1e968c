/** In « Papiers »: the way to be told by mail, where this server sends mails; nothing elsewhere, or without network. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useNotices } from './useNotices.ts';

export function NoticeLink() {
  const { t } = useLingui();
  const { notices } = useNotices();
  if (!notices?.isOffered) return null;
  return (
    <Card>
      <p>
        <TextLink href="/papiers/prevenir">{t`Être prévenu`}</TextLink>
        <br />
        <Trans>Un courriel le soir, quand il y a du nouveau.</Trans>
      </p>
    </Card>
  );
}
