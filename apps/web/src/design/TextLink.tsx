/** A link among words. */
import type { ReactNode } from 'react';
import { AppLink, type AppLinkProps } from './AppLink.tsx';
import { quietLink, textLink } from './textLink.css.ts';

export interface TextLinkProps extends Omit<AppLinkProps, 'className' | 'style'> {
  /** In the colour of the words around it. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

export function TextLink({ quiet = false, ...rest }: TextLinkProps) {
  return <AppLink {...rest} className={quiet ? quietLink : textLink} />;
}
