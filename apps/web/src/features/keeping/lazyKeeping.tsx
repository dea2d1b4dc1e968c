/** What keeps pictures, with its words, is fetched by families once they look at one, and by nobody else. */
import { lazy, Suspense } from 'react';
import { withCatalogues } from '../../locales/catalogues.ts';
import type { KeepAlbumProps } from './KeepAlbum.tsx';
import type { KeepPhotoButtonProps } from './KeepPhotoButton.tsx';
import type { ViewerDissuasionProps } from './ViewerDissuasion.tsx';

const KeepPhotoButton = lazy(async () => {
  const module = await withCatalogues(['keeping'], () => import('./KeepPhotoButton.tsx'));
  return { default: module.KeepPhotoButton };
});

export function LazyKeepPhoto(props: KeepPhotoButtonProps) {
  return (
    <Suspense fallback={null}>
      <KeepPhotoButton {...props} />
    </Suspense>
  );
}

const KeepAlbum = lazy(async () => {
  const module = await withCatalogues(['keeping'], () => import('./KeepAlbum.tsx'));
  return { default: module.KeepAlbum };
});

export function LazyKeepAlbum(props: KeepAlbumProps) {
  return (
    <Suspense fallback={null}>
      <KeepAlbum {...props} />
    </Suspense>
  );
}

const ViewerDissuasion = lazy(async () => {
  const module = await import('./ViewerDissuasion.tsx');
  return { default: module.ViewerDissuasion };
});

export function LazyDissuasion(props: ViewerDissuasionProps) {
  return (
    <Suspense fallback={null}>
      <ViewerDissuasion {...props} />
    </Suspense>
  );
}
