/** A colleague's code: who she is (of the book, or new to it), the code she types herself, and until when. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { roomTablet, SHORTEST_CODE } from '@cocon/client';
import { LONGEST_NAME, tidyName } from '@cocon/domain';
import { PinField } from '../../design/PinField.tsx';
import { Select } from '../../design/Select.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { clientDependencies } from '../../session/session.ts';
import { useProfile } from '../../session/useSession.ts';
import { bookWrite, newRecordId } from '../../session/writes.ts';
import { CodeForm } from './CodeForm.tsx';
import { colleaguesOf } from './colleagues.ts';
import { codeEnds } from './roomHours.ts';
import { keepRoom, readRoom, type Person } from './roomNote.ts';
import { useCode } from './useCode.ts';

const SOMEBODY_NEW = 'new';

export function AddCodeForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { owners } = readRoom(profile);
  const hasCode = new Set(Object.values(owners).map(({ id }) => id));
  const people = colleaguesOf(profile).filter(({ id }) => !hasCode.has(id));
  const [who, setWho] = useState(SOMEBODY_NEW);
  const [typed, setTyped] = useState('');
  const [added, setAdded] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [code, setCode] = useState('');
  const name = people.find(({ id }) => id === who)?.name ?? tidyName(typed);
  const { zone } = profile.state.settings;

  const adding = useCode(
    async () => {
      const end = lastDay === '' ? null : codeEnds(lastDay, zone);
      const slot = await roomTablet(clientDependencies, profile.stored.id).add(code, added, end);
      const person: Person = { id: who === SOMEBODY_NEW ? newRecordId() : who, name };
      await keepRoom(profile, { owners: { ...readRoom(profile).owners, [slot]: person } });
      if (who === SOMEBODY_NEW) {
        await profile.enqueue({ writes: [bookWrite(person.id, { type: 'colleague', name }, [])] });
      }
      showToast({ message: t`${name} a son code.`, tone: 'success' });
      onDone();
    },
    () => setCode(''),
  );

  return (
    <CodeForm
      title={t`Ajouter un code`}
      label={t`Un code qui ouvre déjà la tablette`}
      submit={t`Ajouter`}
      isReady={
        name !== '' && added.length >= SHORTEST_CODE && (lastDay === '' || lastDay >= profile.moment.day)
      }
      code={code}
      onCode={setCode}
      action={adding}
      onCancel={onDone}
    >
      {people.length > 0 && (
        <Select
          label={t`Pour qui ?`}
          options={[
            ...people.map(({ id, name: label }) => ({ id, label })),
            { id: SOMEBODY_NEW, label: t`Quelqu’un d’autre` },
          ]}
          value={who}
          onChange={setWho}
        />
      )}
      {who === SOMEBODY_NEW && (
        <TextField
          label={t`Son prénom et son nom`}
          description={t`C’est ce que lisent les familles sous ce qu’elle publie.`}
          value={typed}
          onChange={setTyped}
          maxLength={LONGEST_NAME}
          autoComplete="off"
        />
      )}
      <PinField
        label={t`Son code`}
        description={t`Elle le choisit et le tape elle-même : six chiffres au moins.`}
        value={added}
        onChange={setAdded}
        autoComplete="new-password"
      />
      <TextField
        label={t`Jusqu’au (facultatif)`}
        description={t`Pour une saisonnière : après ce jour, son code n’ouvre plus et s’efface.`}
        type="date"
        min={profile.moment.day}
        value={lastDay}
        onChange={setLastDay}
      />
    </CodeForm>
  );
}
