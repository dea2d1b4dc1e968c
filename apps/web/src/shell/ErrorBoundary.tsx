/** When a screen breaks: one sentence that says what is safe and what to do. What broke goes to the console, nowhere else. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { action, actionVariants } from '../design/action.css.ts';
import { AppLink } from '../design/AppLink.tsx';
import { classes } from '../design/classes.ts';
import { Emblem } from '../design/emblems/Emblem.tsx';
import { empty, emptyWords } from '../design/emptyState.css.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? (
      <ErrorScreen onRetry={() => this.setState({ hasFailed: false })} />
    ) : (
      this.props.children
    );
  }
}

export function ErrorScreen({ onRetry }: { readonly onRetry?: () => void }) {
  const { t } = useLingui();
  return (
    <div className={empty} role="alert">
      <Emblem id="snail" size={96} />
      <h1>
        <Trans>Cette page n’a pas pu s’afficher</Trans>
      </h1>
      <p className={emptyWords}>
        <Trans>
          Ce que vous avez enregistré est en sécurité. Rechargez la page ; si cela recommence, dites-le à
          l’équipe qui vous accueille.
        </Trans>
      </p>
      <button
        type="button"
        className={classes(action, actionVariants.primary)}
        onClick={() => (onRetry === undefined ? window.location.reload() : onRetry())}
      >
        {t`Réessayer`}
      </button>
      <button
        type="button"
        className={classes(action, actionVariants.quiet)}
        onClick={() => window.location.reload()}
      >
        {t`Recharger la page`}
      </button>
    </div>
  );
}

/** An address that leads nowhere. */
export function NotFoundScreen() {
  return (
    <div className={empty}>
      <Emblem id="snail" size={96} />
      <h1>
        <Trans>Cette page n’existe pas</Trans>
      </h1>
      <p className={emptyWords}>
        <Trans>L’adresse est peut-être incomplète.</Trans>
      </p>
      <AppLink href="/" className={classes(action, actionVariants.primary)}>
        <Trans>Aller à l’accueil</Trans>
      </AppLink>
    </div>
  );
}
