/** The paper that is given by hand with an invitation by mail: whose, the code, three steps. The link comes by mail and is
 * not on it: a paper that is lost opens nothing. */
import { Trans, useLingui } from '@lingui/react/macro';
import { classes } from '../../design/classes.ts';
import {
  card,
  cardBody,
  cardFormat,
  cardName,
  cardWords,
  keep,
  steps,
} from '../../design/print/paper.css.ts';
import { ofName } from '../../locales/ofName.ts';
import { slipCode } from './households.css.ts';
import { SheetHead } from '../../design/print/SheetHead.tsx';

export interface InvitationSlipProps {
  readonly guardianName: string;
  readonly establishmentName: string;
  readonly code: string;
}

export function InvitationSlip({ guardianName, establishmentName, code }: InvitationSlipProps) {
  const { t, i18n } = useLingui();
  const ofGuardian = ofName(guardianName, i18n.locale);
  return (
    <article className={classes(card, cardFormat.A6)} aria-label={t`Code d’invitation ${ofGuardian}`}>
      <SheetHead establishmentName={establishmentName} logo={26} />
      <p className={cardName.A6}>{guardianName}</p>
      <div className={cardBody.A6}>
        <p className={slipCode} translate="no">
          {code}
        </p>
        <div className={cardWords}>
          <ol className={steps}>
            <li>{t`Ouvrez sur votre téléphone le lien reçu par courriel.`}</li>
            <li>{t`Tapez ce code.`}</li>
            <li>{t`Appuyez sur « Entrer ».`}</li>
          </ol>
        </div>
      </div>
      <p className={keep}>
        <Trans>
          Avec le lien du courriel, ce code ouvre les photos de votre enfant. Il sert une fois. Ne l’envoyez à
          personne, et jamais par courriel ; perdu, dites-le-nous et il ne servira plus.
        </Trans>
      </p>
    </article>
  );
}
