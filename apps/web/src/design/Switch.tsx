/** On or off, at once. For what needs a signature or a button to take effect use Checkbox. */
import { useId, type ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components/Switch';
import { toggleHelp, toggleLine, toggleWords, track } from './toggle.css.ts';

export interface SwitchProps extends Omit<AriaSwitchProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  readonly description?: ReactNode;
}

export function Switch({ children, description, ...rest }: SwitchProps) {
  const id = useId();
  const described = description === undefined ? {} : { 'aria-describedby': `${id}-help` };
  return (
    <AriaSwitch {...rest} {...described} aria-labelledby={`${id}-name`} className={toggleLine}>
      <span className={toggleWords}>
        <span id={`${id}-name`}>{children}</span>
        {description !== undefined && (
          <span id={`${id}-help`} className={toggleHelp}>
            {description}
          </span>
        )}
      </span>
      <span className={track} />
    </AriaSwitch>
  );
}
