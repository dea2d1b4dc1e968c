/**
 * A server, alone or with a family that helps it, writes into the register that a device of its own came in: as staff, as
 * a guardian's phone, by a card, by the rescue sheet. Every device that reads it stops, and so does the server's own code.
 */
import { ServerRefusal } from '@cocon/client';
import { makeSealingSeed, toBase64Url, utf8 } from '@cocon/crypto';
import {
  canonicalText,
  currentVersion,
  householdScope,
  makeId,
  STATEMENT_LABEL,
  type Author,
  type InvitationId,
  type KeyringId,
} from '@cocon/protocol';
import { makeDevice, realRandom, type TestDevice } from '@cocon/protocol/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asTestDevice, expectStopped, makeVersion, reopen, slipIn } from './support/attack.ts';
import { openWithTwo, type TwoFamilies } from './support/twoFamilies.ts';
import { World } from './support/world.ts';

let world: World;
let two: TwoFamilies;
beforeAll(async () => {
  world = await World.start();
  two = await openWithTwo(world, {});
});
afterAll(() => world.stop());

interface Join {
  readonly type: string;
  readonly body: object;
  readonly author: Author;
  readonly scope: string;
  readonly by: readonly TestDevice[];
}

/** Every way in that the register has, taken by a stranger with keys of its own. */
async function joinsOf(stranger: TestDevice): Promise<Record<string, Join>> {
  const { house, leo, rose } = two;
  const { state } = house.direction;
  const [leos, roses] = [asTestDevice(leo.profile), asTestDevice(rose.profile)];
  const device = stranger.keys;
  const next = (id: KeyringId) =>
    makeVersion(id, (currentVersion(state, id)?.version ?? 0) + 1, [], makeSealingSeed());
  const home = { household: leo.household, guardian: leo.guardian };
  const scope = householdScope(leo.household);
  const { rotation } = await next(state.households[leo.household]?.keyring as KeyringId);
  const staff = await Promise.all([state.directionKeyring, state.teamKeyring].map(next));
  const [direction, team] = staff.map((one) => one.rotation);
  const used = Object.values(state.invitations).find(({ household }) => household === leo.household);
  const of = ({ id }: TestDevice): Author => ({ kind: 'device', device: id });
  const asStaff = { type: 'staffDeviceEnrolled', body: { device, role: 'team', endsOn: null }, scope: 'all' };
  const paired = { type: 'devicePaired', body: { ...home, device }, scope };
  const claimed = (invitation: InvitationId): Join => ({
    type: 'deviceClaimed',
    body: { invitation, ...home, device, rotation },
    author: { kind: 'ticket', invitation, device: stranger.id },
    scope,
    by: [stranger, stranger],
  });
  const keys = { ticketKey: device.signKey, sealKey: device.sealKey };
  return {
    'staff, in direction’s name': { ...asStaff, author: of(asTestDevice(house.direction)), by: [stranger] },
    'staff, by a family': { ...asStaff, author: of(leos), by: [leos] },
    'staff, by itself': { ...asStaff, author: of(stranger), by: [stranger] },
    'paired by another family': { ...paired, author: of(roses), by: [roses] },
    'paired by itself': { ...paired, author: of(stranger), by: [stranger] },
    'a card by another family': {
      type: 'invitationIssued',
      body: { invitation: makeId(), ...home, kind: 'single', ...keys, expires: Date.now() + 1e8 },
      author: of(roses),
      scope,
      by: [roses],
    },
    'a way back for another guardian': {
      type: 'standingInvitationSet',
      body: { invitation: makeId(), ...home, ...keys },
      author: of(roses),
      scope,
      by: [roses],
    },
    'by a card that nobody issued': claimed(makeId<InvitationId>()),
    'by a card that was used': claimed(used?.id as InvitationId),
    'by the rescue sheet': {
      type: 'directionRecovered',
      body: { device, revokes: [], direction, team },
      author: { kind: 'root' },
      scope: 'all',
      by: [stranger],
    },
    'with a root of its own': {
      type: 'rootReplaced',
      body: { root: device.signKey, recovery: device.sealKey },
      author: { kind: 'root' },
      scope: 'all',
      by: [stranger],
    },
  };
}

test('HO-41 a device that the server, or a family for it, writes in is in for nobody', async () => {
  const { house, leo } = two;
  const stranger = await makeDevice(realRandom, { role: 'team', household: null, guardian: null });
  for (const [name, { by, ...said }] of Object.entries(await joinsOf(stranger))) {
    const { head, establishment } = house.direction.state;
    const at = Date.now();
    const statement = canonicalText({
      v: 1,
      establishment,
      height: head.height + 1,
      prev: head.hash,
      ...said,
      at,
    } as never);
    const sign = ({ signing }: TestDevice) => signing.sign(STATEMENT_LABEL, utf8(statement));
    const entry = { statement, signatures: (await Promise.all(by.map(sign))).map(toBase64Url) };
    for (const one of [leo, { hand: house.hand, profile: house.direction }]) {
      const profile = await reopen(one.hand, one.profile);
      const path = { establishment };
      const batch = { entries: [entry], seals: [], invitations: [] };
      const posted = profile.session.with((token) =>
        profile.transport.call('append', { path, token }, batch),
      );
      await expect(posted, name).rejects.toBeInstanceOf(ServerRefusal);
      slipIn(one.hand.wire, { kind: 'entries', height: head.height + 1, entries: [entry] });
      await profile.sync();
      expect([name, profile.status.kind]).toEqual([name, 'stopped']);
      expectStopped(profile, 'registerDistrust');
      expect(profile.state.devices[stranger.id]).toBeUndefined();
    }
  }
});
