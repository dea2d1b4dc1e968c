/**
 * The card by which a guardian enters: to whom, from whom, the code to scan, the same as a link to type, three steps.
 * `A6` is handed over alone; `eighth` is one of eight on an A4 sheet to cut. It opens a child's photos: it says so.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { classes } from '../../design/classes.ts';
import { ofName } from '../../locales/ofName.ts';
import {
  card,
  cardBody,
  cardFormat,
  cardName,
  cardSquare,
  cardWords,
  keep,
  link as linkLook,
  steps as stepsLook,
} from '../../design/print/paper.css.ts';
import { QrCode } from '../../design/print/QrCode.tsx';
import { SheetHead } from '../../design/print/SheetHead.tsx';

export interface EntryCardProps {
  readonly guardianName: string;
  readonly establishmentName: string;
  /** The whole link, with its secret part: what the code holds. */
  readonly link: string;
  /** What is printed for who types; the link itself unless given. */
  readonly linkLabel?: string;
  readonly steps?: readonly string[];
  readonly format?: 'A6' | 'eighth';
}

export function EntryCard({
  guardianName,
  establishmentName,
  link,
  linkLabel = link,
  steps,
  format = 'A6',
}: EntryCardProps) {
  const { t, i18n } = useLingui();
  const ofGuardian = ofName(guardianName, i18n.locale);
  const isSmall = format === 'eighth';
  const said = steps ?? [
    t`Visez ce carré avec l’appareil photo du téléphone.`,
    t`Touchez le lien qui s’affiche.`,
    t`Appuyez sur « Entrer ».`,
  ];
  return (
    <article className={classes(card, cardFormat[format])} aria-label={t`Carte d’entrée ${ofGuardian}`}>
      <SheetHead establishmentName={establishmentName} logo={isSmall ? 18 : 26} />
      <p className={cardName[format]}>{guardianName}</p>
      <div className={cardBody[format]}>
        <div className={cardSquare[format]}>
          <QrCode value={link} label={t`Carte d'entrée (QR)`} size={isSmall ? '38mm' : '56mm'} />
        </div>
        <div className={cardWords}>
          <ol className={stepsLook}>
            {said.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className={linkLook[format]}>{linkLabel}</p>
        </div>
      </div>
      <p className={keep}>
        {isSmall ? (
          <Trans>Personnelle : elle ouvre les photos de votre enfant. Gardez-la comme une clé.</Trans>
        ) : (
          <Trans>
            Cette carte est personnelle : elle ouvre les photos de votre enfant. Gardez-la comme une clé ;
            perdue, dites-le-nous et elle ne servira plus.
          </Trans>
        )}
      </p>
    </article>
  );
}
