/** Sheets on paper, for the kitchen's wall: who must be careful with what, first; the others in one line. */
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName, hasSomething } from '@cocon/domain';
import { brand, cardHead, house } from '../../design/print/paper.css.ts';
import { dayWords } from '../../locales/dayWords.ts';
import type { BookChild } from '../../session/book.ts';
import { ReadingLine } from './ReadingLine.tsx';
import type { ChildSheet } from './sheets.ts';
import {
  allergies,
  child as block,
  childName,
  foot,
  half,
  halves,
  paper,
  phone as number,
  read,
  title,
  words,
} from './wall.css.ts';

export interface WallSheetsProps {
  readonly establishmentName: string;
  /** The day of printing. */
  readonly today: string;
  readonly people: readonly Pick<BookChild, 'id' | 'body'>[];
  readonly sheets: ReadonlyMap<string, Pick<ChildSheet, 'body'>>;
  /** This device has not all that colleagues wrote. */
  readonly isIncomplete: boolean;
}

export function WallSheets({ establishmentName, today, people, sheets, isIncomplete }: WallSheetsProps) {
  const { t, i18n } = useLingui();
  const printedOn = dayWords(today, i18n.locale, 'date');
  const written = people.flatMap((child) => {
    const body = sheets.get(child.id)?.body;
    return body ? [{ child, body }] : [];
  });
  const careful = written.filter(({ body }) => hasSomething(body));
  const without = written.filter(({ body }) => !hasSomething(body)).map(({ child }) => fullName(child.body));
  const missing = people.filter(({ id }) => !sheets.has(id)).map(({ body }) => fullName(body));
  return (
    <article className={paper} aria-label={t`Fiches à afficher`}>
      <div className={cardHead}>
        <span className={house}>{establishmentName}</span>
        <span className={brand}>{printedOn}</span>
      </div>
      <h1 className={title}>
        <Trans>Allergies et urgences</Trans>
      </h1>
      {isIncomplete && (
        <p>
          <strong>{t`Attention : cet appareil n’avait pas toutes les dernières fiches.`}</strong>
        </p>
      )}
      {careful.map(({ child, body }) => (
        <section key={child.id} className={block}>
          <h2 className={childName}>{fullName(child.body)}</h2>
          <div className={halves}>
            <div className={half}>
              <p className={allergies}>
                {body.allergies === '' ? t`Aucune allergie connue.` : body.allergies}
              </p>
              {body.actions !== '' && <p className={words}>{body.actions}</p>}
            </div>
            <div className={half}>
              {body.medicines.map(({ id, name, place }) => (
                <p key={id}>
                  <strong>{name}</strong> {place}
                </p>
              ))}
              {[...body.contacts, ...(body.doctor.name === '' ? [] : [{ id: 'doctor', ...body.doctor }])].map(
                ({ id, name, phone }) => (
                  <p key={id}>
                    {name} <span className={number}>{phone}</span>
                  </p>
                ),
              )}
            </div>
          </div>
          <p className={read}>
            <ReadingLine {...body} />
          </p>
        </section>
      ))}
      <div className={foot}>
        {without.length > 0 && <p>{t`Aucune allergie connue : ${without.join(', ')}.`}</p>}
        {missing.length > 0 && <p>{t`Pas encore de fiche : ${missing.join(', ')}.`}</p>}
      </div>
    </article>
  );
}
