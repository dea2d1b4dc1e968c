/** What is left to do with the rescue sheets, in red until it is done. */
import { useLingui } from '@lingui/react/macro';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useProfile } from '../../session/useSession.ts';
import { LostSheetsNotice } from './LostSheetsNotice.tsx';
import { rescueStep } from './rescueSheets.ts';

export function RescueNotice() {
  const { t } = useLingui();
  const profile = useProfile();
  const step = rescueStep((name) => profile.note(name));
  if (step === 'none') return <LostSheetsNotice />;
  const { title, way, why } = {
    first: {
      title: t`La feuille de secours n’est pas encore au coffre`,
      way: t`La feuille de secours`,
      why: t`Sans elle, la perte de cet appareil ferait perdre tout l’espace.`,
    },
    renew: {
      title: t`De nouvelles feuilles de secours sont à faire`,
      way: t`Les nouvelles feuilles`,
      why: t`Qui a quitté la direction a pu voir celles d’avant.`,
    },
    sealed: {
      title: t`La seconde feuille de secours n’est pas encore chez votre gestionnaire`,
      way: t`La seconde feuille`,
      why: t`Un incendie emporterait la première avec cet appareil.`,
    },
  }[step];
  return (
    <>
      <LostSheetsNotice />
      <Notice
        tone="danger"
        isAlert={false}
        title={title}
        action={
          <LinkButton href="/secours" variant="ghost">
            {way}
          </LinkButton>
        }
      >
        {why}
      </Notice>
    </>
  );
}
