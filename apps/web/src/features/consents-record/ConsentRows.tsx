/**
 * The table itself: on a phone each row is a card, and the roles say that it is a table still. A radio's name is the
 * reach alone; its group names the child and the guardian.
 */
import { memo } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import { REACHES, type LocalDay } from '@cocon/protocol';
import { classes } from '../../design/classes.ts';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { Notice } from '../../design/Notice.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Switch } from '../../design/Switch.tsx';
import { emblemOf } from '../../session/emblemOf.ts';
import { name as nameLook, soft, words } from '../children/children.css.ts';
import { useDayWords } from '../children/useDayWords.ts';
import { headRow, row as rowLook, rowChanged, table, who, whole } from './consentsRecord.css.ts';
import { useReachName } from './reachNames.ts';
import { widensDevice, type Answer, type ConsentRow } from './rows.ts';

export interface ConsentRowsProps {
  readonly rows: readonly ConsentRow[];
  readonly answerOf: (row: ConsentRow) => Answer;
  readonly isChanged: (row: ConsentRow) => boolean;
  readonly today: LocalDay;
  readonly onAnswer: (key: string, answer: Answer) => void;
}

export function ConsentRows({ rows, answerOf, isChanged, today, onAnswer }: ConsentRowsProps) {
  const { t } = useLingui();
  return (
    <div role="table" aria-label={t`Autorisations`} className={table}>
      <div role="rowgroup">
        <div role="row" className={headRow}>
          <span role="columnheader">{t`Enfant, selon qui`}</span>
          <span role="columnheader">{t`Qui peut le voir en photo`}</span>
          <span role="columnheader">{t`Vidéos`}</span>
        </div>
      </div>
      <div role="rowgroup">
        {rows.map((row) => {
          const { image, film } = answerOf(row);
          return (
            <OneRow
              key={row.key}
              row={row}
              image={image}
              film={film}
              isChanged={isChanged(row)}
              today={today}
              onAnswer={onAnswer}
            />
          );
        })}
      </div>
    </div>
  );
}

interface OneRowProps extends Answer {
  readonly row: ConsentRow;
  readonly isChanged: boolean;
  readonly today: LocalDay;
  readonly onAnswer: (key: string, answer: Answer) => void;
}

/** Painted again only when its own answer changes: a house has a hundred rows of five radios. */
const OneRow = memo(
  function OneRow({ row, image, film, isChanged, today, onAnswer }: OneRowProps) {
    const { t } = useLingui();
    const reachName = useReachName();
    const days = useDayWords();
    const { child, guardianName, word } = row;
    const childName = fullName(child.body);
    const end = word ? days.day(word.terms.to) : '';
    const isOver = word !== undefined && word.terms.to < today;
    return (
      <div role="row" className={classes(rowLook, isChanged && rowChanged)}>
        <div role="rowheader" className={who}>
          <Emblem id={emblemOf(child)} />
          <span className={words}>
            <span className={nameLook}>{childName}</span>
            <span className={soft}>
              <Trans>selon {guardianName}</Trans>
            </span>
            {end !== '' && (
              <span className={soft}>
                {isOver ? <Trans>terminé le {end}</Trans> : <Trans>jusqu’au {end}</Trans>}
              </span>
            )}
          </span>
        </div>
        <div role="cell">
          <RadioCards
            label={t`L’image de ${childName}, selon ${guardianName}`}
            isLabelHidden
            isCompact
            options={REACHES.map((reach) => ({ value: reach, label: reachName(reach) }))}
            value={image}
            onChange={(reach) => onAnswer(row.key, { image: reach, film: film && reach !== 'nobody' })}
          />
        </div>
        <div role="cell">
          <Switch
            isSelected={film}
            isDisabled={image === null || image === 'nobody'}
            onChange={(on) => onAnswer(row.key, { image, film: on })}
          >
            {t`Les vidéos aussi`}
          </Switch>
        </div>
        {isChanged && widensDevice(row, { image, film }) && (
          <div role="cell" className={whole}>
            <Notice tone="warning">
              <Trans>
                C’est plus large que ce que {guardianName} a signé sur son téléphone. Son téléphone le lui
                dira aussitôt, et lui proposera de revenir à son choix.
              </Trans>
            </Notice>
          </div>
        )}
      </div>
    );
  },
  (before, after) =>
    before.row.key === after.row.key &&
    before.row.word === after.row.word &&
    before.row.child.document === after.row.child.document &&
    before.row.guardianName === after.row.guardianName &&
    before.image === after.image &&
    before.film === after.film &&
    before.isChanged === after.isChanged &&
    before.today === after.today,
);
