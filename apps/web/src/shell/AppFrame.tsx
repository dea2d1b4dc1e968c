/**
 * What the team's and the families' frames share: the way past the menu, the rooms, the place one is in, how fresh the
 * screen is, the page, what is spoken and what pops up. Knows no data: all of it comes in as props.
 */
import { useRef, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { AppLink } from '../design/AppLink.tsx';
import { classes } from '../design/classes.ts';
import { Icon } from '../design/icons/Icon.tsx';
import { ToastRegion } from '../design/Toast.tsx';
import { VisuallyHidden } from '../design/VisuallyHidden.tsx';
import { CompactSelect } from './CompactSelect.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import {
  actionBarSlot,
  frame,
  main,
  mainFamily,
  nav,
  navCount,
  navItem,
  navLink,
  navList,
  navMark,
  page,
  railTop,
  topBar,
} from './frame.css.ts';
import { Freshness, type FreshnessProps } from './Freshness.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Logo } from './Logo.tsx';
import type { Section } from './sections.ts';
import { SkipLink } from './SkipLink.tsx';

/** An establishment, or a family's place in one. */
export interface Place {
  readonly id: string;
  readonly label: string;
}

export interface FrameProps<Id extends string> {
  readonly current: Id;
  readonly places?: readonly Place[];
  readonly placeId?: string;
  readonly onPlace?: (id: string) => void;
  /** How many new things a room holds; 0 shows nothing. */
  readonly counts?: Partial<Readonly<Record<Id, number>>>;
  readonly freshness?: FreshnessProps;
  /** Who is using this device, and the way out. */
  readonly profile?: ReactNode;
  /** What stands above everything else of the page. */
  readonly banner?: ReactNode;
  /** Gestures that stay at the bottom of the screen. */
  readonly actionBar?: ReactNode;
  readonly children: ReactNode;
}

export interface AppFrameProps<Id extends string> extends FrameProps<Id> {
  readonly sections: readonly Section<Id>[];
  readonly isFamily?: boolean;
}

export function AppFrame<Id extends string>(props: AppFrameProps<Id>) {
  const {
    sections,
    current,
    places = [],
    placeId,
    onPlace,
    counts,
    freshness,
    profile,
    banner,
    actionBar,
    children,
  } = props;
  const { t, i18n } = useLingui();
  const mainRef = useRef<HTMLElement>(null);
  return (
    <div className={frame}>
      <SkipLink to={mainRef} />
      <nav className={nav} aria-label={t`Les pièces de Cocon`}>
        <div className={railTop}>
          <Logo size={52} />
        </div>
        <ul role="list" className={navList}>
          {sections.map((section) => {
            const count: number = counts?.[section.id] ?? 0;
            return (
              <li key={section.id} className={navItem}>
                <AppLink
                  href={section.href}
                  className={navLink}
                  {...(section.id === current ? { 'aria-current': 'page' } : {})}
                >
                  <span className={navMark}>
                    <Icon name={section.icon} size={26} />
                    {count > 0 && (
                      <span className={navCount} aria-hidden="true">
                        {count}
                      </span>
                    )}
                  </span>
                  <span>{i18n._(section.name)}</span>
                  {count > 0 && <VisuallyHidden>{t`, du nouveau`}</VisuallyHidden>}
                </AppLink>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={page}>
        {banner}
        {(places.length > 1 || profile !== undefined || freshness !== undefined) && (
          <header className={topBar}>
            {places.length > 1 && placeId !== undefined && (
              <CompactSelect
                label={t`Vous êtes chez`}
                options={places}
                value={placeId}
                onChange={(id) => onPlace?.(id)}
              />
            )}
            {freshness !== undefined && <Freshness {...freshness} />}
            {profile}
          </header>
        )}
        <main ref={mainRef} id="page" tabIndex={-1} className={classes(main, props.isFamily && mainFamily)}>
          <ErrorBoundary key={current}>{children}</ErrorBoundary>
        </main>
        {actionBar !== undefined && <div className={actionBarSlot}>{actionBar}</div>}
      </div>
      <LiveRegion />
      <ToastRegion isRaised={actionBar !== undefined} />
    </div>
  );
}
