import type { KeyringId } from '../../ids.ts';
import { withoutDevice, withVersion } from '../change.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';
import { deviceIn, isNextVersion } from '../predicates.ts';
import { isStaff, type RegisterState } from '../state.ts';

/**
 * A staff device is put out, and what it held is renewed in the same statement: `team` for a team device; `direction`
 * and `team` for a direction device, after which every household's keyring is owed at once (12, 13).
 * A device that puts itself out cannot renew what it may no longer know: its keyrings are marked instead.
 */
export const staffDeviceRevoked: EventRule<'staffDeviceRevoked'> = {
  scope: () => 'all',
  maySign: (state, author, body) =>
    byDirection(state, author) ||
    (author.kind === 'device' &&
      author.device === body.device &&
      deviceIn(state, author.device)?.role === 'team'),
  refusal(state, { author, body }) {
    const device = deviceIn(state, body.device);
    if (!device || !isStaff(device)) return 'impossible';
    const held = heldBy(state, device.role);
    if (author.kind === 'device' && author.device === body.device)
      return impossibleUnless(body.rotations.length === 0);
    return impossibleUnless(
      body.rotations.length === held.length &&
        held.every((id) => body.rotations.some((rotation) => isNextVersion(state, id, rotation))),
    );
  },
  apply(state, { height, author, body }) {
    const role = state.devices[body.device]?.role;
    let next = withoutDevice(state, body.device, height);
    for (const rotation of body.rotations) next = withVersion(next, rotation, height);
    const itself = author.kind === 'device' && author.device === body.device;
    // Direction's secret opens every household's keyring (13).
    const households = role === 'direction' ? householdKeyrings(next) : [];
    if (itself) return { ...next, marked: union(next.marked, [...heldBy(state, role), ...households]) };
    return role === 'direction' ? { ...next, owed: households } : next;
  },
};

/** Every open household keyring that this view knows. */
export function householdKeyrings(state: RegisterState): KeyringId[] {
  return Object.values(state.keyrings)
    .filter((keyring) => keyring.kind === 'household' && !keyring.closed)
    .map((keyring) => keyring.id);
}

function heldBy(state: RegisterState, role: string | undefined): KeyringId[] {
  return role === 'direction' ? [state.directionKeyring, state.teamKeyring] : [state.teamKeyring];
}

function union(a: readonly KeyringId[], b: readonly KeyringId[]): KeyringId[] {
  return [...new Set([...a, ...b])];
}
