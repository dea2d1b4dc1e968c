/** The question before a photo goes, fetched by the team when it is asked: families load none of it. */
import { lazy, Suspense } from 'react';
import type { DeletePhotoDialogProps } from './DeletePhotoDialog.tsx';

const DeletePhotoDialog = lazy(async () => {
  const module = await import('./DeletePhotoDialog.tsx');
  return { default: module.DeletePhotoDialog };
});

export function LazyDeletePhotoDialog(props: DeletePhotoDialogProps) {
  return (
    <Suspense fallback={null}>
      <DeletePhotoDialog {...props} />
    </Suspense>
  );
}
