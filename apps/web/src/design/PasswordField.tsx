/** A real password input: managers fill and keep it. Its letters can be shown. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { classes } from './classes.ts';
import { control, controlBox, controlEnd, withEnd } from './field.css.ts';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { IconButton } from './IconButton.tsx';

export interface PasswordFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoComplete?: 'current-password' | 'new-password' | 'off';
  readonly name?: string;
  readonly autoFocus?: boolean;
}

export function PasswordField({
  value,
  onChange,
  autoComplete = 'current-password',
  name,
  autoFocus,
  ...frame
}: PasswordFieldProps) {
  const { t } = useLingui();
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame {...frame}>
      {(given) => (
        <div className={controlBox}>
          <input
            {...given}
            type={isShown ? 'text' : 'password'}
            value={value}
            name={name}
            autoFocus={autoFocus}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            className={classes(control, withEnd)}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className={controlEnd}>
            <IconButton
              icon={isShown ? 'eyeOff' : 'eye'}
              label={isShown ? t`Masquer le mot de passe` : t`Afficher le mot de passe`}
              aria-describedby={`${given.id}-label`}
              onPress={() => setShown(!isShown)}
            />
          </span>
        </div>
      )}
    </FieldFrame>
  );
}
