/** « Tout emporter » : all that is a family's own is loaded onto this device, however old, and put into one ZIP. */
import type { Profile } from '@cocon/client';
import { openHandout } from '@cocon/client/media';
import type { Reach } from '@cocon/protocol';
import { bookChildren } from '../../session/book.ts';
import { galleryDocuments, toDays } from '../gallery/galleryItems.ts';
import { handoutsOf } from '../handouts/handouts.ts';
import type { Handout } from '../handouts/handoutWords.ts';
import { tonguesOf } from './albumPart.ts';
import { copiesHeld } from './copies.ts';
import type { KeepingWay } from './keepAlbum.ts';
import { makeKeptZip, type KeptZip } from './keptZip.ts';
import { ownParts, type OwnItem } from './ownThings.ts';

export async function keepEverything(
  profile: Profile,
  reachNames: Readonly<Record<Reach, string>>,
  { locale, onProgress, signal }: KeepingWay,
): Promise<KeptZip> {
  await Promise.all((['post', 'medium', 'print', 'file'] as const).map((one) => profile.loadAll(one)));
  signal.throwIfAborted();
  const { guardian } = profile.stored;
  const things = {
    place: profile.names.establishment,
    days: toDays(galleryDocuments(profile)),
    held: copiesHeld(profile),
    papers: handoutsOf(profile),
    answers: bookChildren(profile).flatMap(({ id, body }) =>
      (profile.state.children[id]?.words ?? [])
        .filter(({ terms }) => terms.guardian === guardian)
        .map((word) => ({ child: body.firstName, word })),
    ),
    reachNames,
  };
  const { items, fileOf, pages } = ownParts(profile, things, await tonguesOf(locale));
  onProgress(0, items.length);
  const open = (item: OwnItem): Promise<Blob | undefined> =>
    item.kind === 'picture' ? item.album.open(item.picture) : openPaper(profile, item.paper);
  return makeKeptZip({
    items: items.map((item) => ({ item, open: () => open(item) })),
    fileOf,
    pages,
    onProgress: (done) => onProgress(done, items.length),
    signal,
  });
}

async function openPaper(profile: Profile, { id, body }: Handout): Promise<Blob | undefined> {
  const { blob, key, hash, type } = body.file;
  const bytes = await profile.blobs.read({ record: id, blob, hash }, { keep: false });
  return openHandout({ key, establishment: profile.stored.establishment, blob, type, bytes });
}
