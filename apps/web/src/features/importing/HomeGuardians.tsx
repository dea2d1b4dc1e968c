/**
 * The guardians of a home in the preview, put right: renamed in place; parted, joined or taken away from the menu beside
 * the name. All lines that tell of the person follow.
 */
import { useEffect, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  homePeople,
  joinPeople,
  partPerson,
  removePerson,
  renamePerson,
  restorePeople,
  type HomePerson,
  type PlannedHome,
  type RowEdits,
} from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Menu } from '../../design/Menu.tsx';
import { Row } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { Soft } from '../../design/Words.tsx';
import { guardianRow, guardians as guardiansLook } from './importing.css.ts';

export interface HomeGuardiansProps {
  readonly home: PlannedHome;
  /** The child's last name. */
  readonly family: string;
  readonly onCorrect: (change: (edits: RowEdits) => RowEdits) => void;
}

export function HomeGuardians({ home: { name, told }, family, onCorrect }: HomeGuardiansProps) {
  const { t } = useLingui();
  const group = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  // Who is who stays as it was while a name is typed: half a name may be somebody else's.
  const [shown, setShown] = useState(() => ({ round, people: homePeople(told) }));
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  if (shown.round !== round) {
    setShown({ round, people: homePeople(told) });
    setTyped(new Map());
  }
  const people = shown.people.map((person): HomePerson => {
    const name = typed.get(person.key)?.trim() ?? '';
    return name === '' ? person : { ...person, name };
  });
  const isCorrected = told.some((place) =>
    place.people.some(({ names, read }) => names.length !== 1 || names[0] !== read),
  );

  /** Afterwards the people are others, and the gesture's own place may be gone. */
  function correct(change: (edits: RowEdits) => RowEdits): void {
    onCorrect(change);
    setRound(round + 1);
  }

  // The menu gives the focus back to its button as it closes; where that is gone, the group has it.
  useEffect(() => {
    if (round === 0) return;
    const waiting = requestAnimationFrame(() => group.current?.focus());
    return () => cancelAnimationFrame(waiting);
  }, [round]);

  const gestures = (person: HomePerson, others: readonly HomePerson[]) => [
    {
      id: 'part',
      label: t`Ce sont deux personnes`,
      onAction: () => correct((edits) => partPerson(edits, person, family, others)),
    },
    ...others.map((other) => {
      const { key, name: otherName } = other;
      return {
        id: key,
        label: t`Réunir avec ${otherName}`,
        onAction: () => correct((edits) => joinPeople(edits, person, other)),
      };
    }),
    {
      id: 'remove',
      label: t`Retirer de la liste`,
      isDestructive: true,
      onAction: () => correct((edits) => removePerson(edits, person)),
    },
  ];

  return (
    <div
      ref={group}
      role="group"
      tabIndex={-1}
      aria-label={t`Responsables du foyer ${name}`}
      className={guardiansLook}
    >
      {people.length === 0 && (
        <Soft as="p">
          <Trans>Aucun responsable n’est lu pour le foyer {name}.</Trans>
        </Soft>
      )}
      {people.map((person, index) => {
        const number = index + 1;
        const { key, name: personName } = person;
        return (
          <div key={key} className={guardianRow}>
            <TextField
              label={t`Responsable ${number}`}
              defaultValue={personName}
              onChange={(text) => {
                setTyped(new Map(typed).set(key, text));
                onCorrect((edits) => renamePerson(edits, person, text));
              }}
              autoComplete="off"
              maxLength={80}
            />
            <Menu
              label={t`Autres gestes pour ${personName}`}
              items={gestures(
                person,
                people.filter((other) => other !== person),
              )}
            />
          </div>
        );
      })}
      {isCorrected && (
        <Row>
          <Button variant="quiet" icon="undo" onPress={() => correct((edits) => restorePeople(edits, told))}>
            {t`Comme dans la liste`}
          </Button>
        </Row>
      )}
    </div>
  );
}
