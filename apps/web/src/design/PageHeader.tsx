/** The head of a screen: its title (also the page's), a line under it, its actions, and the way back where it has one. */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { usePageTitle } from '../shell/pageTitle.ts';
import { AppLink } from './AppLink.tsx';
import { Icon } from './icons/Icon.tsx';
import {
  header,
  headerActions,
  headerBack,
  headerMain,
  headerSubtitle,
  headerWords,
} from './pageHeader.css.ts';

export interface PageHeaderProps {
  readonly title: string;
  /** The page's title where the heading names a person: titles end in histories. */
  readonly pageTitle?: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly href: string; readonly label?: string };
}

export function PageHeader({ title, pageTitle, subtitle, actions, back }: PageHeaderProps) {
  const { t } = useLingui();
  usePageTitle(pageTitle ?? title);
  return (
    <div className={header}>
      <div className={headerMain}>
        {back !== undefined && (
          <AppLink href={back.href} className={headerBack} aria-label={back.label ?? t`Retour`}>
            <Icon name="previous" />
          </AppLink>
        )}
        <div className={headerWords}>
          <h1 tabIndex={-1}>{title}</h1>
          {subtitle !== undefined && <p className={headerSubtitle}>{subtitle}</p>}
        </div>
      </div>
      {actions !== undefined && <div className={headerActions}>{actions}</div>}
    </div>
  );
}
