/** « Publier » : what is ready becomes a draft on disk, with ten seconds to take it back. */
import { useLingui } from '@lingui/react/macro';
import { allowedHouseholds, type LocalDay } from '@cocon/protocol';
import { tidyName } from '@cocon/domain';
import type { Profile } from '@cocon/client';
import { showToast } from '../../design/Toast.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { newRecordId } from '../../session/writes.ts';
import type { NextPage } from '../albums/albumPages.ts';
import { photoEndOf } from '../ends/photoEnd.ts';
import { recordsOf } from '../sending/shipments.ts';
import { makePublication, type SealedPicture } from './makePublication.ts';
import type { ReadyPhoto } from './pickedPhotos.ts';
import { plainHouseholds } from './plainVersion.ts';
import { subjectsOf, type Marks } from './subjects.ts';

/** Milliseconds in which one tap takes a publication back (decision 30). */
const TIME_TO_UNDO = 10_000;

export interface PhotoToSend {
  readonly key: string;
  readonly day: LocalDay;
  readonly photo: ReadyPhoto;
  readonly plain: ReadyPhoto | undefined;
}

/** What the photos stand under: a title of their own, or an album that is there. */
export interface PublishedAs {
  readonly title: string;
  readonly into: NextPage | undefined;
}

/** `onSaved` is called once everything is on disk. */
export function usePublishing(onSaved: () => Promise<void>) {
  const { t } = useLingui();
  const profile = useProfile();
  return useAction(async (photos: readonly PhotoToSend[], marks: Marks, { title, into }: PublishedAs) => {
    const pictures = photos.map((one) => sealedPicture(profile, one, marks));
    const writes = makePublication({
      title: tidyName(title),
      into,
      author: profile.names.person,
      photos: pictures,
      marks,
      zone: profile.state.settings.zone,
      photoEnd: photoEndOf(profile),
      newId: newRecordId,
    });
    const sent = photos.flatMap(({ photo, plain }, index) =>
      plain && pictures[index]?.plain ? [photo, plain] : [photo],
    );
    const blobs = await Promise.all(
      sent.flatMap(({ ciphertexts }) =>
        ciphertexts.map(async ({ id, bytes }) => ({ id, bytes: new Uint8Array(await bytes.arrayBuffer()) })),
      ),
    );
    const id = await profile.enqueue({ writes }, blobs);
    showToast({
      message: t`C’est enregistré sur cet appareil : l’envoi se fait tout seul.`,
      tone: 'success',
      timeoutMs: TIME_TO_UNDO,
      undo: () => {
        void profile.takeBack(id, recordsOf(writes)).then(() =>
          showToast({
            message: t`Publication annulée : plus personne ne voit ces photos.`,
            tone: 'success',
          }),
        );
      },
    });
    await onSaved();
  });
}

/** A photo with, where some homes get it plain, who gets which version. */
function sealedPicture(
  { state, moment }: Profile,
  { key, day, photo, plain }: PhotoToSend,
  marks: Marks,
): SealedPicture {
  const { full, preview, thumbhash, film } = photo;
  const picture = { key, day, full, preview, thumbhash, ...(film && { film }) };
  const homes = plain ? plainHouseholds(state, moment, marks, { key, day }) : [];
  if (!plain || homes.length === 0) return picture;
  const subjects = subjectsOf(marks, key);
  const allowed = allowedHouseholds(
    state,
    { kind: 'photo', subjects, day, publishedAt: moment.height },
    moment,
  );
  const others = [...allowed].filter((household) => !homes.includes(household));
  return {
    ...picture,
    plain: { full: plain.full, preview: plain.preview, thumbhash: plain.thumbhash, homes, others },
  };
}
