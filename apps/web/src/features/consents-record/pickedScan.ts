/** What was picked for a paper, as what is written: the full picture of each page, without its preview, and each PDF. */
import type { HandoutRefusal, SealedHandout } from '@cocon/client/media';
import { MOST_PAGES } from '@cocon/domain';
import type { Picked } from '../publishing/pickedPhotos.ts';
import type { Scan } from './signedPapers.ts';

export interface PickedPdf {
  readonly key: string;
  /** Of the file, as it was picked. */
  readonly name: string;
  readonly state:
    | { readonly kind: 'preparing' }
    | { readonly kind: 'ready'; readonly file: SealedHandout }
    | { readonly kind: 'refused'; readonly refusal: HandoutRefusal };
}

export interface PickedPaper {
  readonly photos: readonly Picked[];
  readonly pdfs: readonly PickedPdf[];
}

type Ready = Extract<Picked['state'], { kind: 'ready' }>;

export const isReady = (state: Picked['state']): state is Ready => state.kind === 'ready';

/** Files that would be written; a PDF counts for one. */
export const countOf = ({ photos, pdfs }: PickedPaper): number =>
  photos.filter(({ state }) => isReady(state)).length +
  pdfs.filter(({ state }) => state.kind === 'ready').length;

/** Whether what is picked can go: nothing is still being prepared, and there are not too many pages. */
export const canGo = (paper: PickedPaper): boolean =>
  [...paper.photos, ...paper.pdfs].every(({ state }) => state.kind !== 'preparing') &&
  countOf(paper) <= MOST_PAGES;

/** Nothing where nothing is ready. */
export async function scanOf(paper: PickedPaper): Promise<Scan | undefined> {
  const photos = paper.photos.flatMap(({ state }) => (isReady(state) ? [state.photo] : []));
  const pdfs = paper.pdfs.flatMap(({ state }) => (state.kind === 'ready' ? [state.file] : []));
  if (photos.length + pdfs.length === 0) return undefined;
  const pages = await Promise.all(
    photos.flatMap(({ full, ciphertexts }) =>
      ciphertexts
        .filter(({ id }) => id === full.blob)
        .map(async ({ id, bytes }) => ({ id, bytes: new Uint8Array(await bytes.arrayBuffer()) })),
    ),
  );
  return {
    pages: photos.map(({ full }) => full),
    pdfs: pdfs.map(({ bytes: _, ...file }) => file),
    blobs: [...pages, ...pdfs.map(({ blob, bytes }) => ({ id: blob, bytes }))],
  };
}
