/**
 * A button: `primary` once per screen, `ghost` beside it, `danger` for what takes away, `quiet` among words.
 * While `isPending` it keeps its name and its place, cannot be pressed twice, and readers hear that it works.
 */
import type { ReactNode } from 'react';
import {
  action,
  actionLarge,
  actionVariants,
  actionWide,
  spinner,
  type ActionVariant,
} from './action.css.ts';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icons/Icon.tsx';
import { PlainButton, type PressProps } from './PlainButton.tsx';

export interface ButtonProps extends PressProps {
  readonly variant?: ActionVariant;
  readonly size?: 'medium' | 'large';
  readonly icon?: IconName;
  /** Takes the whole width. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Button({
  variant = 'primary',
  size = 'medium',
  icon,
  wide = false,
  children,
  ...rest
}: ButtonProps) {
  const look = classes(action, actionVariants[variant], size === 'large' && actionLarge, wide && actionWide);
  return (
    <PlainButton {...rest} className={look}>
      {rest.isPending === true ? (
        <span className={spinner} aria-hidden="true" />
      ) : (
        icon && <Icon name={icon} />
      )}
      <span>{children}</span>
    </PlainButton>
  );
}
