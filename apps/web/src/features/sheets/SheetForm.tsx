/** Writing a sheet: what a guardian says or a paper bears, transcribed. Without an allergy one says that none is known. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  EMPTY_WORDS,
  LONGEST_NAME,
  LONGEST_WORDS,
  MOST_ENTRIES,
  tidyWords,
  type SheetBody,
  type SheetWords,
} from '@cocon/domain';
import { makeId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';
import { Columns, Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import type { BookChild } from '../../session/book.ts';
import { LeavingAlert } from '../../shell/LeavingAlert.tsx';
import { useProfile } from '../../session/useSession.ts';
import { bookHouseholds } from '../../session/teamBook.ts';
import { form } from './sheets.css.ts';

const PAPER = 'paper';

export interface SheetFormProps {
  readonly child: BookChild;
  readonly before: SheetBody | undefined;
  readonly isSaving: boolean;
  readonly error: string | undefined;
  /** `said`: the guardian whose word it is; a paper's where absent. */
  readonly onSave: (words: SheetWords, said: string | undefined) => void;
  readonly onCancel: () => void;
}

export function SheetForm({ child, before, isSaving, error, onSave, onCancel }: SheetFormProps) {
  const { t } = useLingui();
  const [words, setWords] = useState<SheetWords>(before ?? EMPTY_WORDS);
  const [isNone, setNone] = useState(before !== undefined && before.allergies === '');
  const [isAsked, setAsked] = useState(false);
  const people = useGuardians(child);
  const [said, setSaid] = useState(before?.said ?? people[0] ?? PAPER);
  const sources = [...new Set([...people, ...(said === PAPER ? [] : [said])])];
  const change = (part: Partial<SheetWords>) => setWords({ ...words, ...part });
  const tidy = tidyWords(isNone ? { ...words, allergies: '' } : words);
  const isMissing = !isNone && tidy.allergies === '';
  const [first] = useState(() => JSON.stringify(asWritten(tidy, isNone, said)));
  const isChanged = JSON.stringify(asWritten(tidy, isNone, said)) !== first;

  return (
    <form
      className={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isMissing) onSave(tidy, said === PAPER ? undefined : said);
      }}
    >
      <Stack gap={3}>
        <Card title={t`Allergies`} region>
          <Stack gap={2}>
            {!isNone && (
              <TextField
                label={t`Ses allergies`}
                description={t`Une par ligne : ce qu’il faut éviter, et ce qui arrive.`}
                isMultiline
                value={words.allergies}
                onChange={(allergies) => change({ allergies })}
                maxLength={LONGEST_WORDS}
                errorMessage={
                  isAsked && isMissing
                    ? t`Écrivez ses allergies, ou cochez qu’aucune n’est connue.`
                    : undefined
                }
              />
            )}
            <Checkbox isSelected={isNone} onChange={setNone}>
              {t`Aucune allergie connue`}
            </Checkbox>
            <TextField
              label={t`Que faire en cas d’urgence`}
              description={t`Un geste par ligne, dans l’ordre.`}
              isMultiline
              value={words.actions}
              onChange={(actions) => change({ actions })}
              maxLength={LONGEST_WORDS}
            />
          </Stack>
        </Card>
        <Card title={t`Médicaments`} region>
          <Stack gap={2}>
            {words.medicines.map((medicine, index) => {
              const put = (part: Partial<typeof medicine>) =>
                change({ medicines: words.medicines.with(index, { ...medicine, ...part }) });
              const number = index + 1;
              return (
                <Columns key={medicine.id} min={220}>
                  <TextField
                    label={t`Médicament ${number}`}
                    value={medicine.name}
                    onChange={(name) => put({ name })}
                    maxLength={LONGEST_NAME}
                    autoComplete="off"
                  />
                  <TextField
                    label={t`Où est le médicament ${number} ?`}
                    value={medicine.place}
                    onChange={(place) => put({ place })}
                    maxLength={LONGEST_NAME}
                    autoComplete="off"
                  />
                </Columns>
              );
            })}
            {words.medicines.length < MOST_ENTRIES && (
              <Row>
                <Button
                  variant="ghost"
                  icon="plus"
                  onPress={() =>
                    change({ medicines: [...words.medicines, { id: makeId(), name: '', place: '' }] })
                  }
                >
                  {t`Ajouter un médicament`}
                </Button>
              </Row>
            )}
          </Stack>
        </Card>
        <Card title={t`Qui appeler`} region>
          <Stack gap={2}>
            {words.contacts.map((contact, index) => {
              const put = (part: Partial<typeof contact>) =>
                change({ contacts: words.contacts.with(index, { ...contact, ...part }) });
              const number = index + 1;
              return (
                <Columns key={contact.id} min={220}>
                  <TextField
                    label={t`Personne ${number}`}
                    value={contact.name}
                    onChange={(name) => put({ name })}
                    maxLength={LONGEST_NAME}
                    autoComplete="off"
                  />
                  <TextField
                    label={t`Téléphone de la personne ${number}`}
                    type="tel"
                    value={contact.phone}
                    onChange={(phone) => put({ phone })}
                    maxLength={LONGEST_NAME}
                    autoComplete="off"
                  />
                </Columns>
              );
            })}
            {words.contacts.length < MOST_ENTRIES && (
              <Row>
                <Button
                  variant="ghost"
                  icon="plus"
                  onPress={() =>
                    change({ contacts: [...words.contacts, { id: makeId(), name: '', phone: '' }] })
                  }
                >
                  {t`Ajouter une personne`}
                </Button>
              </Row>
            )}
            <Columns min={220}>
              <TextField
                label={t`Son médecin`}
                value={words.doctor.name}
                onChange={(name) => change({ doctor: { ...words.doctor, name } })}
                maxLength={LONGEST_NAME}
                autoComplete="off"
              />
              <TextField
                label={t`Téléphone du médecin`}
                type="tel"
                value={words.doctor.phone}
                onChange={(phone) => change({ doctor: { ...words.doctor, phone } })}
                maxLength={LONGEST_NAME}
                autoComplete="off"
              />
            </Columns>
          </Stack>
        </Card>
        <Select
          label={t`Qui l’a dit ou signé ?`}
          options={[
            ...sources.map((name) => ({ id: name, label: name })),
            { id: PAPER, label: t`Un papier remis` },
          ]}
          value={said}
          onChange={setSaid}
        />
        {error !== undefined && <Notice tone="danger">{error}</Notice>}
        <Row gap={1}>
          <Button type="submit" size="large" isPending={isSaving}>
            {t`Enregistrer la fiche`}
          </Button>
          <Button variant="ghost" size="large" onPress={onCancel}>
            <Trans>Annuler</Trans>
          </Button>
        </Row>
      </Stack>
      <LeavingAlert
        title={t`Quitter sans enregistrer`}
        gone={t`Ce qui est écrit ici n’est pas enregistré : il faudra l’écrire de nouveau.`}
        confirmLabel={t`Quitter`}
        cancelLabel={t`Rester`}
        mustAsk={() => isChanged && !isSaving}
      />
    </form>
  );
}

/** What would be lost: a row that was added and is still empty is nothing. */
const asWritten = (words: SheetWords, isNone: boolean, said: string) => [words, isNone, said];

/** Names of the guardians of the child's homes. */
function useGuardians({ homes }: BookChild): string[] {
  const households = bookHouseholds(useProfile()).filter(({ id }) => homes.includes(id));
  return households
    .flatMap(({ guardians }) => guardians.map(({ name }) => name))
    .filter((name) => name !== '');
}
