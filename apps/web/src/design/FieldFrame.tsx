/**
 * Label, help and error around a native control. The control gets its id, description and state through `control(props)`,
 * so that a reader hears the label, then the help, then what is wrong.
 */
import { useId, type ReactNode } from 'react';
import { fieldError, fieldHelp, fieldLabel, lineField } from './field.css.ts';
import { Icon } from './icons/Icon.tsx';

export interface FieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  /** Says what is wrong and what to do; marks the field invalid. */
  readonly errorMessage?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

export interface ControlProps {
  readonly id: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldFrameProps extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

export function FieldFrame(props: FieldFrameProps) {
  const { label, description, errorMessage, isRequired = false, isDisabled = false, children } = props;
  const id = useId();
  const hasError = errorMessage !== undefined && errorMessage !== '';
  const described = [description !== undefined && `${id}-help`, hasError && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={lineField}>
      <label className={fieldLabel} id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        required: isRequired,
        disabled: isDisabled,
        'aria-invalid': hasError ? true : undefined,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {description !== undefined && (
        <span className={fieldHelp} id={`${id}-help`}>
          {description}
        </span>
      )}
      {hasError && (
        <span className={fieldError} id={`${id}-error`} role="alert">
          <Icon name="warning" size={20} />
          <span>{errorMessage}</span>
        </span>
      )}
    </div>
  );
}
