/**
 * One choice among few, each with its consequence under it: the consequence comes before the choice.
 * A radio's name is its label alone; the consequence is its description. `isCompact` is a row, for the cells of a table.
 */
import { useId, type ReactNode } from 'react';
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { classes } from './classes.ts';
import { field, fieldError, fieldHelp, fieldLabel } from './field.css.ts';
import {
  card,
  cardCompact,
  cards,
  cardsCompact,
  consequence,
  dot,
  name,
  nameCompact,
  words,
} from './radioCards.css.ts';
import { visuallyHidden } from './visuallyHidden.css.ts';

export interface RadioCard<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly consequence?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface RadioCardsProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly description?: ReactNode;
  readonly options: readonly RadioCard<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly isCompact?: boolean;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly errorMessage?: string | undefined;
}

export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const {
    label,
    options,
    value,
    onChange,
    description,
    isCompact = false,
    isLabelHidden = false,
    errorMessage,
  } = props;
  const id = useId();
  const described = description === undefined ? {} : { 'aria-describedby': `${id}-help` };
  return (
    <RadioGroup
      {...described}
      className={field}
      value={value}
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      isInvalid={errorMessage !== undefined}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Label className={isLabelHidden ? visuallyHidden : fieldLabel}>{label}</Label>
      {description !== undefined && (
        <span id={`${id}-help`} className={fieldHelp}>
          {description}
        </span>
      )}
      <div className={isCompact ? cardsCompact : cards}>
        {options.map((option) => {
          const key = `${id}-${option.value}`;
          const help = option.consequence === undefined ? {} : { 'aria-describedby': `${key}-what` };
          return (
            <Radio
              key={option.value}
              value={option.value}
              isDisabled={option.isDisabled ?? false}
              aria-labelledby={`${key}-name`}
              {...help}
              className={classes(card, isCompact && cardCompact)}
            >
              <span className={dot} />
              <span className={words}>
                <span id={`${key}-name`} className={isCompact ? nameCompact : name}>
                  {option.label}
                </span>
                {option.consequence !== undefined && (
                  <span id={`${key}-what`} className={consequence}>
                    {option.consequence}
                  </span>
                )}
              </span>
            </Radio>
          );
        })}
      </div>
      {errorMessage !== undefined && <FieldError className={fieldError}>{errorMessage}</FieldError>}
    </RadioGroup>
  );
}
