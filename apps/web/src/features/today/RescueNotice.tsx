/** What is left to do with the rescue sheets, in red until it is done. */
import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useProfile } from '../../session/useSession.ts';
import { rescueStep } from '../opening/rescueSheets.ts';

export function RescueNotice() {
  const { t } = useLingui();
  const profile = useProfile();
  const step = rescueStep((name) => profile.note(name));
  if (step === 'none') return null;
  const isFirst = step === 'first';
  return (
    <Notice
      tone="danger"
      isAlert={false}
      title={
        isFirst
          ? t`La feuille de secours n’est pas encore au coffre`
          : t`La seconde feuille de secours n’est pas encore chez votre gestionnaire`
      }
      action={
        <LinkButton href="/secours" variant="ghost">
          {isFirst ? <Trans>La feuille de secours</Trans> : <Trans>La seconde feuille</Trans>}
        </LinkButton>
      }
    >
      {isFirst ? (
        <Trans>Sans elle, la perte de cet appareil ferait perdre tout l’espace.</Trans>
      ) : (
        <Trans>Un incendie emporterait la première avec cet appareil.</Trans>
      )}
    </Notice>
  );
}
