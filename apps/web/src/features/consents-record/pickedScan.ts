/** The pages picked for a paper, as what is written: the full picture of each, without its preview. */
import { MOST_PAGES } from '@cocon/domain';
import type { Picked } from '../publishing/pickedPhotos.ts';
import type { Scan } from './signedPapers.ts';

type Ready = Extract<Picked['state'], { kind: 'ready' }>;

export const isReady = (state: Picked['state']): state is Ready => state.kind === 'ready';

/** Whether what is picked can go: nothing is still being prepared, and there are not too many pages. */
export const canGo = (picked: readonly Picked[]): boolean =>
  picked.every(({ state }) => state.kind !== 'preparing') &&
  picked.filter(({ state }) => isReady(state)).length <= MOST_PAGES;

/** Nothing where no page is ready. */
export async function scanOf(picked: readonly Picked[]): Promise<Scan | undefined> {
  const ready = picked.flatMap(({ state }) => (isReady(state) ? [state.photo] : []));
  if (ready.length === 0) return undefined;
  const blobs = await Promise.all(
    ready.flatMap(({ full, ciphertexts }) =>
      ciphertexts
        .filter(({ id }) => id === full.blob)
        .map(async ({ id, bytes }) => ({ id, bytes: new Uint8Array(await bytes.arrayBuffer()) })),
    ),
  );
  return { pages: ready.map(({ full }) => full), blobs };
}
