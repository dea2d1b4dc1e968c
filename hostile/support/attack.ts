/** What attacks share: who helps the server with keys of their own, what it slips in, and how a refusal shows. */
import {
  ClientRefusal,
  wordsWrite,
  type ClientRefusalCode,
  type DraftWrite,
  type Profile,
} from '@cocon/client';
import {
  fromBase64Url,
  importSealingKey,
  makeSealingSeed,
  seal,
  toBase64Url,
  type Bytes,
} from '@cocon/crypto';
import {
  hashSeals,
  KEYRING_LABEL,
  makeId,
  sealBinding,
  type Collection,
  type HouseholdId,
  type KeyringId,
  type KeyringSeals,
  type KeyringVersion,
  type Recipient,
  type RecordId,
} from '@cocon/protocol';
import type { TestDevice } from '@cocon/protocol/testing';
import { expect } from 'vitest';
import type { Bend, Json, Wire } from './wire.ts';
import { CODE, type Hand } from './world.ts';

/** The device of a profile with its private keys: one that a thief holds, or whose person helps the server. */
export function asTestDevice({ identity, stored }: Profile): TestDevice {
  const { id, signing, sealing } = identity;
  return {
    id,
    role: stored.role,
    household: stored.household as TestDevice['household'],
    guardian: stored.guardian as TestDevice['guardian'],
    keys: {
      device: id,
      signKey: toBase64Url(signing.publicKey),
      sealKey: toBase64Url(sealing.publicKey),
    },
    signing,
    sealing,
  };
}

/** The app closed and opened again: all that it knows comes from its store. */
export async function reopen(hand: Hand, profile: Profile): Promise<Profile> {
  profile.close();
  return hand.device.unlock(profile.stored.id, profile.stored.role === 'household' ? null : CODE);
}

export const codesOf = (profile: Profile): ClientRefusalCode[] => profile.warnings.map(({ code }) => code);

export function expectStopped(profile: Profile, code: ClientRefusalCode, reason?: string): void {
  const { status } = profile;
  if (status.kind !== 'stopped')
    throw new Error(`not stopped but ${status.kind}: ${codesOf(profile).join()}`);
  expect(status.refusal).toBeInstanceOf(ClientRefusal);
  expect([status.refusal.code, reason && status.refusal.reason]).toEqual([code, reason]);
}

/** An answer of the server's own making. */
export const answerOf = (body: Json, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export const isChanges = (path: string): boolean => path.includes('/changes?');
export const isRecords = (path: string): boolean => path.includes('/records?');

/** Bends the answers whose path ends or continues with a name. */
export const bendOf =
  (name: string, change: (body: Json) => unknown): Bend =>
  ({ path, status, body }) =>
    path.includes(name) && status < 300 ? change(body) : undefined;

/** Slips a change in, before what the server says; once. */
export function slipIn(wire: Wire, ...changes: Json[]): () => void {
  let done = false;
  return wire.bend(({ path, body }) => {
    if (done || !isChanges(path)) return undefined;
    done = true;
    return { ...body, changes: [...changes, ...body.changes] };
  });
}

/** Changes everything of a kind that the server tells of, in changes and in pages. */
export function bendEvery(wire: Wire, kind: 'audience' | 'record', change: (one: Json) => Json): () => void {
  return wire.bend(({ path, body }) => {
    if (isRecords(path)) return { ...body, [`${kind}s`]: body[`${kind}s`].map(change) };
    if (!isChanges(path)) return undefined;
    const changes = body.changes.map((one: Json) =>
      one.kind === kind ? { ...one, [kind]: change(one[kind]) } : one,
    );
    return { ...body, changes };
  });
}

/** A write of the plain type, for staff and these households. */
export function plain(
  collection: Collection,
  households: readonly HouseholdId[],
  { id = makeId<RecordId>(), text = 'canari', team = true, basedOn = 0 } = {},
): DraftWrite {
  return { ...wordsWrite({ id, collection, body: { type: 'plain', text }, team, households }), basedOn };
}

export async function write(profile: Profile, ...writes: DraftWrite[]): Promise<void> {
  await profile.sent(await profile.enqueue({ writes }));
}

/** A keyring's next version, with its seals, by whoever knows the present secret. */
export async function makeVersion(
  keyring: KeyringId,
  version: number,
  recipients: readonly Recipient[],
  previous: Bytes,
): Promise<{ rotation: KeyringVersion; seals: KeyringSeals }> {
  const seed = makeSealingSeed();
  const publicKey = toBase64Url((await importSealingKey(seed)).publicKey);
  const targets = [
    ...recipients.map((one) => ({ ...one, secret: seed })),
    { to: 'previous' as const, publicKey, secret: previous },
  ];
  const sealed = await Promise.all(
    targets.map(async ({ to, publicKey: key, secret }) => {
      const context = { label: KEYRING_LABEL, bind: sealBinding(keyring, version, to) };
      return { to, sealed: toBase64Url(await seal(fromBase64Url(key), secret, context)) };
    }),
  );
  const seals = { keyring, version, seals: sealed };
  return { rotation: { keyring, version, publicKey, seals: await hashSeals(seals) }, seals };
}
