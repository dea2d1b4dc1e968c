/** A line or a paragraph of text. A native control: the phone's keyboard, spelling and autofill work as everywhere. */
import type { HTMLInputTypeAttribute, InputHTMLAttributes, Ref } from 'react';
import { classes } from './classes.ts';
import { control, controlBox, controlEnd, masked, multiline, suffixText, withEnd } from './field.css.ts';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onChange?: (text: string) => void;
  readonly onBlur?: () => void;
  readonly type?: Exclude<HTMLInputTypeAttribute, 'password' | 'file' | 'checkbox' | 'radio'>;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: string;
  readonly autoCapitalize?: 'none' | 'words' | 'sentences' | 'characters';
  readonly name?: string;
  readonly maxLength?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  readonly rows?: number;
  /** A unit at the end: €, °C, h. */
  readonly suffix?: string;
  readonly autoFocus?: boolean;
  readonly spellCheck?: boolean;
  readonly isMasked?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { label, description, errorMessage, isRequired, isDisabled, onChange, ...own } = props;
  const { isMultiline = false, rows = 3, suffix, isMasked = false, type = 'text', inputRef, ...native } = own;
  const frame = {
    label,
    description,
    errorMessage,
    isRequired: isRequired ?? false,
    isDisabled: isDisabled ?? false,
  };
  return (
    <FieldFrame {...frame}>
      {(given) =>
        isMultiline ? (
          <textarea
            {...given}
            {...withoutSteps(native)}
            rows={rows}
            className={classes(control, multiline)}
            onChange={(event) => onChange?.(event.target.value)}
          />
        ) : (
          <div className={controlBox}>
            <input
              {...given}
              {...native}
              ref={inputRef}
              type={type}
              className={classes(control, suffix !== undefined && withEnd, isMasked && masked)}
              onChange={(event) => onChange?.(event.target.value)}
            />
            {suffix !== undefined && <span className={classes(controlEnd, suffixText)}>{suffix}</span>}
          </div>
        )
      }
    </FieldFrame>
  );
}

function withoutSteps<T extends { readonly min?: unknown; readonly max?: unknown; readonly step?: unknown }>(
  native: T,
) {
  const { min: _min, max: _max, step: _step, ...rest } = native;
  return rest;
}
