/** The children of one group, or of all, as the pills above them choose; no pills where there is one group. */
import { useState, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { FilterPills } from '../../design/FilterPills.tsx';
import type { BookChild } from '../../session/book.ts';
import { groupsToday } from '../../session/teamBook.ts';
import { useProfile } from '../../session/useSession.ts';

const EVERYONE = 'all';

export interface GroupChoice {
  readonly shown: readonly BookChild[];
  /** Of the group chosen. */
  readonly groupName: string | undefined;
  readonly pills: ReactNode;
}

export function useGroupChoice(children: readonly BookChild[]): GroupChoice {
  const { t } = useLingui();
  const groups = groupsToday(useProfile());
  const [group, setGroup] = useState(EVERYONE);
  const of = (id: string) => children.filter((child) => child.groups.some((one) => one === id));
  return {
    shown: group === EVERYONE ? children : of(group),
    groupName: groups.find(({ id }) => id === group)?.body.name,
    pills: groups.length > 1 && (
      <FilterPills
        label={t`Groupe`}
        options={[
          { id: EVERYONE, label: t`Tous`, count: children.length },
          ...groups.map(({ id, body }) => ({ id: id as string, label: body.name, count: of(id).length })),
        ]}
        value={group}
        onChange={setGroup}
      />
    ),
  };
}
