/**
 * The full view, and what stands in its place where a photo went: fetched when the first photo is touched. The gallery
 * needs none of it before.
 */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import type { PhotoViewerProps } from './PhotoViewer.tsx';
import { veil, viewer } from './viewer.css.ts';

async function loadViewer() {
  const [module] = await Promise.all([
    withCatalogues(['viewer'], () => import('./PhotoViewer.tsx')),
    import('./startPhotoSwipe.ts'),
  ]);
  return { default: module.PhotoViewer };
}
const PhotoViewer = lazy(loadViewer);
const GonePhoto = lazy(async () => {
  const module = await withCatalogues(['viewer'], () => import('./GonePhoto.tsx'));
  return { default: module.GonePhoto };
});
const EndedPhoto = lazy(async () => {
  const module = await withCatalogues(['viewer'], () => import('./EndedPhoto.tsx'));
  return { default: module.EndedPhoto };
});

/** A finger is on a photo: by the time it is lifted, most of the full view is there. */
export function fetchViewer(): void {
  // Without network it is asked for again when the photo opens.
  loadViewer().catch(() => undefined);
}

export function LazyPhotoViewer(props: PhotoViewerProps) {
  return (
    <Suspense fallback={<Dark />}>
      <PhotoViewer {...props} />
    </Suspense>
  );
}

export function LazyGonePhoto(props: { readonly onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <GonePhoto {...props} />
    </Suspense>
  );
}

export function LazyEndedPhoto(props: { readonly onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <EndedPhoto {...props} />
    </Suspense>
  );
}

const Dark = () => (
  <div className={veil}>
    <div className={viewer} />
  </div>
);
