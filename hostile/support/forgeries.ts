/** What a device of direction signs, one of everything, for a server to pass off; and the roads on which the server takes it. */
import { compose, type Draft, type Profile } from '@cocon/client';
import { toBase64Url, utf8 } from '@cocon/crypto';
import { canonicalText, makeId, STATEMENT_LABEL, type ChangeSetId, type RecordId } from '@cocon/protocol';
import {
  makeAudienceOf,
  makeRecordOf,
  makeTombstoneOf,
  type TestAudience,
  type TestDevice,
} from '@cocon/protocol/testing';
import type { TwoFamilies } from './twoFamilies.ts';
import type { Json } from './wire.ts';

/** One of everything that a device of direction signs. */
export async function forgeAll(
  { house, leo }: TwoFamilies,
  author: TestDevice,
  audience: Pick<TestAudience, 'id' | 'key'>,
  letter: RecordId,
) {
  const { state } = house.direction;
  const now = Date.now();
  const body = { type: 'plain', text: 'faux' };
  const record = await makeRecordOf(state, now, { collection: 'thread', audience, author, body });
  const deleted = { collection: 'thread', id: letter, version: 1, author } as const;
  const text = canonicalText({
    v: 1,
    establishment: state.establishment,
    height: state.head.height + 1,
    prev: state.head.hash,
    type: 'settingsChanged',
    scope: 'all',
    body: { settings: { ...state.settings, consentRule: 'oneIsEnough' } },
    author: { kind: 'device', device: author.id },
    at: now,
  });
  const signature = toBase64Url(await author.signing.sign(STATEMENT_LABEL, utf8(text)));
  return {
    record: record.wire,
    tombstone: await makeTombstoneOf(state, now, deleted),
    audience: (await makeAudienceOf(state, { households: [leo.household] }, author)).wire,
    statement: { statement: text, signatures: [signature] },
  };
}

export const commit = (profile: Profile, set: object) =>
  profile.session.with((token) =>
    profile.transport.call(
      'commit',
      { path: { establishment: profile.stored.establishment }, token },
      {
        ...{ id: makeId<ChangeSetId>(), audiences: [], records: [], deletions: [] },
        ...set,
      },
    ),
  );

export const append = (profile: Profile, entry: Json) =>
  profile.session.with((token) =>
    profile.transport.call(
      'append',
      { path: { establishment: profile.stored.establishment }, token },
      {
        entries: [entry],
        seals: [],
        invitations: [],
      },
    ),
  );

/** Sends a draft as it stands: the outbox would look again at what has changed since. */
export async function sendAsItIs(by: Profile, draft: Draft) {
  const { register, audiences, documents, identity } = by;
  const now = () => by.session.now();
  const { changeSet } = await compose(draft, { register, audiences, documents, identity, now });
  return commit(by, changeSet);
}
