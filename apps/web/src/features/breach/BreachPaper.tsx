/** The report on A4, for the file and for whoever decides on the notice: black on white, with what it does not say. */
import { Trans } from '@lingui/react/macro';
import { inDays, OCCURRENCES_KEPT, type BreachReport, type Instant } from '@cocon/protocol';
import { foot, paper, paperTitle } from './breach.css.ts';
import { BreachFigures } from './BreachFigures.tsx';
import type { BreachWords } from './useBreachWords.ts';
import { SheetHead } from '../../design/print/SheetHead.tsx';

export interface BreachPaperProps {
  readonly establishmentName: string;
  readonly device: string;
  /** For who has to look it up in the host's own report. */
  readonly deviceId: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly report: BreachReport;
  readonly words: BreachWords;
}

export function BreachPaper({
  establishmentName,
  device,
  deviceId,
  from,
  to,
  report,
  words,
}: BreachPaperProps) {
  const keptDays = inDays(OCCURRENCES_KEPT);
  const [begins, ends] = [words.instant(from), words.instant(to)];
  return (
    <article className={paper}>
      <SheetHead establishmentName={establishmentName} logo={28} />
      <h1 className={paperTitle}>
        <Trans>Ce qu’un appareil a lu</Trans>
      </h1>
      <p>
        <strong>{device}</strong>
        <br />
        <Trans>
          Du {begins} au {ends}. Chaque heure entamée compte entière.
        </Trans>
      </p>
      <BreachFigures report={report} words={words} />
      <div className={foot}>
        <p>
          <Trans>
            Selon le serveur, qui note {keptDays} jours ce qu’il remet aux appareils de l’équipe, en numéros ;
            les noms ont été mis par l’appareil de la direction. Ce que l’appareil gardait déjà n’y est pas.
          </Trans>
        </p>
        <p>
          <Trans>Numéro de l’appareil chez l’hébergeur : {deviceId}</Trans>
        </p>
      </div>
    </article>
  );
}
