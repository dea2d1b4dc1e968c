/** The frame of whoever has no key yet: the name of the house, the language, one column, the instance's own pages. */
import { useRef, type ReactNode } from 'react';
import { AppLink } from '../design/AppLink.tsx';
import { classes } from '../design/classes.ts';
import { ToastRegion } from '../design/Toast.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { brand, publicFrame, publicHead, publicMain, publicWide } from './frame.css.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LegalLinks } from './LegalLinks.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Logo } from './Logo.tsx';
import { SkipLink } from './SkipLink.tsx';

export interface PublicFrameProps {
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}

export function PublicFrame({ width = 'narrow', children }: PublicFrameProps) {
  const mainRef = useRef<HTMLElement>(null);
  return (
    <div className={publicFrame}>
      <SkipLink to={mainRef} />
      <header className={publicHead}>
        <AppLink href="/" className={brand}>
          <Logo size={40} />
          Cocon
        </AppLink>
        <LanguageChoice />
      </header>
      <main
        ref={mainRef}
        id="page"
        tabIndex={-1}
        className={classes(publicMain, width === 'wide' && publicWide)}
      >
        <ErrorBoundary>{children}</ErrorBoundary>
      </main>
      <LegalLinks />
      <LiveRegion />
      <ToastRegion />
    </div>
  );
}
