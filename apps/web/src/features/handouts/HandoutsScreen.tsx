/** The papers that the house hands to its families: added from a file, for everyone, a group or one household. */
import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { IconButton } from '../../design/IconButton.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookGroups, bookHouseholds, bookStays } from '../../session/teamBook.ts';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { LazySendingLine } from '../sending/LazySendingLine.tsx';
import { AddHandoutDialog } from './AddHandoutDialog.tsx';
import { newcomers, type Addressees } from './addressees.ts';
import { hasBegunPaper } from './begunPaper.ts';
import { DeleteHandoutDialog } from './DeleteHandoutDialog.tsx';
import { HandoutRow } from './HandoutRow.tsx';
import { handoutsOf } from './handouts.ts';
import type { Handout } from './handoutWords.ts';
import { list } from './handouts.css.ts';
import { handToNewcomers } from './handoutWrites.ts';
import { useAllHandouts } from './useAllHandouts.ts';
import { addresseesOf, whoHasHandout } from './whoHasHandout.ts';

export function HandoutsScreen() {
  return (
    <Door role="staff">
      <StaffPage current="children">
        <Handouts />
      </StaffPage>
    </Door>
  );
}

function Handouts() {
  const { t } = useLingui();
  const profile = useProfile();
  const [isAdding, setAdding] = useState(() => hasBegunPaper(profile));
  const [leaving, setLeaving] = useState<Handout>();
  useAllHandouts();
  const handouts = handoutsOf(profile);
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Papiers des familles`}
        subtitle={t`Menus, règlement, comptes rendus : elles les trouvent dans leurs « Papiers ».`}
        back={{ href: '/enfants' }}
        {...(handouts.length > 0
          ? {
              actions: (
                <Button icon="plus" onPress={() => setAdding(true)}>
                  {t`Ajouter un papier`}
                </Button>
              ),
            }
          : {})}
      />
      <LazySendingLine />
      {handouts.length === 0 ? (
        <EmptyState
          emblem="snail"
          title={t`Aucun papier pour l’instant`}
          action={{ label: t`Ajouter un papier`, onPress: () => setAdding(true) }}
        >
          <Trans>Un PDF ou une image, pour toutes les familles, un groupe ou un foyer.</Trans>
        </EmptyState>
      ) : (
        <Card>
          <ul role="list" className={list} aria-label={t`Papiers`}>
            {handouts.map((handout) => (
              <StaffRow key={handout.id} handout={handout} onDelete={() => setLeaving(handout)} />
            ))}
          </ul>
        </Card>
      )}
      {isAdding && <AddHandoutDialog onClose={() => setAdding(false)} />}
      {leaving && <DeleteHandoutDialog handout={leaving} onClose={() => setLeaving(undefined)} />}
    </Stack>
  );
}

function StaffRow({ handout, onDelete }: { readonly handout: Handout; readonly onDelete: () => void }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { state, moment } = profile;
  const to = addresseesOf(profile, handout);
  const had = whoHasHandout(profile, handout);
  const late = to && to.kind !== 'household' ? newcomers(state, to, had, moment).length : 0;
  const name = useAddresseeName(to);
  const { title } = handout.body;
  const handing = useAction(async () => {
    if (!to) return;
    await profile.enqueue({ writes: [handToNewcomers(handout, to, had, state, moment)] });
    showToast({ message: t`« ${title} » est remis aux familles arrivées depuis.`, tone: 'success' });
  });
  const mayDelete = profile.stored.role === 'direction' || handout.collection === 'post';
  return (
    <HandoutRow
      handout={handout}
      note={
        <>
          {name} ·{' '}
          <Plural value={had.size} _0="aucune famille" one="# famille l’a" other="# familles l’ont" />
          {handing.error !== undefined && <> · {handing.error}</>}
        </>
      }
      actions={
        <>
          {late > 0 && (
            <Button variant="ghost" isPending={handing.isPending} onPress={() => void handing.run()}>
              <Plural
                value={late}
                one="Remettre aussi à # famille arrivée depuis"
                other="Remettre aussi à # familles arrivées depuis"
              />
            </Button>
          )}
          {mayDelete && <IconButton icon="trash" label={t`Supprimer ${title}`} onPress={onDelete} />}
        </>
      }
    />
  );
}

function useAddresseeName(to: Addressees | undefined): string {
  const { t } = useLingui();
  const profile = useProfile();
  switch (to?.kind) {
    case 'everyone':
      return t`Toutes les familles`;
    case 'group': {
      const groups = [...bookGroups(profile), ...bookStays(profile)];
      return groups.find(({ id }) => id === to.group)?.body.name ?? t`Un groupe`;
    }
    case 'household':
      return bookHouseholds(profile).find(({ id }) => id === to.household)?.body.name ?? t`Un foyer`;
    case undefined:
      return t`Une famille partie`;
  }
}
