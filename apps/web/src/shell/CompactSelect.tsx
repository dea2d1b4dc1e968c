/** A small select in the head of a frame: the place one is in, the language one reads. */
import { Icon } from '../design/icons/Icon.tsx';
import { compactBox, compactMark, compactSelect } from './frame.css.ts';

export interface CompactSelectProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string; readonly lang?: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

export function CompactSelect<Id extends string>({
  label,
  options,
  value,
  onChange,
}: CompactSelectProps<Id>) {
  return (
    <span className={compactBox}>
      <select
        aria-label={label}
        className={compactSelect}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.id === event.target.value);
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
      <span className={compactMark}>
        <Icon name="down" size={18} />
      </span>
    </span>
  );
}
