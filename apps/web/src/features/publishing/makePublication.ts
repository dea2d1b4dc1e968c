/**
 * A publication as one draft: the post, and each photo as a record of its own that names it. Who may open them is not
 * decided here: the engine asks the consents again when it sends (protocol details 38). A masked photo whose plain version
 * goes to some homes is two records, and no family gets both.
 */
import { lastDayUnder, type PhotoBody, type PhotoEnd, type PostBody } from '@cocon/domain';
import type { DraftWrite } from '@cocon/client';
import { endOfDay, type HouseholdId, type LocalDay, type RecordId } from '@cocon/protocol';
import type { NextPage } from '../albums/albumPages.ts';
import { blobsOf, type SealedFiles } from './sealedFiles.ts';
import { subjectsInPlain, subjectsOf, type Marks, type Subject } from './subjects.ts';

export interface SealedPicture extends SealedFiles {
  readonly key: string;
  readonly day: LocalDay;
  /** Of a masked photo: the plain one, the homes that get it, and those that get the masked one. */
  readonly plain?: SealedFiles & {
    readonly homes: readonly HouseholdId[];
    readonly others: readonly HouseholdId[];
  };
}

export interface Publication {
  readonly title: string;
  /** The album that it is added to, whose words it says again; a publication of its own without. */
  readonly into?: NextPage | undefined;
  /** Who publishes, as families read it. */
  readonly author: string;
  /** Who of the team, where a room tablet asked. */
  readonly member?: string | undefined;
  readonly photos: readonly SealedPicture[];
  readonly marks: Marks;
  /** The establishment's zone, IANA name. */
  readonly zone: string;
  /** How long the house lets photos stay. */
  readonly photoEnd: PhotoEnd;
  readonly newId: () => RecordId;
  /** The house asks for dissuasion. */
  readonly dissuasion?: boolean;
}

/** The post first, then the photos in their order. At least one photo. */
export function makePublication(publication: Publication): DraftWrite[] {
  const { title, into, author, member, photos, marks, zone, photoEnd, newId, dissuasion } = publication;
  const [first, ...others] = photos.map(({ day }) => day);
  if (first === undefined) throw new RangeError('a publication has a photo');
  const latest = others.reduce((newest, day) => (day > newest ? day : newest), first);
  const post = newId();
  // Another page's words are said again; whoever made that one is not.
  const { member: _former, ...words }: PostBody = into?.body ?? { type: 'album', title, author };
  const postBody: PostBody = { ...words, author, ...(member !== undefined && { member }) };
  const lastMoment = (day: LocalDay) => endOfDay(lastDayUnder(photoEnd, day) as LocalDay, zone);
  let order = into?.order ?? 0;
  const medium = (
    { full, preview, thumbhash, film, copy }: SealedFiles,
    day: LocalDay,
    subjects: readonly Subject[],
    only: readonly HouseholdId[] | null,
  ): DraftWrite => {
    const files = { full, preview, thumbhash, ...(film && { film }), ...(copy && { copy }) };
    const body: PhotoBody = { type: 'photo', ...files, order, ...(dissuasion && { dissuasion }) };
    order += 1;
    return {
      ...blank(newId(), 'medium', body),
      audience: { kind: 'consents', only },
      until: lastMoment(day),
      blobs: blobsOf(body),
      medium: { kind: film ? 'film' : 'photo', post, subjects, day },
    };
  };
  return [
    {
      ...blank(post, 'post', postBody),
      audience: { kind: 'media' },
      until: lastMoment(latest),
      post: { day: latest, withMedia: true },
    },
    ...photos.flatMap((photo): DraftWrite[] => {
      const { key, day, plain } = photo;
      const shown = medium(photo, day, subjectsOf(marks, key), plain?.others ?? null);
      return plain ? [shown, medium(plain, day, subjectsInPlain(marks, key), plain.homes)] : [shown];
    }),
  ];
}

function blank(id: RecordId, collection: 'post' | 'medium', body: unknown): Omit<DraftWrite, 'audience'> {
  return { id, collection, body, until: null, basedOn: 0, base: null, blobs: [], medium: null, post: null };
}
