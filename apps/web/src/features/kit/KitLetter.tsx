/** The letter to the families: what Cocon is, how one enters, what one decides, and when the old group closes. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ofName } from '../../locales/ofName.ts';
import type { KitPaperProps } from './kitPaperProps.ts';
import { letter, letterFoot, letterList, letterPart, letterTitle } from './kit.css.ts';
import { SheetHead } from '../../design/print/SheetHead.tsx';

export function KitLetter({ establishmentName, origin, closesOn }: KitPaperProps) {
  const { t, i18n } = useLingui();
  const ofEstablishment = ofName(establishmentName, i18n.locale);
  return (
    <article className={letter} aria-label={t`Lettre aux familles`}>
      <SheetHead establishmentName={establishmentName} logo={28} />
      <h1 className={letterTitle}>
        <Trans>Les photos de votre enfant changent de place</Trans>
      </h1>
      <p>
        <Trans>Chers parents,</Trans>
      </p>
      <p>
        <Trans>
          Une photo d’enfant est pour la vie. Dans un groupe WhatsApp, elle reste sur le téléphone de chacun
          et peut partir n’importe où. À partir de maintenant, {establishmentName} partage les photos et les
          nouvelles dans Cocon, un espace privé entre vous et nous. Tout y est chiffré sur nos appareils : la
          machine qui garde les photos ne peut pas les lire.
        </Trans>
      </p>
      <h2 className={letterPart}>
        <Trans>Pour entrer</Trans>
      </h2>
      <ol className={letterList}>
        <li>
          <Trans>
            L’équipe vous donne une carte, une par parent. Elle sert une fois et vaut quatorze jours.
          </Trans>
        </li>
        <li>
          <Trans>Visez son carré avec l’appareil photo de votre téléphone, et touchez le lien.</Trans>
        </li>
        <li>
          <Trans>Touchez « Entrer ». Il n’y a ni compte, ni mot de passe.</Trans>
        </li>
      </ol>
      <p>
        <Trans>
          Sur un iPhone, ouvrez le lien dans Safari. Installez d’abord Cocon : touchez Partager, puis « Sur
          l’écran d’accueil ». Entrez ensuite depuis la nouvelle icône, avec le lien de la carte.
        </Trans>
      </p>
      <p>
        <Trans>
          Gardez votre carte comme une clé. Perdue ? Dites-le-nous : nous vous en donnons une autre, et
          l’ancienne ne servira plus.
        </Trans>
      </p>
      <h2 className={letterPart}>
        <Trans>C’est vous qui décidez</Trans>
      </h2>
      <p>
        <Trans>
          Dans Papiers, vous choisissez qui peut voir votre enfant en photo : personne, votre famille, les
          familles des enfants qui sont avec lui, son groupe, ou tout l’établissement. Vous changez d’avis
          quand vous voulez, avec effet immédiat. Votre choix n’a aucun effet sur l’accueil de votre enfant.
        </Trans>
      </p>
      <h2 className={letterPart}>
        <Trans>Le groupe WhatsApp ferme le {closesOn}</Trans>
      </h2>
      <p>
        <Trans>
          Merci d’effacer de votre téléphone les photos des autres enfants : nous ne pouvons pas les rappeler.
        </Trans>
      </p>
      <div className={letterFoot}>
        <p>
          <Trans>L’adresse de Cocon : {origin}. Une question ? Parlez-nous-en à l’accueil.</Trans>
        </p>
        <p>
          <Trans>La direction {ofEstablishment}</Trans>
        </p>
      </div>
    </article>
  );
}
