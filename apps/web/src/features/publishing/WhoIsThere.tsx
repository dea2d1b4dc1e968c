/** Who is on the photos: children to tick, by group. Saying that nobody is takes a tick of its own. */
import { useId } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import type { ChildId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { ChildChip } from '../../design/ChildChip.tsx';
import { FilterPills } from '../../design/FilterPills.tsx';
import type { BookChild } from '../../session/book.ts';
import { groupsToday } from '../../session/teamBook.ts';
import { useProfile } from '../../session/useSession.ts';
import { emblemOf } from '../../session/emblemOf.ts';
import { chips, sectionHead, whoSection } from './publish.css.ts';
import { tick, tickAll, type Marks } from './subjects.ts';
import { useTicks, type MarksChange } from './useMarks.ts';

export const EVERYONE = 'all';

export interface WhoIsThereProps {
  readonly items: readonly BookChild[];
  /** The group shown, or `EVERYONE`. */
  readonly group: string;
  readonly onGroup: (group: string) => void;
  readonly marks: Marks;
  readonly onMarks: (change: MarksChange) => void;
  /** It was said that no child is on these photos. */
  readonly isEmptyOfChildren: boolean;
  readonly onEmptyOfChildren: (isEmpty: boolean) => void;
}

export function WhoIsThere(props: WhoIsThereProps) {
  const { items, group, onGroup, marks, onMarks, isEmptyOfChildren, onEmptyOfChildren } = props;
  const { t } = useLingui();
  const profile = useProfile();
  const headingId = useId();
  const { shown, change } = useTicks(marks, onMarks);
  const groups = groupsToday(profile);
  const inGroup = childrenOfGroup(items, group);
  const here = inGroup.filter(({ isEnrolled }) => isEnrolled);
  // Children who are not looked after today come last: they may be on a photo of last week.
  const listed = [...here, ...inGroup.filter(({ isEnrolled }) => !isEnrolled)];
  const pills = [
    { id: EVERYONE, label: t`Tous les groupes` },
    ...groups.map(({ id, body }) => ({ id: id as string, label: body.name })),
  ];
  return (
    <section className={whoSection} aria-labelledby={headingId}>
      <div className={sectionHead}>
        <h2 id={headingId}>
          <Trans>Qui est sur ces photos ?</Trans>
        </h2>
        <Button
          variant="ghost"
          isDisabled={here.length === 0}
          onPress={() => {
            const present = here.map(({ id }): ChildId => id);
            change((before) => tickAll(before, present));
          }}
        >
          <Trans>Tous les présents</Trans>
        </Button>
      </div>
      {groups.length > 1 && (
        <FilterPills label={t`Groupe`} options={pills} value={group} onChange={onGroup} />
      )}
      {items.length === 0 && (
        <p>
          <Trans>Les enfants apparaîtront ici dès que la direction les aura ajoutés.</Trans>
        </p>
      )}
      <div className={chips}>
        {listed.map((child) => (
          <ChildChip
            key={child.id}
            name={fullName(child.body)}
            label={child.shortName}
            emblem={emblemOf(child)}
            isSelected={shown.ticked.includes(child.id)}
            onChange={(on) => change((before) => tick(before, child.id, on))}
            {...(child.isEnrolled ? {} : { note: t`pas accueilli aujourd’hui` })}
          />
        ))}
      </div>
      {shown.ticked.length === 0 && (
        <Checkbox isSelected={isEmptyOfChildren} onChange={onEmptyOfChildren}>
          <Trans>On ne reconnaît aucun enfant</Trans>
        </Checkbox>
      )}
    </section>
  );
}

export const childrenOfGroup = (items: readonly BookChild[], group: string): readonly BookChild[] =>
  items.filter((child) => group === EVERYONE || child.groups.some((one) => one === group));
