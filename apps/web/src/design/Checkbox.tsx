/** A box to tick; the whole line is its target, `description` is read after its name. */
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components/Checkbox';
import { Icon } from './icons/Icon.tsx';
import { box, toggleLine } from './toggle.css.ts';
import { useToggleWords, type ToggleWords } from './toggleWords.tsx';

export interface CheckboxProps
  extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'>, ToggleWords {}

export function Checkbox({ children, description, ...rest }: CheckboxProps) {
  const { attributes, words } = useToggleWords({ children, description });
  return (
    <AriaCheckbox {...rest} {...attributes} className={toggleLine}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={box}>
            {isIndeterminate ? (
              <Icon name="minus" size={18} />
            ) : (
              isSelected && <Icon name="check" size={18} />
            )}
          </span>
          {words}
        </>
      )}
    </AriaCheckbox>
  );
}
