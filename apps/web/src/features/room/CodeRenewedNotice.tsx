/** On a colleague's own device: her code of a room tablet was replaced of late. Seven days, like a new device. */
import { Trans, useLingui } from '@lingui/react/macro';
import { codeRenewedType, colleagueType } from '@cocon/domain';
import { Notice } from '../../design/Notice.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { useNearDay } from './useNearDay.ts';

const SHOWN_FOR = 7 * 86_400_000;

export function CodeRenewedNotice() {
  const { t } = useLingui();
  const nearDay = useNearDay();
  const { identity, session } = useProfile();
  const colleagues = useDocuments(colleagueType);
  const renewed = useDocuments(codeRenewedType);
  const own = colleagues.find(({ body }) => body.device === identity.id && body.isTablet !== true)?.id;
  const [last] = renewed
    .filter(({ header, body }) => body.member === own && (header.author as string) === body.device)
    .filter(({ header }) => session.now() < header.at + SHOWN_FOR)
    .sort((a, b) => b.header.at - a.header.at);
  if (!last) return null;
  const tablet = colleagues.find(({ body }) => body.device === last.body.device)?.body.name ?? t`la tablette`;
  const day = nearDay(last.header.at);
  return (
    <Notice tone="warning" title={t`Votre code sur ${tablet} a été remplacé ${day}`}>
      <Trans>Si vous ne l’avez pas demandé, changez-le sur la tablette et dites-le à la direction.</Trans>
    </Notice>
  );
}
