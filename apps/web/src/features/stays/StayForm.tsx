/** Name, days and children of a stay, saved together; one that has not begun can be called off. */
import { useId, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { fullName, sameName, tidyName } from '@cocon/domain';
import { makeId, type ChildId, type GroupId, type LocalDay } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { useNavigate } from '../../design/AppLink.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ChildChip } from '../../design/ChildChip.tsx';
import { FilterPills } from '../../design/FilterPills.tsx';
import { Columns, Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { bookGroups, bookStays, type BookStay } from '../../session/teamBook.ts';
import { emblemOf } from '../../session/emblemOf.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { carryOut } from '../children/carryOut.ts';
import { planStay, sayCalledOff, stayingUntil } from './stayPlans.ts';
import { chips } from './stays.css.ts';

const EVERYONE = 'all';

export function StayForm({ stay }: { readonly stay: BookStay | undefined }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const navigate = useNavigate();
  const { state, moment } = profile;
  const headingId = useId();
  const [name, setName] = useState(stay?.body.name ?? '');
  const [from, setFrom] = useState<string>(stay?.from ?? '');
  const [to, setTo] = useState<string>(stay?.to ?? '');
  const [ticked, setTicked] = useState<ReadonlySet<ChildId>>(
    () => new Set(stay ? stayingUntil(state, stay.id, stay.to) : []),
  );
  const [filter, setFilter] = useState(EVERYONE);
  const [hasTried, setTried] = useState(false);
  const [isCalling, setCalling] = useState(false);

  const children = bookChildren(profile).filter(({ id, isEnrolled }) => isEnrolled || ticked.has(id));
  const groups = bookGroups(profile);
  const shown = children.filter((child) => filter === EVERYONE || child.groups.some((id) => id === filter));
  const typed = tidyName(name);
  const isTwice = [...groups, ...bookStays(profile).filter(({ phase }) => phase !== 'over')].some(
    (other) => other.id !== stay?.id && sameName(other.body.name, typed),
  );
  const nameError = !hasTried
    ? undefined
    : typed === ''
      ? t`Donnez-lui un nom.`
      : isTwice
        ? t`Un groupe ou un séjour porte déjà ce nom.`
        : undefined;
  const daysError =
    from === '' || to === ''
      ? hasTried
        ? t`Il faut les deux jours.`
        : undefined
      : to < from
        ? t`Le dernier jour vient après le premier.`
        : undefined;

  const action = useAction(async () => {
    const group = stay?.id ?? makeId<GroupId>();
    await carryOut(profile, (current) =>
      planStay(current, {
        group,
        name,
        from: from as LocalDay,
        to: to as LocalDay,
        children: ticked,
        today: moment.day,
        document: stay?.document,
      }),
    );
  });

  async function save(): Promise<void> {
    setTried(true);
    const isReady = typed !== '' && !isTwice && from !== '' && to !== '' && from <= to;
    if (!isReady || !(await action.run())) return;
    showToast({ message: t`Le séjour est noté.` });
    navigate('/sejours');
  }
  async function callOff(): Promise<void> {
    if (!stay) return;
    const page = { id: stay.document.id, collection: stay.document.collection };
    await carryOut(profile, (current) => ({
      sayings: sayCalledOff(current, stay.id),
      writes: [],
      deletions: [page],
    }));
    showToast({ message: t`Le séjour est annulé.` });
    navigate('/sejours');
  }
  const tick = (child: ChildId, on: boolean) =>
    setTicked((former) => new Set(on ? [...former, child] : [...former].filter((id) => id !== child)));

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap={3}>
        <Card title={t`Le séjour`}>
          <Columns min={200}>
            <TextField
              label={t`Nom du séjour`}
              value={name}
              onChange={setName}
              maxLength={80}
              autoComplete="off"
              errorMessage={nameError}
            />
            <TextField label={t`Premier jour`} type="date" value={from} onChange={setFrom} />
            <TextField
              label={t`Dernier jour`}
              type="date"
              value={to}
              onChange={setTo}
              errorMessage={daysError}
            />
          </Columns>
        </Card>
        <section aria-labelledby={headingId}>
          <Stack gap={2}>
            <Row gap={2}>
              <h2 id={headingId}>
                <Trans>Qui y va ?</Trans>
              </h2>
              <span role="status">
                <Plural value={ticked.size} _0="personne encore" one="# enfant" other="# enfants" />
              </span>
            </Row>
            {groups.length > 1 && (
              <FilterPills
                label={t`Groupes`}
                options={[
                  { id: EVERYONE, label: t`Tous` },
                  ...groups.map(({ id, body }) => ({ id: id as string, label: body.name })),
                ]}
                value={filter}
                onChange={setFilter}
              />
            )}
            <div className={chips}>
              {shown.map((child) => (
                <ChildChip
                  key={child.id}
                  name={fullName(child.body)}
                  label={child.shortName}
                  emblem={emblemOf(child)}
                  isSelected={ticked.has(child.id)}
                  onChange={(on) => tick(child.id, on)}
                />
              ))}
            </div>
          </Stack>
        </section>
        <p>
          <Trans>
            Pendant ces jours, « Son groupe » comprend aussi les enfants du séjour. Les photos déjà publiées
            ne changent pas.
          </Trans>
        </p>
        <ActionError error={action.error} />
        <Row>
          <Button type="submit" size="large" isPending={action.isPending}>
            {t`Enregistrer le séjour`}
          </Button>
          {stay?.phase === 'coming' && (
            <Button variant="danger" isDisabled={action.isPending} onPress={() => setCalling(true)}>
              {t`Annuler ce séjour`}
            </Button>
          )}
        </Row>
      </Stack>
      <AlertDialog
        title={t`Annuler ce séjour`}
        isOpen={isCalling}
        onOpenChange={setCalling}
        confirmLabel={t`Annuler ce séjour`}
        cancelLabel={t`Le garder`}
        onConfirm={callOff}
        gone={<Trans>Le séjour disparaît des listes. Les enfants restent dans leur groupe.</Trans>}
      />
    </form>
  );
}
