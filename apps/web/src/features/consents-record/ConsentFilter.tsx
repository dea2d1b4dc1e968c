/** Whose rows are shown: everyone, a group, one child. */
import { useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import { Select } from '../../design/Select.tsx';
import type { BookChild } from '../../session/book.ts';
import type { BookGroup } from '../../session/teamBook.ts';
import { search } from '../children/children.css.ts';

export interface ConsentFilterProps {
  readonly groups: readonly BookGroup[];
  readonly people: readonly BookChild[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ConsentFilter({ groups, people, value, onChange }: ConsentFilterProps) {
  const { t } = useLingui();
  const options = [
    { id: 'all', label: t`Tous les enfants` },
    ...groups.map(({ id, body }) => ({ id: `group:${id}`, label: body.name })),
    ...people.map(({ id, body }) => ({ id: `child:${id}`, label: fullName(body) })),
  ];
  return (
    <div className={search}>
      <Select
        label={t`Pour qui`}
        options={options}
        value={options.some(({ id }) => id === value) ? value : 'all'}
        onChange={onChange}
      />
    </div>
  );
}
