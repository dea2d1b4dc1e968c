/** What the host says of itself before anything is opened. */
import { createTransport } from '@cocon/client';

export interface Host {
  /** Whether opening needs a code of the host's. */
  readonly openingCode: boolean;
  /** Whether anybody may visit a demonstration. */
  readonly demonstration: boolean;
}

export async function askHost(): Promise<Host | undefined> {
  try {
    const transport = createTransport({ origin: window.location.origin, fetch: window.fetch.bind(window) });
    return await transport.call('health', {});
  } catch {
    return undefined;
  }
}
