/**
 * What a person asked of sending: to wait, or to wait for Wi-Fi. It is about what weighs, files and the posts that they
 * belong to; all else leaves as ever. All publications wait together, so that their order stays.
 */
import type { Draft } from './draft.ts';

export interface SendingWish {
  readonly isPaused: boolean;
  /** Files leave by a network that is not paid for by the megabyte only. */
  readonly onlyWifi: boolean;
}

/** By what this device is connected, as far as its browser says. */
export type Network = 'wifi' | 'other' | 'unknown';

/** Why nothing leaves for now. */
export type HeldBy = 'paused' | 'wifi';

export const NO_WISH: SendingWish = { isPaused: false, onlyWifi: false };

/** What a browser does not know is no Wi-Fi: it was asked to wait. */
export function heldBy({ isPaused, onlyWifi }: SendingWish, network: Network): HeldBy | undefined {
  if (isPaused) return 'paused';
  return onlyWifi && network !== 'wifi' ? 'wifi' : undefined;
}

/** Whether a draft is a publication, or brings files: what the wish is about. */
export const isShipment = ({ writes }: Pick<Draft, 'writes'>): boolean =>
  writes.some(
    ({ blobs, collection }) => blobs.length > 0 || collection === 'post' || collection === 'medium',
  );

/** Copies leave behind all publications, and no publication waits for them; the count is of publications. */
export const isPublication = (draft: Pick<Draft, 'writes' | 'follows'>): boolean =>
  draft.follows === undefined && isShipment(draft);

/** What is counted of a shipment: whatever has files (a photo, a film, a document); a text alone counts as one. */
export function piecesOf({ writes }: Pick<Draft, 'writes'>): Draft['writes'] {
  const pieces = writes.filter(({ blobs }) => blobs.length > 0);
  return pieces.length > 0 ? pieces : writes.slice(0, 1);
}
