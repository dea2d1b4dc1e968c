/**
 * Audiences: an immutable set of keyring versions that share one key. The maker signs everything but the list, which
 * is committed to by its hash: families receive the signed part and their own seal, never who else is in (27, 28).
 */
import { sha256, toBase64Url, utf8 } from '@cocon/crypto/verify';
import * as z from 'zod/mini';
import { canonicalText, readCanonical } from '../canonical.ts';
import type { HouseholdId, KeyringId as KeyringIdType } from '../ids.ts';
import { AudienceId, DeviceId, EstablishmentId, KeyringId } from '../ids.ts';
import { Head } from '../register/statement.ts';
import { currentVersion, type RegisterState } from '../register/state.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { Hash, SealedSecret, Signature } from '../wire.ts';

/** The label under which audiences are signed, and under which their keys are sealed and committed to. */
export const AUDIENCE_LABEL = 'audience';

export const Member = z.strictObject({ keyring: KeyringId, version: z.int().check(z.positive()) });
export type Member = z.infer<typeof Member>;

export const AudienceStatement = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  establishment: EstablishmentId,
  id: AudienceId,
  /** Hash of the member list. */
  list: Hash,
  /** Commitment to the audience's key. */
  commitment: Hash,
  head: Head,
  author: DeviceId,
});
export type AudienceStatement = z.infer<typeof AudienceStatement>;

/** An audience as the server keeps it and staff read it. `statement` is the canonical text that `signature` signs. */
export const SignedAudience = z.strictObject({
  statement: z.string().check(z.maxLength(2048)),
  signature: Signature,
  members: z.array(Member).check(z.minLength(1), z.maxLength(2000)),
  seals: z
    .array(z.strictObject({ keyring: KeyringId, version: z.int(), sealed: SealedSecret }))
    .check(z.maxLength(2000)),
});
export type SignedAudience = z.infer<typeof SignedAudience>;

/** An audience as one reader receives it: staff with the list, families without; only the seals that reader can open. */
export const ServedAudience = z.strictObject({
  statement: z.string(),
  signature: Signature,
  members: z.nullable(z.array(Member)),
  seals: z.array(z.strictObject({ keyring: KeyringId, version: z.int(), sealed: SealedSecret })),
});
export type ServedAudience = z.infer<typeof ServedAudience>;

export function readAudience(text: string): AudienceStatement | undefined {
  const parsed = AudienceStatement.safeParse(readCanonical(text));
  return parsed.success ? parsed.data : undefined;
}

/** Members in their one order: by keyring id. */
export function sortMembers(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => (a.keyring < b.keyring ? -1 : a.keyring > b.keyring ? 1 : 0));
}

/** Hash of a sorted member list. Two audiences of one set have the same. */
export async function hashMembers(members: readonly Member[]): Promise<string> {
  return toBase64Url(await sha256(utf8('cocon/1/members\u0000'), utf8(canonicalText(sortMembers(members)))));
}

/** What the seal of an audience's key to one member is bound to. */
export function audienceSealBinding(
  establishment: string,
  audience: string,
  member: Member,
): Uint8Array<ArrayBuffer> {
  return utf8(canonicalText({ audience, establishment, keyring: member.keyring, version: member.version }));
}

/**
 * The members of an audience: `direction` always, `team` when asked, and households; each at its current version,
 * sorted. Households that are closed or unknown are left out.
 */
export function membersFor(
  state: RegisterState,
  who: { readonly team: boolean; readonly households: Iterable<HouseholdId> },
): Member[] {
  const keyrings: KeyringIdType[] = [state.directionKeyring];
  if (who.team) keyrings.push(state.teamKeyring);
  for (const id of new Set(who.households)) {
    const household = state.households[id];
    if (household && household.closedAt === null) keyrings.push(household.keyring);
  }
  return sortMembers(
    keyrings.flatMap((keyring) => {
      const current = currentVersion(state, keyring);
      return current ? [{ keyring, version: current.version }] : [];
    }),
  );
}

/**
 * Whether every member is the latest version of an open keyring, and none is named twice: else new writes are refused,
 * reading goes on (29).
 */
export function isCurrent(state: RegisterState, members: readonly Member[]): boolean {
  if (new Set(members.map(({ keyring }) => keyring)).size !== members.length) return false;
  return members.every(({ keyring, version }) => {
    const ring = state.keyrings[keyring];
    return ring !== undefined && !ring.closed && currentVersion(state, keyring)?.version === version;
  });
}

/** Households among the members. */
export function householdsOf(state: RegisterState, members: readonly Member[]): Set<HouseholdId> {
  return new Set(
    members.flatMap(({ keyring }) => {
      const household = state.keyrings[keyring]?.household;
      return household ? [household] : [];
    }),
  );
}
