/** The router: keeps no data of its own (the device's store does), scrolls back where one was. */
import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routeTree.tsx';

export const router = createRouter({ routeTree, scrollRestoration: true, defaultPendingMs: 200 });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
