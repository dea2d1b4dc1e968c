/** One row of the list as it was understood, with its doubts, its correction, or left out. */
import { memo } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Doubt, ImportPlan, PlannedRow, RowStatus } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Columns } from '../../design/Stack.tsx';
import { Tag } from '../../design/Tag.tsx';
import { TextField } from '../../design/TextField.tsx';
import type { Tone } from '../../design/tone.ts';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { useDoubtOptions, useDoubtWords } from './doubtWords.ts';
import { HomeGuardians } from './HomeGuardians.tsx';
import { rowActions, rowCard, rowHead, tags } from './importing.css.ts';
import type { RowChanges } from './usePreview.ts';

const tones: Readonly<Record<RowStatus, Tone>> = {
  new: 'leaf',
  doubtful: 'sun',
  there: 'paper',
  joined: 'sky',
  unreadable: 'rose',
  title: 'paper',
  leftOut: 'paper',
};

export interface PreviewRowProps {
  readonly row: PlannedRow;
  readonly plan: ImportPlan;
  readonly isOpen: boolean;
  readonly onOpen: (line: number) => void;
  readonly changes: RowChanges;
}

export const PreviewRow = memo(function PreviewRow({ row, plan, isOpen, onOpen, changes }: PreviewRowProps) {
  const { t } = useLingui();
  const { line, status, text } = row;
  const name = `${row.firstName} ${row.lastName}`.trim();
  const group = plan.groups.find(({ key }) => key === row.group)?.name ?? '';
  const homes = plan.homes.filter(({ key }) => row.homes.includes(key));
  const isRead = status !== 'unreadable' && status !== 'title' && status !== 'leftOut';
  /** What was answered decides whose home it is. */
  const answers = row.doubts.map(({ answer }) => answer).join(' ');
  const called = name === '' ? text : name;
  const statusNames: Readonly<Record<RowStatus, string>> = {
    new: t`Nouveau`,
    doubtful: t`À vérifier`,
    there: t`Déjà là`,
    joined: t`Avec une autre ligne`,
    unreadable: t`Illisible`,
    title: t`Ligne de titre`,
    leftOut: t`Laissée de côté`,
  };

  return (
    <li className={rowCard}>
      <div className={rowHead}>
        <Words>
          <span className={tags}>
            <Name>{called}</Name>
            <Tag tone={tones[status]}>{statusNames[status]}</Tag>
          </span>
          {isRead && (
            <Soft>
              {[group, ...homes.map((home) => homeWords(home.name, home.guardians))]
                .filter((part) => part !== '')
                .join(' · ')}
            </Soft>
          )}
          <Soft>
            {name === '' ? (
              <Trans>Ligne {line}</Trans>
            ) : (
              <Trans>
                Ligne {line} : {text}
              </Trans>
            )}
          </Soft>
        </Words>
        {status !== 'title' && (
          <span className={rowActions}>
            {status === 'there' && row.doubts.length === 0 && (
              <Button variant="quiet" onPress={() => changes.choose(line, { child: 'other' })}>
                {t`C’est un autre enfant`}
              </Button>
            )}
            {status !== 'leftOut' && (
              <Button
                variant="quiet"
                icon="pencil"
                aria-label={t`Corriger ${called}`}
                aria-expanded={isOpen}
                onPress={() => onOpen(line)}
              >
                {t`Corriger`}
              </Button>
            )}
            {(isRead || status === 'leftOut') && (
              <Button
                variant="quiet"
                aria-label={status === 'leftOut' ? t`Reprendre ${called}` : t`Laisser ${called} de côté`}
                onPress={() => changes.choose(line, { isLeftOut: status !== 'leftOut' })}
              >
                {status === 'leftOut' ? t`Reprendre` : t`Laisser de côté`}
              </Button>
            )}
          </span>
        )}
      </div>
      {row.doubts.map((doubt) => (
        <DoubtChoice
          key={doubt.about === 'people' ? doubt.cell : doubt.about}
          line={line}
          doubt={doubt}
          changes={changes}
        />
      ))}
      {isOpen && (
        <Columns min={180}>
          <TextField
            label={t`Prénom`}
            defaultValue={row.firstName}
            onChange={(firstName) => changes.edit(line, { firstName })}
            autoComplete="off"
            maxLength={80}
          />
          <TextField
            label={t`Nom`}
            defaultValue={row.lastName}
            onChange={(lastName) => changes.edit(line, { lastName })}
            autoComplete="off"
            maxLength={80}
          />
          <TextField
            label={t`Groupe`}
            defaultValue={group}
            onChange={(typed) => changes.edit(line, { group: typed })}
            autoComplete="off"
            maxLength={80}
          />
        </Columns>
      )}
      {isOpen &&
        row.homes.map((key, index) => {
          const home = homes.find((one) => one.key === key);
          return (
            home && (
              <HomeGuardians
                // A home is named after its guardians; while one is renamed it stays this row's first or second.
                key={`${String(index)} ${answers}`}
                home={home}
                family={row.lastName}
                onCorrect={changes.correct}
              />
            )
          );
        })}
    </li>
  );
}, isSameRow);

const homeWords = (name: string, guardians: readonly { readonly name: string }[]): string =>
  guardians.length === 0 ? name : `${name} (${guardians.map((guardian) => guardian.name).join(', ')})`;

function DoubtChoice({
  line,
  doubt,
  changes,
}: { line: number; doubt: Doubt } & Pick<PreviewRowProps, 'changes'>) {
  const doubtWords = useDoubtWords();
  const doubtOptions = useDoubtOptions();
  if (doubt.about === 'people') {
    return (
      <RadioCards
        label={doubtWords(doubt)}
        isCompact
        options={doubtOptions.people(doubt)}
        value={doubt.answer}
        onChange={(answer) => changes.answer(doubt.cell, answer)}
      />
    );
  }
  return (
    <RadioCards
      label={doubtWords(doubt)}
      isCompact
      options={doubtOptions[doubt.about]}
      value={doubt.answer}
      onChange={(answer) => changes.choose(line, { [doubt.about]: answer })}
    />
  );
}

/** Plans are made anew at every keystroke; most of their rows say the same. */
function isSameRow(before: PreviewRowProps, after: PreviewRowProps): boolean {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const homesOf = ({ row, plan }: PreviewRowProps) => plan.homes.filter(({ key }) => row.homes.includes(key));
  const groupOf = ({ row, plan }: PreviewRowProps) => plan.groups.find(({ key }) => key === row.group)?.name;
  return (
    before.isOpen === after.isOpen &&
    before.changes === after.changes &&
    before.onOpen === after.onOpen &&
    same(before.row, after.row) &&
    groupOf(before) === groupOf(after) &&
    same(homesOf(before), homesOf(after))
  );
}
