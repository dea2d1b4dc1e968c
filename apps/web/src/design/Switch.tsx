/** On or off, at once. For what needs a signature or a button to take effect use Checkbox. */
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components/Switch';
import { toggleLine, track } from './toggle.css.ts';
import { useToggleWords, type ToggleWords } from './toggleWords.tsx';

export interface SwitchProps extends Omit<AriaSwitchProps, 'children' | 'className' | 'style'>, ToggleWords {}

export function Switch({ children, description, ...rest }: SwitchProps) {
  const { attributes, words } = useToggleWords({ children, description });
  return (
    <AriaSwitch {...rest} {...attributes} className={toggleLine}>
      {words}
      <span className={track} />
    </AriaSwitch>
  );
}
