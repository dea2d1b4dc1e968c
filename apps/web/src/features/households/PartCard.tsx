/** « Séparer ce foyer »: parents who live apart from now on. Who leaves, where each child lives, and what it takes from whom. */
import { useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { sayGuardiansEnded } from '@cocon/client';
import { childType, fullName, tidyName } from '@cocon/domain';
import { makeId, type ChildId, type GuardianId, type HouseholdId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { showToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import type { BookHousehold } from '../../session/teamBook.ts';
import { useAction } from '../../session/useAction.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { carryOut } from '../children/carryOut.ts';
import { phonesOf } from './guardianEntry.ts';
import { newPersons, planPart, type Side } from './partHousehold.ts';

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

function PartDialog({ home, onClose }: { readonly home: BookHousehold; readonly onClose: () => void }) {
  const { t } = useLingui();
  const profile = useProfile();
  const navigate = useNavigate();
  const pages = useDocuments(childType);
  const [made] = useState(() => makeId<HouseholdId>());
  const [leaving, setLeaving] = useState<readonly GuardianId[]>([]);
  const [typed, setTyped] = useState<string>();
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
    return carryOut(profile, async (state) => {
      const plan = await planPart(state, parting);
      const ended = await sayGuardiansEnded(profile, state, home.id, leaving, plan.sayings);
      return {
        ...plan,
        sayings: [...plan.sayings, ...ended.sayings],
        seals: [...(plan.seals ?? []), ...ended.seals],
      };
    });
  });

  async function part(): Promise<void> {
    if (!(await action.run())) return;
    showToast({ message: t`Chacun a son foyer. Donnez une carte à qui vient d’en changer.` });
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
              label={t`Comment s'appelle le nouveau foyer`}
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
            <Consequences
              home={home}
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

interface ConsequencesProps {
  readonly home: BookHousehold;
  readonly leaving: readonly GuardianId[];
  /** Children whom the household that stays no longer reads of. */
  readonly lost: readonly string[];
  /** Children whom the new one does not read of. */
  readonly absent: readonly string[];
}

/** What happens to each, said before. */
function Consequences({ home, leaving, lost, absent }: ConsequencesProps) {
  const { t, i18n } = useLingui();
  const { state } = useProfile();
  const list = new Intl.ListFormat(i18n.locale);
  const who = list.format(home.guardians.filter(({ id }) => leaving.includes(id)).map(({ name }) => name));
  const homeName = home.body.name;
  const phones = leaving.flatMap((guardian) => phonesOf(state, guardian)).length;
  const [lostNames, absentNames] = [list.format(lost), list.format(absent)];
  return (
    <Notice tone="warning">
      <Stack gap={1}>
        <p>
          <Trans>
            Il faudra une nouvelle carte pour {who}. Son nouveau foyer reçoit ce qui est publié dès maintenant
            ; les photos d’avant restent au foyer {homeName}.
          </Trans>{' '}
          {phones > 0 &&
            t`${plural(phones, { one: '# téléphone entré par ce foyer en sort.', other: '# téléphones entrés par ce foyer en sortent.' })}`}
        </p>
        <p>
          <Trans>Les réponses sur l’image des enfants suivent chacun et comptent comme avant.</Trans>
        </p>
        {lost.length > 0 && (
          <p>
            <Trans>
              Le foyer {homeName} ne verra plus rien de {lostNames}, photos d’avant comprises.
            </Trans>
          </p>
        )}
        {absent.length > 0 && (
          <p>
            <Trans>
              Le nouveau foyer ne verra rien de {absentNames}. Choisissez ensuite, dans sa fiche, qui décide
              de son image.
            </Trans>
          </p>
        )}
        <p>
          <Trans>
            Pour revenir en arrière, réunissez les deux foyers : personne ne perd ses réponses, mais il faut
            de nouvelles cartes.
          </Trans>
        </p>
      </Stack>
    </Notice>
  );
}
