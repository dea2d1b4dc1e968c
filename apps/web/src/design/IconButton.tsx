/** A round button with an icon only; `label` is its name for readers and its hint under a mouse. */
import { action, actionIcon, actionVariants, type ActionVariant } from './action.css.ts';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icons/Icon.tsx';
import { PlainButton, type PressProps } from './PlainButton.tsx';

export interface IconButtonProps extends Omit<PressProps, 'aria-label'> {
  readonly label: string;
  readonly icon: IconName;
  readonly variant?: ActionVariant;
}

export function IconButton({ label, icon, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <PlainButton
      {...rest}
      aria-label={label}
      className={classes(action, actionVariants[variant], actionIcon)}
    >
      <Icon name={icon} />
    </PlainButton>
  );
}
