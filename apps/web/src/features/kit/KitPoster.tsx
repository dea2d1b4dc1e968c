/** The poster for the door: three steps to read from afar, and the way to the house's address. It holds no secret. */
import { Trans, useLingui } from '@lingui/react/macro';
import { QrCode } from '../../design/print/QrCode.tsx';
import type { KitPaperProps } from './kitPaperProps.ts';
import {
  address,
  poster,
  posterFoot,
  posterNumber,
  posterStep,
  posterStepName,
  posterSteps,
  posterTitle,
} from './kit.css.ts';
import { SheetHead } from '../../design/print/SheetHead.tsx';

export function KitPoster({ establishmentName, origin, closesOn }: KitPaperProps) {
  const { t } = useLingui();
  const steps = [
    {
      name: t`Demandez votre carte à l’équipe.`,
      more: t`Une carte par parent, donnée en main propre.`,
    },
    {
      name: t`Visez le carré de la carte avec l’appareil photo du téléphone.`,
      more: t`Puis touchez le lien qui s’affiche.`,
    },
    {
      name: t`Touchez « Entrer ».`,
      more: t`Les photos sont là. Ni compte, ni mot de passe.`,
    },
  ];
  return (
    <article className={poster} aria-label={t`Affiche pour la porte`}>
      <SheetHead establishmentName={establishmentName} logo={34} />
      <h1 className={posterTitle}>
        <Trans>Les photos de vos enfants ne passent plus par WhatsApp.</Trans>
      </h1>
      <p>
        <Trans>
          Elles sont dans Cocon, un espace à nous, chiffré : seuls vous et l’équipe pouvez les ouvrir. Le
          groupe WhatsApp ferme le {closesOn}.
        </Trans>
      </p>
      <ol className={posterSteps}>
        {steps.map(({ name, more }, index) => (
          <li key={name} className={posterStep}>
            <span className={posterNumber} aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <span className={posterStepName}>{name}</span> {more}
            </span>
          </li>
        ))}
      </ol>
      <div className={posterFoot}>
        <QrCode value={origin} label={t`Adresse de Cocon`} size="46mm" />
        <div>
          <p className={address}>{origin.replace(/^https?:\/\//, '')}</p>
          <p>
            <Trans>Ce carré mène à la page d’accueil. Il n’ouvre aucune photo : il faut votre carte.</Trans>
          </p>
        </div>
      </div>
    </article>
  );
}
