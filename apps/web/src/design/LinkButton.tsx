/** A link that looks like a button: it goes somewhere, it does nothing. */
import type { ReactNode } from 'react';
import { action, actionLarge, actionVariants, actionWide, type ActionVariant } from './action.css.ts';
import { AppLink, type AppLinkProps } from './AppLink.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icons/Icon.tsx';

export interface LinkButtonProps extends Omit<AppLinkProps, 'className' | 'style'> {
  readonly variant?: ActionVariant;
  readonly size?: 'medium' | 'large';
  readonly icon?: IconName;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function LinkButton({
  variant = 'ghost',
  size = 'medium',
  icon,
  wide = false,
  children,
  ...rest
}: LinkButtonProps) {
  const look = classes(action, actionVariants[variant], size === 'large' && actionLarge, wide && actionWide);
  return (
    <AppLink {...rest} className={look}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </AppLink>
  );
}
