/** On « Aujourd'hui » of direction: another device asks for new sheets, or this one waits for the other. */
import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useDirectionNames } from './useDirectionNames.ts';
import { useSheetRequests } from './useSheetRequests.ts';

export function LostSheetsNotice() {
  const { t } = useLingui();
  const nameOf = useDirectionNames();
  const { own, fromOthers } = useSheetRequests();
  const [request] = fromOthers;
  if (request) {
    const name = nameOf(request.header.author);
    return (
      <Notice
        tone="danger"
        isAlert={false}
        title={t`${name} demande de nouvelles feuilles de secours`}
        action={
          <LinkButton href="/secours" variant="ghost">
            {t`Lire et confirmer`}
          </LinkButton>
        }
      >
        <Trans>Les deux feuilles sont perdues, dit cet appareil. Il faut votre accord, sur le vôtre.</Trans>
      </Notice>
    );
  }
  if (own.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={t`Les nouvelles feuilles attendent une confirmation`}
      action={
        <LinkButton href="/secours" variant="ghost">
          {t`La feuille de secours`}
        </LinkButton>
      }
    >
      <Trans>Un autre appareil de la direction doit confirmer.</Trans>
    </Notice>
  );
}
