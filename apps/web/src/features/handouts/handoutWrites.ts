/** The record of a paper for families: a post without media, or the file of one household. */
import type { DraftWrite } from '@cocon/client';
import type { SealedHandout } from '@cocon/client/media';
import type { HandoutBody } from '@cocon/domain';
import {
  endOfDay,
  type HouseholdId,
  type LocalDay,
  type Moment,
  type RecordId,
  type RegisterState,
} from '@cocon/protocol';
import { householdsFor, newcomers, type Addressees } from './addressees.ts';
import type { Handout } from './handoutWords.ts';

export interface HandoutFacts {
  readonly title: string;
  readonly author: string;
  readonly to: Addressees;
  /** The last day on which families have it; undefined: until it is deleted. */
  readonly lastDay: LocalDay | undefined;
  readonly file: Pick<SealedHandout, 'blob' | 'key' | 'hash' | 'size' | 'type'>;
}

export function writeHandout(
  id: RecordId,
  { title, author, to, lastDay, file }: HandoutFacts,
  state: RegisterState,
  moment: Moment,
): DraftWrite {
  const { blob, key, hash, size, type } = file;
  const body: HandoutBody = {
    type: 'handout',
    title,
    author,
    day: moment.day,
    file: { blob, key, hash, size, type },
    ...(to.kind === 'group' && { group: to.group }),
  };
  const isPrivate = to.kind === 'household';
  return {
    id,
    collection: isPrivate ? 'file' : 'post',
    body,
    audience: { kind: 'households', team: !isPrivate, households: householdsFor(state, to, moment) },
    until: lastDay === undefined ? null : endOfDay(lastDay, state.settings.zone),
    basedOn: 0,
    base: null,
    blobs: [{ id: blob, size, hash }],
    medium: null,
    post: isPrivate ? null : { day: moment.day, withMedia: false },
  };
}

/** The same paper, for the homes that have come since too. */
export function handToNewcomers(
  handout: Handout,
  to: Addressees,
  had: ReadonlySet<HouseholdId>,
  state: RegisterState,
  moment: Moment,
): DraftWrite {
  const { id, collection, version, header, body } = handout;
  const { blob, size, hash } = body.file;
  return {
    id,
    collection,
    body,
    audience: {
      kind: 'households',
      team: collection === 'post',
      households: [...had, ...newcomers(state, to, had, moment)],
    },
    until: header.until,
    basedOn: version,
    base: body,
    blobs: [{ id: blob, size, hash }],
    medium: null,
    post: header.post,
  };
}
