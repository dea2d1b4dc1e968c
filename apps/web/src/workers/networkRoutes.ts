/**
 * What the worker leaves to the network. Where the browser can be told beforehand it neither starts the worker for it nor
 * asks each time: whatever is sent to the server would go by here and back.
 */
export const LEFT_TO_NETWORK = '/api';

interface Route {
  readonly condition: { readonly urlPattern: URLPattern };
  readonly source: 'network';
}

/** The types of the platform do not know it yet. */
interface Installing {
  readonly addRoutes?: (routes: readonly Route[]) => Promise<void>;
}

/** `event`: the worker's installing. */
export function leaveToNetwork(event: object): void {
  const installing = event as Installing;
  if (typeof installing.addRoutes !== 'function' || typeof URLPattern === 'undefined') return;
  const urlPattern = new URLPattern({ pathname: `${LEFT_TO_NETWORK}/*` });
  // Where it cannot be told after all, the worker is asked each time, as elsewhere.
  installing.addRoutes([{ condition: { urlPattern }, source: 'network' }]).catch(() => undefined);
}
