/**
 * Random histories of the whole register, without signatures: any type of statement, by any kind of author, about few
 * things, so that they often meet. What the reducer refuses changes nothing.
 */
import {
  openInvitation,
  type Author,
  type Body,
  type ChildId,
  type DeviceId,
  type DeviceKeys,
  type GroupId,
  type GuardianId,
  type HouseholdId,
  type InvitationId,
  type KeyringId,
  type KeyringVersion,
  type LocalDay,
  type StatementType,
  type StayId,
} from '../src/index.ts';
import type { Gesture } from './consentHistory.ts';
import { heritageOf } from './heritage.ts';
import { DIRECTION, PlainRegister } from './plainRegister.ts';
import { makeTerms } from './testTerms.ts';

const DAY = '2026-09-07' as LocalDay;
const HOUSEHOLDS = 3;

const child = (n: number) => `child ${n % 3}` as ChildId;
const group = (n: number) => `group ${n % 2}` as GroupId;
const household = (n: number) => `household ${n % HOUSEHOLDS}` as HouseholdId;
const guardian = (n: number) => `guardian ${n % 6}` as GuardianId;
const homeOf = (n: number) => household((n % 6) >> 1);
const invitation = (n: number) => `invitation ${n % 12}` as InvitationId;
const ringOf = (id: HouseholdId) => `ring of ${id}` as KeyringId;

export const TYPES: readonly StatementType[] = [
  'rootReplaced',
  'directionRecovered',
  'staffDeviceEnrolled',
  'staffDeviceRevoked',
  'staffKeyringRotated',
  'settingsChanged',
  'forgotten',
  'resumed',
  'groupAdded',
  'childEnrolled',
  'childInGroup',
  'guardiansCounted',
  'householdOpened',
  'householdClosed',
  'guardianAdded',
  'guardianEnded',
  'childLinked',
  'invitationIssued',
  'invitationRevoked',
  'householdKeyringRotated',
  'consentRecorded',
  'consentSigned',
  'deviceRevoked',
  'devicePaired',
  'standingInvitationSet',
  'standingInvitationEnded',
  'deviceClaimed',
];

export class RegisterHistory {
  readonly register = new PlainRegister('both');
  #devices = 0;

  constructor() {
    const { register } = this;
    for (const n of [0, 1]) register.say('groupAdded', { group: group(n) });
    for (let n = 0; n < HOUSEHOLDS; n++) {
      const keyring = register.version(ringOf(household(n)), 1);
      register.say('householdOpened', { household: household(n), keyring, inherits: null });
      register.say('childEnrolled', { stay: `stay ${n}` as StayId, child: child(n), from: DAY, to: null });
      register.say('childLinked', { household: household(n), child: child(n), from: DAY, to: null });
      for (const one of [2 * n, 2 * n + 1]) {
        register.say('guardianAdded', { household: household(n), guardian: guardian(one) });
        this.#issue(one, one);
        this.do([TYPES.indexOf('deviceClaimed'), one, 0, 0, 0]);
      }
    }
    this.do([TYPES.indexOf('staffDeviceEnrolled'), 0, 0, 0, 0]);
    this.do([TYPES.indexOf('staffDeviceEnrolled'), 1, 0, 0, 0]);
  }

  get households(): HouseholdId[] {
    return [0, 1, 2].map(household);
  }

  /** One gesture, then every rotation that it owes. */
  do([kind, a, b, c, d]: Gesture): void {
    const { register } = this;
    register.now += (d % 5) * 3_600_000;
    const type = TYPES[kind % TYPES.length] ?? 'resumed';
    register.say(type, this.#body(type, a, b, c) as never, this.#author(type, a, b, d));
    for (const keyring of register.state.owed) {
      const id = register.state.keyrings[keyring]?.household;
      const by = Object.values(register.state.devices).find(
        ({ role, until }) => role === 'direction' && until === null,
      );
      const rotation = this.#next(keyring);
      if (id && by) register.say('householdKeyringRotated', { household: id, rotation }, device(by.id));
    }
  }

  #issue(n: number, who: number): void {
    this.register.say(
      'invitationIssued',
      this.#body('invitationIssued', n, who, 0) as Body<'invitationIssued'>,
    );
  }

  #author(type: StatementType, a: number, b: number, d: number): Author {
    if (type === 'rootReplaced' || type === 'directionRecovered') return { kind: 'root' };
    const devices = Object.values(this.register.state.devices).filter(({ until }) => until === null);
    if (type === 'deviceClaimed') {
      return { kind: 'ticket', invitation: invitation(a), device: `device ${this.#devices}` as DeviceId };
    }
    const who = d % 4 === 0 ? devices[b % devices.length] : this.#likely(type, a, b);
    return device(who?.id ?? DIRECTION);
  }

  /** Someone who may well sign this. */
  #likely(type: StatementType, a: number, b: number) {
    const devices = Object.values(this.register.state.devices).filter(({ until }) => until === null);
    const own = ['consentSigned', 'devicePaired', 'standingInvitationSet', 'standingInvitationEnded'];
    const owner =
      type === 'standingInvitationEnded'
        ? this.register.state.invitations[this.#openOne(a, 'standing', b).invitation]?.guardian
        : guardian(b);
    if (own.includes(type)) return devices.find((one) => one.guardian === owner);
    return devices.find(({ role }) => role === 'direction');
  }

  /** An open invitation of this kind, where there is one. */
  #openOne(n: number, kind: 'single' | 'standing', other: number) {
    const open = Object.values(this.register.state.invitations).filter(
      (one) => one.status === 'open' && one.kind === kind,
    );
    const found = open[n % Math.max(1, open.length)];
    return { household: found?.household ?? household(other), invitation: found?.id ?? invitation(n) };
  }

  #newDevice(): DeviceKeys {
    const id = `device ${++this.#devices}`;
    return { device: id as DeviceId, signKey: `sign ${id}`, sealKey: `seal ${id}` };
  }

  #next(keyring: KeyringId): KeyringVersion {
    return this.register.version(keyring, (this.register.state.keyrings[keyring]?.versions.length ?? 0) + 1);
  }

  #body(type: StatementType, a: number, b: number, c: number): Body<StatementType> | undefined {
    const { state } = this.register;
    const { directionKeyring: direction, teamKeyring: team } = state;
    const devices = Object.values(state.devices);
    const staff = devices.filter(({ role }) => role !== 'household');
    const days = { from: DAY, to: c % 2 ? null : DAY };
    const terms = makeTerms(child(a), guardian(b), DAY, { image: c % 2 ? 'group' : 'nobody' });
    const keys = { ticketKey: `ticket ${a}`, sealKey: `seal of invitation ${a}` };
    switch (type) {
      case 'opened':
        return undefined;
      case 'rootReplaced':
        return { root: `root ${a}`, recovery: `recovery ${a}` };
      case 'directionRecovered': {
        const revokes = staff
          .filter(({ role }, n) => role === 'direction' && (a >> n) & 1)
          .map(({ id }) => id);
        return {
          device: this.#newDevice(),
          revokes,
          direction: this.#next(direction),
          team: this.#next(team),
        };
      }
      case 'staffDeviceEnrolled':
        return { device: this.#newDevice(), role: a % 2 ? 'direction' : 'team', endsOn: null };
      case 'staffDeviceRevoked': {
        const target = staff[a % staff.length];
        const held = target?.role === 'direction' ? [direction, team] : [team];
        const rotations = c % 3 === 0 ? [] : held.map((one) => this.#next(one));
        return { device: target?.id ?? DIRECTION, rotations };
      }
      case 'staffKeyringRotated':
        return { rotation: this.#next(a % 2 ? direction : team) };
      case 'settingsChanged':
        return { settings: { consentRule: a % 2 ? 'both' : 'oneSigns', zone: 'Europe/Paris' } };
      case 'forgotten':
        return { heights: [1 + (a % 20)] };
      case 'resumed':
        return { lost: state.head };
      case 'groupAdded':
        return { group: `group ${a}` as GroupId };
      case 'childEnrolled':
        return { stay: `stay ${b % 4}` as StayId, child: child(a), ...days };
      case 'childInGroup':
        return { stay: `stay ${b}` as StayId, child: child(a), group: group(c), ...days };
      case 'guardiansCounted':
        return { child: child(a), guardians: c % 2 ? [guardian(b)] : [guardian(b), guardian(b + 1)] };
      case 'householdOpened': {
        const id = `household ${a % 5}` as HouseholdId;
        const inherits = c % 2 ? null : household(b);
        const keyring = this.register.version(ringOf(id), 1);
        return { household: id, keyring, ...heritageOf(state, inherits) };
      }
      case 'householdClosed':
        // Seldom: most histories should go on.
        return { household: c % 8 === 0 ? household(a) : ('none' as HouseholdId) };
      case 'guardianAdded':
        return { household: household(a), guardian: `guardian ${b}` as GuardianId };
      case 'guardianEnded':
        return { household: homeOf(b), guardian: c % 4 === 0 ? guardian(b) : ('none' as GuardianId) };
      case 'childLinked':
        return { household: household(a), child: child(b), ...days };
      case 'invitationIssued': {
        const expires = this.register.now + (c % 2 ? 1 : 20) * 86_400_000;
        const whom = { household: homeOf(b), guardian: guardian(b) };
        return { invitation: invitation(a), ...whom, kind: 'single', ...keys, expires };
      }
      case 'invitationRevoked':
        return this.#openOne(a, 'single', b);
      case 'householdKeyringRotated':
        return { household: household(a), rotation: this.#next(ringOf(household(a))) };
      case 'consentRecorded':
      case 'consentSigned':
        return { household: homeOf(b), terms };
      case 'deviceRevoked': {
        const target = devices.filter((one) => one.household === household(a) && one.until === null)[b % 3];
        const rotation = c % 4 === 0 ? null : this.#next(ringOf(household(a)));
        return { household: household(a), device: target?.id ?? DIRECTION, rotation };
      }
      case 'devicePaired':
        return { household: homeOf(b), guardian: guardian(b), device: this.#newDevice() };
      case 'standingInvitationSet':
        return { invitation: invitation(a), household: homeOf(b), guardian: guardian(b), ...keys };
      case 'standingInvitationEnded':
        return this.#openOne(a, 'standing', b);
      case 'deviceClaimed': {
        const issued = openInvitation(state, invitation(a));
        const home = issued?.household ?? household(a);
        const whom = { household: home, guardian: issued?.guardian ?? guardian(b) };
        return {
          invitation: invitation(a),
          ...whom,
          device: this.#newDevice(),
          rotation: this.#next(ringOf(home)),
        };
      }
    }
  }
}

const device = (id: DeviceId): Author => ({ kind: 'device', device: id });
