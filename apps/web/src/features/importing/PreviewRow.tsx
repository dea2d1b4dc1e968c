/** One row of the list as it was understood, with its doubts, its correction, or left out. */
import { memo, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportPlan, PlannedRow, RowChoice, RowEdit, RowStatus } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Columns } from '../../design/Stack.tsx';
import { Tag } from '../../design/Tag.tsx';
import { TextField } from '../../design/TextField.tsx';
import type { Tone } from '../../design/tone.ts';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { useDoubtWords } from './doubtWords.ts';
import { rowActions, rowCard, rowHead, tags } from './importing.css.ts';

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
  readonly choice: RowChoice | undefined;
  readonly onEdit: (line: number, edit: RowEdit) => void;
  readonly onChoose: (line: number, choice: RowChoice) => void;
}

export const PreviewRow = memo(function PreviewRow({ row, plan, onEdit, onChoose }: PreviewRowProps) {
  const { t } = useLingui();
  const doubtWords = useDoubtWords();
  const { line, status, text } = row;
  const [isEdited, setEdited] = useState(false);
  const name = `${row.firstName} ${row.lastName}`.trim();
  const group = plan.groups.find(({ key }) => key === row.group)?.name ?? '';
  const homes = plan.homes.filter(({ key }) => row.homes.includes(key));
  const isRead = status !== 'unreadable' && status !== 'title' && status !== 'leftOut';
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
              <Button variant="quiet" onPress={() => onChoose(line, { child: 'other' })}>
                {t`C’est un autre enfant`}
              </Button>
            )}
            {status !== 'leftOut' && (
              <Button
                variant="quiet"
                icon="pencil"
                aria-label={t`Corriger ${called}`}
                onPress={() => setEdited(!isEdited)}
              >
                {t`Corriger`}
              </Button>
            )}
            {(isRead || status === 'leftOut') && (
              <Button
                variant="quiet"
                aria-label={status === 'leftOut' ? t`Reprendre ${called}` : t`Laisser ${called} de côté`}
                onPress={() => onChoose(line, { isLeftOut: status !== 'leftOut' })}
              >
                {status === 'leftOut' ? t`Reprendre` : t`Laisser de côté`}
              </Button>
            )}
          </span>
        )}
      </div>
      {row.doubts.map((doubt) => (
        <RadioCards
          key={doubt.about}
          label={doubtWords(doubt)}
          isCompact
          options={
            doubt.about === 'child'
              ? [
                  { value: 'same', label: t`Le même enfant` },
                  { value: 'other', label: t`Un autre enfant` },
                ]
              : [
                  { value: 'same', label: t`Le même foyer` },
                  { value: 'other', label: t`Un autre foyer` },
                ]
          }
          value={doubt.answer}
          onChange={(answer) => onChoose(line, { [doubt.about]: answer })}
        />
      ))}
      {isEdited && (
        <Columns min={180}>
          <TextField
            label={t`Prénom`}
            defaultValue={row.firstName}
            onChange={(firstName) => onEdit(line, { firstName })}
            autoComplete="off"
            maxLength={80}
          />
          <TextField
            label={t`Nom`}
            defaultValue={row.lastName}
            onChange={(lastName) => onEdit(line, { lastName })}
            autoComplete="off"
            maxLength={80}
          />
          <TextField
            label={t`Groupe`}
            defaultValue={group}
            onChange={(typed) => onEdit(line, { group: typed })}
            autoComplete="off"
            maxLength={80}
          />
        </Columns>
      )}
    </li>
  );
}, isSameRow);

const homeWords = (name: string, guardians: readonly { readonly name: string }[]): string =>
  guardians.length === 0 ? name : `${name} (${guardians.map((guardian) => guardian.name).join(', ')})`;

/** Plans are made anew at every keystroke; most of their rows say the same. */
function isSameRow(before: PreviewRowProps, after: PreviewRowProps): boolean {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const homesOf = ({ row, plan }: PreviewRowProps) => plan.homes.filter(({ key }) => row.homes.includes(key));
  const groupOf = ({ row, plan }: PreviewRowProps) => plan.groups.find(({ key }) => key === row.group)?.name;
  return (
    same(before.row, after.row) &&
    same(before.choice, after.choice) &&
    groupOf(before) === groupOf(after) &&
    same(homesOf(before), homesOf(after)) &&
    before.onChoose === after.onChoose
  );
}
