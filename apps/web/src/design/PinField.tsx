/**
 * The code of a device: a text box whose letters are hidden by style.
 *
 * Not a password input on purpose: the browser must not offer to keep it (it would then open the room tablet for
 * everyone), and it keeps the role of a text box. `isNumeric` brings the keypad with digits.
 */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { classes } from './classes.ts';
import { control, controlBox, controlEnd, masked, withEnd } from './field.css.ts';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { IconButton } from './IconButton.tsx';

export interface PinFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isNumeric?: boolean;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
}

export function PinField({
  value,
  onChange,
  isNumeric = false,
  maxLength,
  autoFocus,
  autoComplete = 'off',
  ...frame
}: PinFieldProps) {
  const { t } = useLingui();
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame {...frame}>
      {(given) => (
        <div className={controlBox}>
          <input
            {...given}
            type="text"
            inputMode={isNumeric ? 'numeric' : 'text'}
            value={value}
            maxLength={maxLength}
            autoFocus={autoFocus}
            autoComplete={autoComplete}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            data-1p-ignore=""
            data-lpignore="true"
            className={classes(control, withEnd, !isShown && masked)}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className={controlEnd}>
            <IconButton
              icon={isShown ? 'eyeOff' : 'eye'}
              label={isShown ? t`Masquer le code` : t`Afficher le code`}
              aria-describedby={`${given.id}-label`}
              onPress={() => setShown(!isShown)}
            />
          </span>
        </div>
      )}
    </FieldFrame>
  );
}
