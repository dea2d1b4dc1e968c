/**
 * The root of the routes: after each move the focus goes to the title and readers hear where they are. Once the new
 * screen is there: while its code is fetched the title is still that of the screen before.
 */
import { useEffect } from 'react';
import { createRootRoute, Outlet, useRouter } from '@tanstack/react-router';
import { Skeleton } from '../design/Skeleton.tsx';
import { ErrorScreen, NotFoundScreen } from '../shell/ErrorBoundary.tsx';

function Root() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        // A form that begins with its first field has the focus there already.
        if (!fromLocation || !pathChanged || document.activeElement?.closest('main')) return;
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
  return <Outlet />;
}

export const rootRoute = createRootRoute({
  component: Root,
  errorComponent: () => <ErrorScreen />,
  notFoundComponent: NotFoundScreen,
  pendingComponent: () => <Skeleton shape="card" count={3} />,
});
