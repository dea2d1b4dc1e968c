/**
 * A child to tick: the browser's own checkbox under its emblem. Readers hear the whole `name`; the eye reads `label`. Ten are
 * ticked in a row, each with a thumb that waits for it: nothing of a library stands between them.
 */
import { useId } from 'react';
import { chip, chipBox, chipEmblem, chipMark, chipNote, chipWords } from './child.css.ts';
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
    <label className={chip} data-selected={isSelected || undefined} data-disabled={isDisabled || undefined}>
      <input
        {...described}
        type="checkbox"
        className={chipBox}
        aria-label={name}
        checked={isSelected}
        disabled={isDisabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
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
    </label>
  );
}
