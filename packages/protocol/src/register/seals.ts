/**
 * Seals of a keyring's version: its 32-byte secret, sealed to everyone who must hold it. The list is hashed into the
 * statement that makes the version, so the server can neither drop nor swap one unnoticed.
 *
 * Source: protocol details 3, 11, 12: every device that stays, every open invitation, for households and `team` the
 * direction keyring, for `direction` the recovery key; the predecessor's secret is sealed to the new public key, and so is
 * that of a closed household's last version to the first one of its heir (18).
 */
import { sha256, toBase64Url, utf8 } from '@cocon/crypto/verify';
import * as z from 'zod/mini';
import { canonicalText } from '../canonical.ts';
import { KeyringId } from '../ids.ts';
import { SealedSecret } from '../wire.ts';
import { openInvitationsOf } from './predicates.ts';
import { currentVersion, type Keyring, type RegisterState } from './state.ts';

/** The label under which a keyring's secret is sealed; what it is bound to: `sealBinding`. */
export const KEYRING_LABEL = 'keyring';

/**
 * Who a seal is for. `previous` is the predecessor's secret, sealed to the new version's own key; `inherited` the last
 * one of the closed household that this one's inherits.
 */
export type SealTarget =
  `device:${string}` | `invitation:${string}` | 'direction' | 'recovery' | 'previous' | 'inherited';
export const SealTarget = z.custom<SealTarget>(
  (value) =>
    typeof value === 'string' &&
    /^((device|invitation):[A-Za-z0-9_-]{22}|direction|recovery|previous|inherited)$/.test(value),
);

export const KeyringSeals = z.strictObject({
  keyring: KeyringId,
  version: z.int().check(z.positive()),
  seals: z.array(z.strictObject({ to: SealTarget, sealed: SealedSecret })),
});
export type KeyringSeals = z.infer<typeof KeyringSeals>;

/** Hash of a list of seals, sorted by target. */
export async function hashSeals(seals: KeyringSeals): Promise<string> {
  const sorted = [...seals.seals].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  const text = canonicalText({ keyring: seals.keyring, version: seals.version, seals: sorted });
  return toBase64Url(await sha256(utf8('cocon/1/seals\u0000'), utf8(text)));
}

/** A target with the public key to seal to. */
export interface Recipient {
  readonly to: SealTarget;
  readonly publicKey: string;
}

/**
 * Everyone to whom the next version of a keyring must be sealed, in the state *after* the statement that makes it
 * (so without who leaves, with who enters). `previous`, and an heir's `inherited`, are listed by the caller, who knows the
 * new public key.
 */
export function recipientsOf(state: RegisterState, keyring: Keyring): Recipient[] {
  const devices = Object.values(state.devices)
    .filter((device) => device.until === null && holds(device.role, device.household, keyring))
    .map((device) => ({ to: `device:${device.id}` as const, publicKey: device.sealKey }));
  if (keyring.kind === 'direction') return [...devices, { to: 'recovery', publicKey: state.recovery }];
  const direction = currentVersion(state, state.directionKeyring);
  const escrow = direction ? [{ to: 'direction' as const, publicKey: direction.publicKey }] : [];
  const invitations =
    keyring.household === null
      ? []
      : openInvitationsOf(state, keyring.household).map((invitation) => ({
          to: `invitation:${invitation.id}` as const,
          publicKey: invitation.sealKey,
        }));
  return [...devices, ...escrow, ...invitations];
}

/** Whether a list of seals is exactly what a version needs; `first` versions have no predecessor. */
export function sealsAreComplete(state: RegisterState, keyring: Keyring, seals: KeyringSeals): boolean {
  const wanted = new Set<string>(recipientsOf(state, keyring).map((recipient) => recipient.to));
  if (seals.version > 1) wanted.add('previous');
  else if (isHeirs(state, keyring)) wanted.add('inherited');
  const given = new Set<string>(seals.seals.map((seal) => seal.to));
  return (
    given.size === seals.seals.length &&
    given.size === wanted.size &&
    [...wanted].every((to) => given.has(to))
  );
}

/** Whether it is the keyring of a household that inherits another's past. */
const isHeirs = (state: RegisterState, { household }: Keyring): boolean =>
  household !== null && (state.households[household]?.inherits ?? null) !== null;

/** What a seal of a keyring's secret is bound to: keyring, version, and whom it is for. */
export function sealBinding(keyring: KeyringId, version: number, to: SealTarget): Uint8Array<ArrayBuffer> {
  return utf8(canonicalText({ keyring, to, version }));
}

function holds(
  role: 'direction' | 'team' | 'household',
  household: string | null,
  keyring: Keyring,
): boolean {
  if (keyring.kind === 'household') return role === 'household' && household === keyring.household;
  if (keyring.kind === 'team') return role === 'team';
  return role === 'direction';
}
