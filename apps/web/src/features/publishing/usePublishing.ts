/** « Publier » : what is ready becomes a draft on disk, with ten seconds to take it back. */
import { useLingui } from '@lingui/react/macro';
import { allowedHouseholds, type LocalDay } from '@cocon/protocol';
import { tidyName, type PhotoBody } from '@cocon/domain';
import type { DraftWrite, Profile } from '@cocon/client';
import { useToast } from '../../design/Toast.tsx';
import { forgetOpener } from '../../session/roomLevel.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { newRecordId } from '../../session/writes.ts';
import type { NextPage } from '../albums/albumPages.ts';
import { photoEndOf } from '../ends/photoEnd.ts';
import { asksDissuasion } from '../keeping/keepsCopies.ts';
import type { Author } from '../room/LazyWhoWrites.tsx';
import { recordsOf } from '../sending/shipments.ts';
import { copyWrites, someoneKeeps } from './copiesToKeep.ts';
import { makePublication, type SealedPicture } from './makePublication.ts';
import type { ReadyPhoto } from './pickedPhotos.ts';
import { plainHouseholds } from './plainVersion.ts';
import { subjectsInPlain, subjectsOf, type Marks, type Subject } from './subjects.ts';

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
  readonly author: Author;
}

/** `onSaved` is called once everything is on disk. */
export function usePublishing(onSaved: () => Promise<void>) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  return useAction(
    async (photos: readonly PhotoToSend[], marks: Marks, { title, into, author }: PublishedAs) => {
      const pictures = photos.map((one) => sealedPicture(profile, one, marks));
      const writes = makePublication({
        title: tidyName(title),
        into,
        author: author.name,
        member: author.member,
        photos: pictures,
        marks,
        zone: profile.state.settings.zone,
        photoEnd: photoEndOf(profile),
        newId: newRecordId,
        dissuasion: asksDissuasion(profile),
      });
      const sent = photos.flatMap(({ photo, plain }, index) =>
        plain && pictures[index]?.plain ? [photo, plain] : [photo],
      );
      const id = await profile.enqueue(
        { writes },
        sent.flatMap(({ ciphertexts }) => ciphertexts),
      );
      const copies = copiesOf(writes, sent);
      // On the disk after the publication, and on their way after it.
      if (copies.writes.length > 0) {
        await profile.enqueue({ writes: copies.writes, follows: id }, copies.files);
      }
      showToast({
        message: t`C’est enregistré sur cet appareil : l’envoi se fait tout seul.`,
        tone: 'success',
        timeoutMs: TIME_TO_UNDO,
        undo: () => {
          void profile.takeBack(id, recordsOf([...writes, ...copies.writes])).then(() =>
            showToast({
              message: t`Publication annulée : plus personne ne voit ces photos.`,
              tone: 'success',
            }),
          );
        },
      });
      await onSaved();
      // What is written next may be anybody's.
      forgetOpener(profile);
    },
  );
}

/** A photo with, where some homes get it plain, who gets which version. */
function sealedPicture(
  { state, moment }: Profile,
  { key, day, photo, plain }: PhotoToSend,
  marks: Marks,
): SealedPicture {
  const { full, preview, thumbhash, film } = photo;
  const copyFor = ({ toKeep }: ReadyPhoto, who: readonly Subject[]) => {
    const isKept =
      toKeep && someoneKeeps(state, moment, { kind: film ? 'film' : 'photo', subjects: who, day });
    return isKept ? { copy: newRecordId() } : {};
  };
  const shown = copyFor(photo, subjectsOf(marks, key));
  const picture = { key, day, full, preview, thumbhash, ...(film && { film }), ...shown };
  const homes = plain ? plainHouseholds(state, moment, marks, { key, day }) : [];
  if (!plain || homes.length === 0) return picture;
  const subjects = subjectsOf(marks, key);
  const allowed = allowedHouseholds(
    state,
    { kind: 'photo', subjects, day, publishedAt: moment.height },
    moment,
  );
  const others = [...allowed].filter((household) => !homes.includes(household));
  const files = { full: plain.full, preview: plain.preview, thumbhash: plain.thumbhash };
  return {
    ...picture,
    plain: { ...files, ...copyFor(plain, subjectsInPlain(marks, key)), homes, others },
  };
}

/** The copies of what is written: `photos` are those of its media, in their order. */
function copiesOf(writes: readonly DraftWrite[], photos: readonly ReadyPhoto[]) {
  const media = writes.filter(({ medium }) => medium !== null);
  const kept = media.flatMap(({ body }, index) => {
    const { copy } = body as PhotoBody;
    const toKeep = photos[index]?.toKeep;
    return copy && toKeep ? [{ copy, ...toKeep }] : [];
  });
  return {
    writes: copyWrites(media, new Map(kept.map(({ copy, file }) => [copy, file]))),
    files: kept.map(({ file, bytes }) => ({ id: file.blob, bytes })),
  };
}
