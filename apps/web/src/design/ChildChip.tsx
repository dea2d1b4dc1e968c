/** A child to tick: a checkbox with its emblem. Readers hear the whole `name`; the eye reads `label`. */
import { useId } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { chip, chipEmblem, chipMark, chipNote, chipWords } from './child.css.ts';
import { Emblem } from './emblems/Emblem.tsx';
import type { EmblemId } from './emblems/emblemIds.ts';
import { Icon } from './icons/Icon.tsx';

export interface ChildChipProps {
  /** First name and name: the accessible name. */
  readonly name: string;
  /** What is shown: the first name, with an initial where two are alike. */
  readonly label: string;
  readonly emblem: EmblemId;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly note?: string;
  readonly isDisabled?: boolean;
}

export function ChildChip({
  name,
  label,
  emblem,
  isSelected,
  onChange,
  note,
  isDisabled = false,
}: ChildChipProps) {
  const id = useId();
  const described = note === undefined ? {} : { 'aria-describedby': id };
  return (
    <Checkbox
      {...described}
      className={chip}
      aria-label={name}
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className={chipEmblem}>
        <Emblem id={emblem} size={38} />
        {isSelected && (
          <span className={chipMark}>
            <Icon name="check" size={12} />
          </span>
        )}
      </span>
      <span className={chipWords}>
        <span>{label}</span>
        {note !== undefined && (
          <span id={id} className={chipNote}>
            {note}
          </span>
        )}
      </span>
    </Checkbox>
  );
}
