/**
 * One choice of a list. A native select: the role of a combo box, the phone's own wheel, type-ahead, nothing to load.
 * Without a value it shows `placeholder`, which cannot be chosen again.
 */
import { useLingui } from '@lingui/react/macro';
import { classes } from './classes.ts';
import { control, controlBox, select, selectMark } from './field.css.ts';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { Icon } from './icons/Icon.tsx';

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly isDisabled?: boolean;
}

export interface SelectProps<Id extends string> extends FieldProps {
  readonly options: readonly SelectOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
  readonly name?: string;
}

export function Select<Id extends string>({
  options,
  value,
  onChange,
  placeholder,
  name,
  ...frame
}: SelectProps<Id>) {
  const { t } = useLingui();
  return (
    <FieldFrame {...frame}>
      {(given) => (
        <div className={controlBox}>
          <select
            {...given}
            name={name}
            className={classes(control, select)}
            value={value ?? ''}
            onChange={(event) => {
              const chosen = options.find((option) => option.id === event.target.value);
              if (chosen !== undefined) onChange(chosen.id);
            }}
          >
            {value === null && (
              <option value="" disabled>
                {placeholder ?? t`Choisir…`}
              </option>
            )}
            {options.map((option) => (
              <option key={option.id} value={option.id} disabled={option.isDisabled === true}>
                {option.label}
              </option>
            ))}
          </select>
          <span className={selectMark}>
            <Icon name="down" size={20} />
          </span>
        </div>
      )}
    </FieldFrame>
  );
}
