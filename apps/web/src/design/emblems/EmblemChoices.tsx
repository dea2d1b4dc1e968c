/** The radios of `EmblemPicker`: all emblems with their names; those of other children of the group cannot be taken twice. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { field, fieldLabel } from '../field.css.ts';
import { Emblem } from './Emblem.tsx';
import { choice, choices, takenNote } from './emblemPicker.css.ts';
import { emblemIds, isEmblemId, type EmblemId } from './emblemIds.ts';
import { emblemNames } from './emblemNames.ts';

export interface EmblemChoicesProps {
  readonly label: string;
  readonly value: EmblemId;
  readonly onChange: (id: EmblemId) => void;
  readonly taken?: readonly EmblemId[];
}

export function EmblemChoices({ label, value, onChange, taken = [] }: EmblemChoicesProps) {
  const { i18n } = useLingui();
  return (
    <RadioGroup
      className={field}
      value={value}
      onChange={(id) => {
        if (isEmblemId(id)) onChange(id);
      }}
    >
      <Label className={fieldLabel}>{label}</Label>
      <div className={choices}>
        {emblemIds.map((id) => {
          const isTaken = id !== value && taken.includes(id);
          return (
            <Radio key={id} value={id} isDisabled={isTaken} className={choice}>
              <Emblem id={id} size={56} />
              <span>{i18n._(emblemNames[id])}</span>
              {isTaken && (
                <span className={takenNote}>
                  <Trans>déjà pris</Trans>
                </span>
              )}
            </Radio>
          );
        })}
      </div>
    </RadioGroup>
  );
}
