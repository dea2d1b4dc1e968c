/**
 * What a square that the camera read is to this app: a card of ours, a card of another address (which opens there, and
 * whose secret is not tried here), or anything else.
 */
import { ENTRY_PATH, readCardLink } from '@cocon/protocol';

export type Scanned =
  | { readonly kind: 'card'; readonly secret: string }
  | { readonly kind: 'elsewhere'; readonly host: string }
  | { readonly kind: 'noCard' };

/** `origin`: where this app is. */
export function whatWasScanned(text: string, origin: string): Scanned {
  const secret = readCardLink(text);
  const address = secret === undefined ? undefined : addressIn(text);
  if (secret === undefined || address?.pathname !== ENTRY_PATH) return { kind: 'noCard' };
  return address.origin === origin ? { kind: 'card', secret } : { kind: 'elsewhere', host: address.host };
}

/** (`URL.canParse` is younger than the oldest browsers that Cocon serves.) */
function addressIn(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
