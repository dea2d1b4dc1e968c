/** What a room tablet remembers of itself, boxed under its storage key: whose codes they are, its hour, who is there today. */
import * as z from 'zod/mini';
import type { CodeOwner, Profile } from '@cocon/client';
import { USUAL_CLOSING, USUAL_REST } from './roomHours.ts';

const NOTE = 'room';

const Person = z.object({ id: z.string(), name: z.string() });
/** Somebody who may be picked as the author: `id` is her record in the book, or the tablet's own of a replacement. */
export type Person = z.infer<typeof Person>;

/** Of a code that somebody else replaced: when, with whose code, and whether who opens with it has read that. */
const Renewed = z.object({
  at: z.number(),
  by: z.optional(z.string()),
  byDirection: z.boolean(),
  isSeen: z.boolean(),
});
export type Renewed = z.infer<typeof Renewed>;

const RoomNote = z.object({
  /** By the id of the code's slot. */
  owners: z.record(z.string(), Person),
  closing: z.int(),
  /** Minutes without a touch after which the screen rests. */
  rest: z._default(z.int(), USUAL_REST),
  replacements: z.array(z.object({ ...Person.shape, until: z.number() })),
  /** By the id of the code's slot. */
  renewed: z._default(z.record(z.string(), Renewed), {}),
});
export type RoomNote = z.infer<typeof RoomNote>;

const EMPTY: RoomNote = {
  owners: {},
  closing: USUAL_CLOSING,
  rest: USUAL_REST,
  replacements: [],
  renewed: {},
};

export function readRoom(profile: Profile): RoomNote {
  const text = profile.note(NOTE);
  if (text === undefined) return EMPTY;
  return RoomNote.safeParse(JSON.parse(text)).data ?? EMPTY;
}

export const keepRoom = (profile: Profile, part: Partial<RoomNote>): Promise<void> =>
  profile.keepNote(NOTE, JSON.stringify({ ...readRoom(profile), ...part }));

/** Whose code it is; undefined: the tablet's own, or one of nobody known. */
export const ownerOf = (profile: Profile, owner: CodeOwner): Person | undefined =>
  owner === null ? undefined : readRoom(profile).owners[owner];
