/** A register in the middle of its life, without signatures, and everyone who might try to sign something in it. */
import { expect } from 'vitest';
import type {
  Author,
  Body,
  ChildId,
  DeviceId,
  DeviceKeys,
  GroupId,
  GuardianId,
  HouseholdId,
  InvitationId,
  KeyringId,
  LocalDay,
  StatementType,
  StayId,
} from '../src/index.ts';
import { DIRECTION, PlainRegister } from './plainRegister.ts';

export const DAY = '2026-09-07' as LocalDay;
export const HOME = 'home' as HouseholdId;
export const OTHER = 'other home' as HouseholdId;
export const EMPTY = 'empty home' as HouseholdId;
export const CHILD = 'child' as ChildId;
export const MOTHER = 'mother' as GuardianId;
export const FATHER = 'father' as GuardianId;
export const STRANGER = 'stranger' as GuardianId;
export const MONTH = 30 * 86_400_000;

export const keys = (id: string): DeviceKeys => ({
  device: id as DeviceId,
  signKey: `sign ${id}`,
  sealKey: `seal ${id}`,
});
export const device = (id: string): Author => ({ kind: 'device', device: id as DeviceId });
export const invitation = (id: string) => id as InvitationId;

/** Two direction devices of two months, team devices, two homes; a card, and a way back of the mother. */
export function stage(): PlainRegister {
  const register = new PlainRegister('both');
  const say = <Type extends StatementType>(type: Type, body: Body<Type>, author?: Author) => {
    expect([type, register.say(type, body, author)]).toEqual([type, undefined]);
  };
  say('staffDeviceEnrolled', { device: keys('direction-2'), role: 'direction', endsOn: null });
  say('staffDeviceEnrolled', { device: keys('team-1'), role: 'team', endsOn: null });
  say('staffDeviceEnrolled', { device: keys('team-2'), role: 'team', endsOn: null });
  say('staffDeviceEnrolled', { device: keys('direction-out'), role: 'direction', endsOn: null });
  register.now += 2 * MONTH;
  say('staffDeviceRevoked', {
    device: 'direction-out' as DeviceId,
    rotations: [register.version('direction', 2), register.version('team', 2)],
  });
  say('childEnrolled', { stay: 'stay' as StayId, child: CHILD, from: DAY, to: null });
  say('groupAdded', { group: 'group' as GroupId });
  for (const [home, guardians] of [
    [HOME, [MOTHER, FATHER]],
    [OTHER, [STRANGER]],
    [EMPTY, []],
  ] as const) {
    say('householdOpened', { household: home, keyring: register.version(home, 1), inherits: null });
    for (const guardian of guardians) {
      say('guardianAdded', { household: home, guardian });
      card(register, `card of ${guardian}`, home, guardian);
      claim(register, `card of ${guardian}`, home, guardian, `phone of ${guardian}`);
    }
  }
  say('childLinked', { household: HOME, child: CHILD, from: DAY, to: null });
  say(
    'devicePaired',
    { household: HOME, guardian: MOTHER, device: keys('tablet of mother') },
    device('phone of mother'),
  );
  say(
    'devicePaired',
    { household: HOME, guardian: MOTHER, device: keys('lost phone') },
    device('phone of mother'),
  );
  say(
    'deviceRevoked',
    { household: HOME, device: 'lost phone' as DeviceId, rotation: register.version(HOME, 4) },
    device('phone of mother'),
  );
  card(register, 'card', HOME, MOTHER);
  const back = { invitation: invitation('way back'), household: HOME, guardian: MOTHER };
  say('standingInvitationSet', { ...back, ticketKey: 't', sealKey: 's' }, device('phone of mother'));
  return register;
}

export function card(
  register: PlainRegister,
  id: string,
  household: HouseholdId,
  guardian: GuardianId,
): void {
  const secret = { ticketKey: `ticket ${id}`, sealKey: `seal ${id}` };
  const expires = register.now + 14 * 86_400_000;
  register.say('invitationIssued', {
    invitation: invitation(id),
    household,
    guardian,
    kind: 'single',
    ...secret,
    expires,
  });
}

export function claim(
  register: PlainRegister,
  id: string,
  household: HouseholdId,
  guardian: GuardianId,
  phone: string,
) {
  const version = (register.state.keyrings[household as string as KeyringId]?.versions.length ?? 0) + 1;
  const author = { kind: 'ticket', invitation: invitation(id), device: phone as DeviceId } as const;
  const body = { invitation: invitation(id), household, guardian, device: keys(phone) };
  return register.say('deviceClaimed', { ...body, rotation: register.version(household, version) }, author);
}

export const SIGNERS: Readonly<Record<string, Author>> = {
  root: { kind: 'root' },
  direction: device(DIRECTION),
  'two of direction': { kind: 'pair', devices: [DIRECTION, 'direction-2' as DeviceId] },
  'one of direction twice': { kind: 'pair', devices: [DIRECTION, DIRECTION] },
  'two of the team': { kind: 'pair', devices: ['team-1' as DeviceId, 'team-2' as DeviceId] },
  'direction put out': device('direction-out'),
  team: device('team-1'),
  'another of the team': device('team-2'),
  mother: device('phone of mother'),
  "mother's tablet": device('tablet of mother'),
  "mother's lost phone": device('lost phone'),
  father: device('phone of father'),
  stranger: device('phone of stranger'),
  nobody: device('unknown'),
  ticket: { kind: 'ticket', invitation: invitation('card'), device: 'new phone' as DeviceId },
  'ticket for another device': {
    kind: 'ticket',
    invitation: invitation('card'),
    device: 'other phone' as DeviceId,
  },
  'another ticket': { kind: 'ticket', invitation: invitation('way back'), device: 'new phone' as DeviceId },
};
