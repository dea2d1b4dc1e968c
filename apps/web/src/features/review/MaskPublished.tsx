/** Masking on a photo that is published: its full picture is opened, masked, and takes the place of the former one. */
import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { BlobId, ChildId, EstablishmentId } from '@cocon/protocol';
import type { Mask } from '@cocon/client/media';
import { ClientRefusal, type Profile } from '@cocon/client';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { sentenceFor } from '../../session/refusals.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { copyDeletion } from '../gallery/deletePhoto.ts';
import { photoReader } from '../gallery/openedPhotos.ts';
import { startPhotoPipeline } from '../gallery/photoWorkers.ts';
import { MaskDialog } from '../publishing/mask/MaskDialog.tsx';
import { bytesOf, filesOf } from '../publishing/sealedFiles.ts';
import { maskedWrite } from './newVersions.ts';
import type { PhotoToReview } from './photosToReview.ts';

export interface MaskPublishedProps {
  readonly photo: PhotoToReview;
  /** Who is to be hidden. */
  readonly child: ChildId;
  readonly onClose: () => void;
}

const nobody: ReadonlySet<ChildId> = new Set();

export function MaskPublished({ photo, child, onClose }: MaskPublishedProps) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [picture, setPicture] = useState<Blob>();
  const { document } = photo;
  const masking = useAction(async (masks: readonly Mask[], hidden: ReadonlySet<ChildId>) => {
    if (!picture) return;
    const { files, blobs } = await preparedAgain(profile, picture, masks);
    const deletions = copyDeletion(document.body);
    await profile.enqueue({ writes: [maskedWrite(photo, files, hidden)], deletions }, blobs);
    showToast({ message: t`Masquée : les familles reçoivent la nouvelle version.`, tone: 'success' });
    onClose();
  });
  useEffect(() => {
    let isOver = false;
    fullPicture(profile, photo).then(
      (opened) => !isOver && setPicture(opened),
      (refusal: unknown) => {
        if (isOver) return;
        showToast({ message: i18n._(sentenceFor(refusal)), tone: 'danger' });
        onClose();
      },
    );
    return () => void (isOver = true);
    // One opening for each photo: what is around may be painted again meanwhile.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [document.id]);
  if (!picture) return null;
  const subjects = document.header.medium?.subjects ?? [];
  return (
    <MaskDialog
      photo={picture}
      masks={[]}
      masking={{ children: new Set([child]), plainFor: nobody }}
      items={bookChildren(profile).filter(({ id }) => subjects.some((subject) => subject.child === id))}
      mayHavePlain={() => nobody}
      isPending={masking.isPending}
      error={masking.error}
      onDone={(masks, { children }) => void masking.run(masks, children)}
      onClose={onClose}
    />
  );
}

async function fullPicture(profile: Profile, { document }: PhotoToReview): Promise<Blob> {
  const { blob, hash, key } = document.body.full;
  const bytes = await profile.blobs.read({ record: document.id, blob, hash }, { keep: false });
  const establishment = profile.stored.establishment as EstablishmentId;
  const type = document.body.full.type === 'image/webp' ? 'image/webp' : 'image/jpeg';
  const opened = await photoReader().open({ key, hash, establishment, blob: blob as BlobId, type, bytes });
  if (!opened.ok) throw new ClientRefusal('recordDistrust', { detail: opened.refusal.code });
  return opened.value;
}

async function preparedAgain(profile: Profile, picture: Blob, masks: readonly Mask[]) {
  const establishment = profile.stored.establishment as EstablishmentId;
  const pipeline = startPhotoPipeline();
  try {
    const made = await pipeline.prepare(picture, { establishment, masks });
    if (!made.ok) throw new ClientRefusal('badRequest', { detail: made.refusal.code });
    return { files: filesOf(made.value), blobs: bytesOf(made.value) };
  } finally {
    pipeline.close();
  }
}
