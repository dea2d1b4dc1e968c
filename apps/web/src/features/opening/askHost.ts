/** What the host says of itself before anything is opened. */
import { createTransport } from '@cocon/client';

export async function askHost(): Promise<{ readonly openingCode: boolean } | undefined> {
  try {
    const transport = createTransport({ origin: window.location.origin, fetch: window.fetch.bind(window) });
    return await transport.call('health', {});
  } catch {
    return undefined;
  }
}
