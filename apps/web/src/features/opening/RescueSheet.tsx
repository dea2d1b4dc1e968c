/**
 * The rescue sheet: the words that give an establishment its space back when all its devices are gone. One page, to be
 * kept in a safe; a second, `sealed`, is held by the operator in an envelope. Nobody else can do what it does.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import {
  rescue,
  rescueCode,
  rescueFoot,
  rescueLead,
  rescueNumber,
  rescueRow,
  rescueTitle,
  rescueWord,
  signature,
  signatureLine,
  steps as stepsLook,
} from '../../design/print/paper.css.ts';
import { QrCode } from '../../design/print/QrCode.tsx';
import { SheetHead } from '../../design/print/SheetHead.tsx';

export interface RescueSheetProps {
  readonly establishmentName: string;
  /** Who keeps this sheet. */
  readonly holder: string;
  /** The day it was made, as written. */
  readonly madeOn: string;
  /** The words (or groups of letters) to type, in order. */
  readonly code: readonly string[];
  /** What the code to scan holds. */
  readonly qr: string;
  readonly steps?: readonly string[];
  /** The second sheet, in the operator's envelope. */
  readonly sealed?: boolean;
}

export function RescueSheet({
  establishmentName,
  holder,
  madeOn,
  code,
  qr,
  steps,
  sealed = false,
}: RescueSheetProps) {
  const { t } = useLingui();
  const said = steps ?? [
    t`Ouvrez Cocon sur un appareil neuf et choisissez « J’ai la feuille de secours ».`,
    t`Tapez les groupes ci-dessous, dans l’ordre.`,
    t`Choisissez le code du nouvel appareil, puis imprimez une nouvelle feuille : celle-ci ne servira plus.`,
  ];
  return (
    <article className={rescue}>
      <SheetHead establishmentName={establishmentName} logo={28} />
      <h1 className={rescueTitle}>
        {sealed ? <Trans>Feuille de secours, sous enveloppe</Trans> : <Trans>Feuille de secours</Trans>}
      </h1>
      <p className={rescueLead}>
        <Trans>
          Si tous vos appareils sont perdus, cette feuille seule rend votre espace. Sans elle, personne ne le
          peut : ni l’hébergeur, ni nous. Gardez-la dans un coffre, jamais en photo.
        </Trans>
      </p>
      <div className={rescueRow}>
        <QrCode value={qr} label={t`Code de la feuille de secours`} size="62mm" />
        <ol className={stepsLook}>
          {said.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <ol className={rescueCode} aria-label={t`Les groupes à taper`}>
        {code.map((word, index) => (
          <li key={index} className={rescueWord}>
            <span className={rescueNumber}>{index + 1}</span>
            {word}
          </li>
        ))}
      </ol>
      <div className={rescueFoot}>
        <p>
          <Trans>
            Gardée par {holder}. Faite le {madeOn}.
          </Trans>
        </p>
        <div className={signature}>
          <span className={signatureLine}>
            <Trans>Lieu où elle est gardée</Trans>
          </span>
          <span className={signatureLine}>
            <Trans>Date et signature</Trans>
          </span>
        </div>
      </div>
    </article>
  );
}
