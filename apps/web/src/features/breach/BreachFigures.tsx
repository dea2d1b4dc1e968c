/** The figures of a report, on the screen as on paper: hours, kinds, children. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { BreachReport } from '@cocon/protocol';
import { figures, figureName, figureNumber, figureRow, part, sum } from './breach.css.ts';
import type { BreachWords } from './useBreachWords.ts';

export interface BreachFiguresProps {
  readonly report: BreachReport;
  readonly words: BreachWords;
}

export function BreachFigures({ report, words }: BreachFiguresProps) {
  const { t } = useLingui();
  const { hours, files, records, collections, children, gone } = report;
  if (hours.length === 0)
    return (
      <p>
        <Trans>Le serveur n’a rien noté pour cet appareil dans cette période.</Trans>
      </p>
    );
  return (
    <>
      <p className={sum}>
        <Plural value={children.length} one="# enfant concerné" other="# enfants concernés" />
        {' · '}
        <Plural value={files} one="# fichier ouvert" other="# fichiers ouverts" />
        {' · '}
        <Plural value={records} one="# fiche lue" other="# fiches lues" />
      </p>
      <h3 className={part}>{t`Heure par heure`}</h3>
      <ul className={figures} aria-label={t`Heure par heure`}>
        {hours.map((one) => (
          <li key={one.at} className={figureRow}>
            <span className={figureName}>{words.instant(one.at)}</span>
            <span className={figureNumber}>
              <Plural value={one.files} one="# fichier" other="# fichiers" />
              {', '}
              <Plural value={one.records} one="# fiche" other="# fiches" />
            </span>
          </li>
        ))}
      </ul>
      <h3 className={part}>{t`De quelle sorte`}</h3>
      <ul className={figures} aria-label={t`De quelle sorte`}>
        {collections.map((one) => (
          <li key={one.collection} className={figureRow}>
            <span className={figureName}>{words.collection(one.collection)}</span>
            <span className={figureNumber}>{one.records}</span>
          </li>
        ))}
        {gone > 0 && (
          <li className={figureRow}>
            <span className={figureName}>{t`Effacées depuis`}</span>
            <span className={figureNumber}>{gone}</span>
          </li>
        )}
      </ul>
      <h3 className={part}>{t`Enfants marqués sur les photos ouvertes`}</h3>
      {children.length === 0 ? (
        <p>
          <Trans>Aucun.</Trans>
        </p>
      ) : (
        <ul className={figures} aria-label={t`Enfants marqués sur les photos ouvertes`}>
          {words.children(report).map(({ name, photos }, index) => (
            <li key={index} className={figureRow}>
              <span className={figureName}>{name}</span>
              <span className={figureNumber}>
                <Plural value={photos} one="# photo" other="# photos" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
