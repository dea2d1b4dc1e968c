/** A box to tick; the whole line is its target, `description` is read after its name. */
import { useId, type ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components/Checkbox';
import { Icon } from './icons/Icon.tsx';
import { box, toggleHelp, toggleLine, toggleWords } from './toggle.css.ts';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  readonly description?: ReactNode;
}

export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  const id = useId();
  const described = description === undefined ? {} : { 'aria-describedby': `${id}-help` };
  return (
    <AriaCheckbox {...rest} {...described} aria-labelledby={`${id}-name`} className={toggleLine}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={box}>
            {isIndeterminate ? (
              <Icon name="minus" size={18} />
            ) : (
              isSelected && <Icon name="check" size={18} />
            )}
          </span>
          <span className={toggleWords}>
            <span id={`${id}-name`}>{children}</span>
            {description !== undefined && (
              <span id={`${id}-help`} className={toggleHelp}>
                {description}
              </span>
            )}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
