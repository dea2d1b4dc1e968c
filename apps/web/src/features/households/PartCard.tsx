/** « Séparer ce foyer »: parents who live apart from now on. Who leaves, where each child lives, and what it takes from whom. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { sayClosed, sayGuardiansEnded, type Profile } from '@cocon/client';
import { childType, fullName, tidyName } from '@cocon/domain';
import { makeId, type ChildId, type GuardianId, type HouseholdId, type RegisterState } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import type { BookHousehold } from '../../session/teamBook.ts';
import { useAction } from '../../session/useAction.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { carryOut, type Plan } from '../children/carryOut.ts';
import { PartConsequences } from './PartConsequences.tsx';
import { newPersons, planPart, type Parting, type Side } from './partHousehold.ts';
import { planTwoHeirs, withHeirs } from './twoHeirs.ts';

export function PartCard({ home }: { readonly home: BookHousehold }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (home.guardians.length < 2) return null;
  return (
    <Card title={t`Des parents se séparent ?`} region>
      <p>
        <Trans>Chacun a alors son foyer, avec ses cartes et ses messages, et ne voit rien de l’autre.</Trans>
      </p>
      <Row>
        <Button variant="ghost" icon="swap" onPress={() => setOpen(true)}>
          {t`Séparer ce foyer`}
        </Button>
      </Row>
      {isOpen && <PartDialog home={home} onClose={() => setOpen(false)} />}
    </Card>
  );
}

/** Who reads on what was published before. */
type Past = 'both' | 'stays';

function PartDialog({ home, onClose }: { readonly home: BookHousehold; readonly onClose: () => void }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const navigate = useNavigate();
  const pages = useDocuments(childType);
  const [made] = useState(() => makeId<HouseholdId>());
  const [leaving, setLeaving] = useState<readonly GuardianId[]>([]);
  const [typed, setTyped] = useState<string>();
  const homeName = home.body.name;
  const [past, setPast] = useState<Past>('both');
  const [sides, setSides] = useState<ReadonlyMap<ChildId, Side>>(new Map());
  const children = bookChildren(profile).filter(({ id }) => home.children.includes(id));
  const sideOf = (child: ChildId): Side => sides.get(child) ?? 'both';
  const namesOf = (who: readonly GuardianId[]) =>
    home.guardians.filter(({ id }) => who.includes(id)).map((one) => one.name);
  const name = tidyName(typed ?? namesOf(leaving).join(' et '));
  const isSome = leaving.length > 0 && leaving.length < home.guardians.length;
  const action = useAction(() => {
    const persons = newPersons(leaving);
    const parting = { home, made: { id: made, name }, persons, sideOf, pages, today: profile.moment.day };
    const heirs = withHeirs(parting);
    return carryOut(profile, async (state) =>
      past === 'both'
        ? planTwoHeirs(state, heirs, await sayClosed(profile, state, home.id))
        : planOnlyLeaving(profile, state, parting),
    );
  });

  async function part(): Promise<void> {
    if (!(await action.run())) return;
    showToast({ message: t`Chacun a son foyer. Donnez une carte à qui n’en a plus.` });
    onClose();
    await navigate({ to: `/foyers/${made}` });
  }

  return (
    <Dialog
      title={t`Séparer ce foyer`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!action.isPending}
      actions={
        <Button
          variant="danger"
          isDisabled={!isSome || name === ''}
          isPending={action.isPending}
          onPress={() => void part()}
        >
          {t`Séparer`}
        </Button>
      }
    >
      <Stack gap={2}>
        <div role="group" aria-label={t`Qui a maintenant son propre foyer`}>
          <p>
            <Trans>Qui a maintenant son propre foyer ?</Trans>
          </p>
          {home.guardians.map(({ id, name: guardianName }) => (
            <Checkbox
              key={id}
              isSelected={leaving.includes(id)}
              onChange={(on) => setLeaving(on ? [...leaving, id] : leaving.filter((one) => one !== id))}
            >
              {guardianName === '' ? t`Responsable sans nom` : guardianName}
            </Checkbox>
          ))}
        </div>
        {leaving.length === home.guardians.length && (
          <Notice tone="warning">
            <Trans>Quelqu’un reste dans ce foyer : décochez-le.</Trans>
          </Notice>
        )}
        {isSome && (
          <>
            <TextField
              label={t`Comment s’appelle le nouveau foyer`}
              value={typed ?? namesOf(leaving).join(' et ')}
              onChange={setTyped}
              maxLength={80}
              autoComplete="off"
            />
            {children.map(({ id, body }) => {
              const childName = fullName(body);
              return (
                <Select
                  key={id}
                  label={t`Où habite ${childName}`}
                  options={[
                    { id: 'both' as const, label: t`Dans les deux foyers` },
                    { id: 'here' as const, label: t`Dans celui-ci seulement` },
                    { id: 'there' as const, label: t`Dans le nouveau seulement` },
                  ]}
                  value={sideOf(id)}
                  onChange={(side) => setSides(new Map(sides).set(id, side))}
                />
              );
            })}
            <Select
              label={t`Qui garde les photos d’avant`}
              options={[
                { id: 'both' as const, label: t`Les deux foyers` },
                { id: 'stays' as const, label: t`Le foyer ${homeName} seulement` },
              ]}
              value={past}
              onChange={setPast}
            />
            <PartConsequences
              home={home}
              isShared={past === 'both'}
              leaving={leaving}
              lost={children.filter(({ id }) => sideOf(id) === 'there').map(({ body }) => fullName(body))}
              absent={children.filter(({ id }) => sideOf(id) === 'here').map(({ body }) => fullName(body))}
            />
          </>
        )}
        <ActionError error={action.error} />
      </Stack>
    </Dialog>
  );
}

/** Who stays keeps household, phones and past; who leaves starts anew. */
async function planOnlyLeaving(profile: Profile, state: RegisterState, parting: Parting): Promise<Plan> {
  const { home, persons } = parting;
  const plan = await planPart(state, parting);
  const ended = await sayGuardiansEnded(profile, state, home.id, [...persons.keys()], plan.sayings);
  return {
    ...plan,
    sayings: [...plan.sayings, ...ended.sayings],
    seals: [...(plan.seals ?? []), ...ended.seals],
  };
}
