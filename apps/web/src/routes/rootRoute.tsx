/** The root of the routes: after each move the focus goes to the title and readers hear where they are. */
import { useEffect, useRef } from 'react';
import { createRootRoute, Outlet, useLocation } from '@tanstack/react-router';
import { Skeleton } from '../design/Skeleton.tsx';
import { ErrorScreen, NotFoundScreen } from '../shell/ErrorBoundary.tsx';

function Root() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    previous.current = path;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [path]);
  return <Outlet />;
}

export const rootRoute = createRootRoute({
  component: Root,
  errorComponent: () => <ErrorScreen />,
  notFoundComponent: NotFoundScreen,
  pendingComponent: () => <Skeleton shape="card" count={3} />,
});
