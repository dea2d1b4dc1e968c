/** The children of the house, by group: who they are, where they live, how far their image may go today. */
import { useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName, tidyName } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { FilterPills } from '../../design/FilterPills.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import type { MenuEntry } from '../../design/Menu.tsx';
import { MoreActions } from '../../design/MoreActions.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useNavigate } from '../../design/AppLink.tsx';
import { bookChildren, type BookChild } from '../../session/book.ts';
import { bookHouseholds, bookStays, groupsToday } from '../../session/teamBook.ts';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { membersOf } from '../stays/stayPlans.ts';
import { ImportNotice } from '../importing/ImportNotice.tsx';
import { hasEntered } from '../households/guardianEntry.ts';
import { ChildItem } from './ChildItem.tsx';
import { ItemGrid } from '../../design/ItemGrid.tsx';
import { search as searchLook } from './children.css.ts';
import { imageStanding, isToAsk } from './imageStanding.ts';
import { matchesSearch } from './matchesSearch.ts';

const ALL = 'all';
const NO_GROUP = 'none';
const LEFT = 'left';
const TO_ASK = 'toAsk';

export function ChildrenScreen() {
  return (
    <Door role="staff">
      <StaffPage current="children">
        <Children />
      </StaffPage>
    </Door>
  );
}

function Children() {
  const { t } = useLingui();
  const profile = useProfile();
  const navigate = useNavigate();
  const [filter, setFilter] = useState<string>(ALL);
  const [search, setSearch] = useState('');
  const everyone = bookChildren(profile);
  const groups = groupsToday(profile);
  const coming = bookStays(profile).filter(({ phase }) => phase === 'coming');
  const homes = bookHouseholds(profile);
  const isDirection = profile.stored.role === 'direction';
  const here = everyone.filter((child) => child.isEnrolled);
  const left = everyone.filter((child) => !child.isEnrolled);
  const alone = here.filter((child) => child.groups.length === 0);
  const toAsk = here.filter(({ id }) => isToAsk(imageStanding(profile.state, id, profile.moment)));
  const options = [
    { id: ALL, label: t`Tous`, count: here.length },
    ...groups.map(({ id, body }) => ({
      id: id as string,
      label: body.name,
      count: here.filter((child) => child.groups.includes(id)).length,
    })),
    ...coming.map(({ id, body }) => ({
      id: id as string,
      label: t`${body.name} (à venir)`,
      count: membersOf(profile.state, id).length,
    })),
    ...(alone.length > 0 ? [{ id: NO_GROUP, label: t`Sans groupe`, count: alone.length }] : []),
    ...(toAsk.length > 0 ? [{ id: TO_ASK, label: t`Accord à demander`, count: toAsk.length }] : []),
    ...(left.length > 0 ? [{ id: LEFT, label: t`Partis`, count: left.length }] : []),
  ];
  const chosen = options.some(({ id }) => id === filter) ? filter : ALL;
  const homeNames = (child: BookChild) =>
    homes.filter(({ id }) => child.homes.includes(id)).map(({ body }) => body.name);
  const apart = new Map([
    [ALL as string, here],
    [NO_GROUP, alone],
    [TO_ASK, toAsk],
    [LEFT, left],
    ...coming.map(({ id }): [string, BookChild[]] => {
      const members = new Set(membersOf(profile.state, id));
      return [id, everyone.filter((child) => members.has(child.id))];
    }),
  ]).get(chosen);
  const shown = (apart ?? here.filter((child) => child.groups.some((id) => id === chosen))).filter((child) =>
    matchesSearch([fullName(child.body), ...homeNames(child)], search),
  );
  const entered = homes.filter(({ id }) => hasEntered(profile.state, id)).length;

  if (everyone.length === 0) {
    return (
      <>
        <PageHeader title={t`Enfants`} />
        {isDirection && <ImportNotice />}
        {isDirection ? (
          <EmptyState
            emblem="fox"
            title={t`Qui accueillez-vous ?`}
            action={{ label: t`Coller une liste`, onPress: () => navigate('/enfants/liste') }}
            other={{ label: t`Ajouter un enfant`, onPress: () => navigate('/enfants/ajouter') }}
          >
            <Trans>
              Votre tableur a déjà tout : copiez-en les lignes, et les enfants, leurs groupes et leurs
              responsables sont là. Ou commencez par un enfant.
            </Trans>
          </EmptyState>
        ) : (
          <EmptyState emblem="fox" title={t`Pas encore d’enfant`}>
            <Trans>La direction les ajoute ; ils paraîtront ici.</Trans>
          </EmptyState>
        )}
      </>
    );
  }
  const total = homes.length;
  const gestures: readonly MenuEntry[] = [
    { id: 'list', label: t`Coller une liste`, icon: 'paper', onAction: () => navigate('/enfants/liste') },
    { id: 'stays', label: t`Séjours`, icon: 'calendar', href: '/sejours' },
    { id: 'handouts', label: t`Papiers des familles`, icon: 'paper', href: '/enfants/papiers' },
    {
      id: 'consents',
      label: t`Enregistrer des autorisations`,
      icon: 'sign',
      onAction: () => navigate('/autorisations'),
    },
    { id: 'cards', label: t`Imprimer toutes les cartes`, icon: 'print', href: '/cartes' },
    ...(entered > 0 && entered < total
      ? [
          {
            id: 'missing',
            label: t`Imprimer les cartes qui manquent`,
            icon: 'print',
            href: '/cartes?manquent=1',
          } as const,
        ]
      : []),
  ];
  return (
    <>
      <PageHeader
        title={t`Enfants`}
        subtitle={t`${plural(entered, { one: '# famille', other: '# familles' })} sur ${total} ${plural(entered, { one: 'est entrée', other: 'sont entrées' })}`}
        {...(isDirection
          ? {
              actions: (
                <>
                  <Button icon="plus" onPress={() => navigate('/enfants/ajouter')}>
                    {t`Ajouter un enfant`}
                  </Button>
                  <MoreActions as="menu" items={gestures} />
                </>
              ),
            }
          : {
              actions: (
                <LinkButton icon="paper" href="/enfants/papiers">
                  {t`Papiers des familles`}
                </LinkButton>
              ),
            })}
      />
      {isDirection && <ImportNotice />}
      {isDirection && <MoreActions as="row" items={gestures} />}
      <FilterPills label={t`Groupes`} options={options} value={chosen} onChange={setFilter} />
      <div className={searchLook}>
        <TextField
          label={t`Chercher un enfant ou un foyer`}
          type="search"
          value={search}
          onChange={setSearch}
          autoComplete="off"
        />
      </div>
      {shown.length === 0 ? (
        <p role="status">
          {tidyName(search) === '' ? (
            <Trans>Personne ici pour le moment.</Trans>
          ) : (
            <Trans>Personne de ce nom ici.</Trans>
          )}
        </p>
      ) : (
        <ItemGrid label={t`Liste des enfants`}>
          {shown.map((child) => (
            <li key={child.id}>
              <ChildItem child={child} groups={groups} homes={homes} isLink={isDirection} />
            </li>
          ))}
        </ItemGrid>
      )}
    </>
  );
}
