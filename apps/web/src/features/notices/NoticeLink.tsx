/** In « Papiers »: the way to be told, where this server tells by any road; nothing elsewhere, or without network. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useNotices } from './useNotices.ts';

export function NoticeLink() {
  const { t } = useLingui();
  const { told } = useNotices();
  if (!told || (!told.mail.isOffered && told.phone.key === null)) return null;
  return (
    <Card>
      <p>
        <TextLink href="/papiers/prevenir">{t`Être prévenu`}</TextLink>
        <br />
        <Trans>Le soir ou tout de suite, quand il y a du nouveau.</Trans>
      </p>
    </Card>
  );
}
