/** The table of papers: a row for each child, with the answer of who signed; where two decide, each may be unticked. */
import { memo } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import { REACHES, type ChildId, type GuardianId, type LocalDay } from '@cocon/protocol';
import { classes } from '../../design/classes.ts';
import { Checkbox } from '../../design/Checkbox.tsx';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { Notice } from '../../design/Notice.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Switch } from '../../design/Switch.tsx';
import { ofName, thatName } from '../../locales/ofName.ts';
import { emblemOf } from '../../session/emblemOf.ts';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { useDayWords } from '../children/useDayWords.ts';
import {
  headRow,
  row as rowLook,
  rowChanged,
  signers as signersLook,
  table,
  who,
  whole,
} from './consentsRecord.css.ts';
import { useReachName } from './reachNames.ts';
import { standingAnswer, widensDevice, type Answer, type ConsentRow, type Signer } from './rows.ts';

export interface ConsentRowsProps {
  readonly rows: readonly ConsentRow[];
  readonly answerOf: (row: ConsentRow) => Answer;
  readonly signedBy: (row: ConsentRow) => readonly GuardianId[];
  readonly isChanged: (row: ConsentRow) => boolean;
  readonly today: LocalDay;
  readonly onAnswer: (child: ChildId, answer: Answer) => void;
  readonly onSigned: (child: ChildId, guardians: readonly GuardianId[]) => void;
}

export function ConsentRows(props: ConsentRowsProps) {
  const { rows, answerOf, signedBy, isChanged, today, onAnswer, onSigned } = props;
  const { t } = useLingui();
  return (
    <div role="table" aria-label={t`Autorisations`} className={table}>
      <div role="rowgroup">
        <div role="row" className={headRow}>
          <span role="columnheader">{t`Enfant, et qui a signé`}</span>
          <span role="columnheader">{t`Qui peut le voir en photo`}</span>
          <span role="columnheader">{t`Vidéos`}</span>
        </div>
      </div>
      <div role="rowgroup">
        {rows.map((row) => {
          const { image, film } = answerOf(row);
          return (
            <OneRow
              key={row.child.id}
              row={row}
              image={image}
              film={film}
              signed={signedBy(row)}
              isChanged={isChanged(row)}
              today={today}
              onAnswer={onAnswer}
              onSigned={onSigned}
            />
          );
        })}
      </div>
    </div>
  );
}

interface OneRowProps extends Answer {
  readonly row: ConsentRow;
  readonly signed: readonly GuardianId[];
  readonly isChanged: boolean;
  readonly today: LocalDay;
  readonly onAnswer: (child: ChildId, answer: Answer) => void;
  readonly onSigned: (child: ChildId, guardians: readonly GuardianId[]) => void;
}

/** Painted again only when its own answer changes: a house has a hundred rows of five radios. */
const OneRow = memo(
  function OneRow({ row, image, film, signed, isChanged, today, onAnswer, onSigned }: OneRowProps) {
    const { t, i18n } = useLingui();
    const reachName = useReachName();
    const { child, signers } = row;
    const childName = fullName(child.body);
    const named = `${child.id}-signed`;
    const ofChild = ofName(childName, i18n.locale);
    const widened = signers.filter(
      (signer) => signed.includes(signer.guardian) && widensDevice(signer, { image, film }),
    );
    return (
      <div role="row" className={classes(rowLook, isChanged && rowChanged)}>
        <div role="rowheader" className={who}>
          <Emblem id={emblemOf(child)} />
          <Words>
            <Name id={named}>{childName}</Name>
            {signers.length === 1 && signers[0] && (
              <Soft>
                <OneSigner signer={signers[0]} today={today} />
              </Soft>
            )}
          </Words>
        </div>
        <div role="cell">
          <RadioCards
            label={t`L’image ${ofChild}`}
            isLabelHidden
            isCompact
            options={REACHES.map((reach) => ({ value: reach, label: reachName(reach) }))}
            value={image}
            onChange={(reach) => onAnswer(child.id, { image: reach, film: film && reach !== 'nobody' })}
          />
        </div>
        <div role="cell">
          <Switch
            aria-describedby={named}
            isSelected={film}
            isDisabled={image === null || image === 'nobody'}
            onChange={(on) => onAnswer(child.id, { image, film: on })}
          >
            {t`Les vidéos aussi`}
          </Switch>
        </div>
        {signers.length > 1 && (
          <div role="cell" className={whole}>
            <div role="group" aria-label={t`Qui a signé pour ${childName}`} className={signersLook}>
              {signers.map((signer) => (
                <Checkbox
                  key={signer.guardian}
                  isSelected={signed.includes(signer.guardian)}
                  onChange={(on) =>
                    onSigned(
                      child.id,
                      on
                        ? [...signed, signer.guardian]
                        : signed.filter((guardian) => guardian !== signer.guardian),
                    )
                  }
                  description={<Standing signer={signer} today={today} />}
                >
                  {signer.name}
                </Checkbox>
              ))}
            </div>
          </div>
        )}
        {isChanged &&
          widened
            .map(({ guardian, name }) => ({ guardian, thatGuardian: thatName(name, i18n.locale) }))
            .map(({ guardian, thatGuardian }) => (
              <div key={guardian} role="cell" className={whole}>
                <Notice tone="warning">
                  <Trans>
                    C’est plus large que ce {thatGuardian} a signé sur son téléphone. Son téléphone le lui
                    dira aussitôt, et lui proposera de revenir à son choix.
                  </Trans>
                </Notice>
              </div>
            ))}
      </div>
    );
  },
  (before, after) =>
    before.row.child.document === after.row.child.document &&
    before.row.signers.length === after.row.signers.length &&
    before.row.signers.every(({ guardian, name, word }, index) => {
      const other = after.row.signers[index];
      return other?.guardian === guardian && other.name === name && other.word === word;
    }) &&
    before.image === after.image &&
    before.film === after.film &&
    before.signed.join() === after.signed.join() &&
    before.isChanged === after.isChanged &&
    before.today === after.today &&
    before.onSigned === after.onSigned,
);

interface OfOne {
  readonly signer: Signer;
  readonly today: LocalDay;
}

/** The only one who decides, and until when the word holds. */
function OneSigner({ signer, today }: OfOne) {
  const days = useDayWords();
  const { name: guardianName, word } = signer;
  const end = word ? days.day(word.terms.to) : '';
  if (end === '') return <Trans>selon {guardianName}</Trans>;
  return word !== undefined && word.terms.to < today ? (
    <Trans>
      selon {guardianName}, terminé le {end}
    </Trans>
  ) : (
    <Trans>
      selon {guardianName}, jusqu’au {end}
    </Trans>
  );
}

/** What one of two has said so far. */
function Standing({ signer, today }: OfOne) {
  const days = useDayWords();
  const reachName = useReachName();
  const { word } = signer;
  const { image } = standingAnswer(signer, today);
  const end = word ? days.day(word.terms.to) : '';
  if (end === '') return <Trans>rien encore</Trans>;
  if (image === null) return <Trans>terminé le {end}</Trans>;
  const reach = reachName(image);
  return (
    <Trans>
      {reach}, jusqu’au {end}
    </Trans>
  );
}
