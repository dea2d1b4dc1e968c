/**
 * What the register says at a height: the pure result of reducing its statements in order.
 *
 * A staff device and the server reduce every statement. A household's device reduces those of scope `all` and its own
 * and knows the rest as hashes: its state is the same where it may look, and empty elsewhere. Memberships, links and
 * consents keep every version with its height, because who may open a medium is read as the register stood when it
 * was published (41).
 */
import type { ConsentTerms, ConsentRule } from '../consent/terms.ts';
import type { Instant, LocalDay } from '../days.ts';
import type {
  ChildId,
  DeviceId,
  EstablishmentId,
  GroupId,
  GuardianId,
  HouseholdId,
  InvitationId,
  KeyringId,
  StayId,
} from '../ids.ts';
import type { Head, PastKeyring } from './statement.ts';

/** Which statements a reader has in full. */
export type View =
  { readonly kind: 'staff' } | { readonly kind: 'household'; readonly household: HouseholdId };

export interface RegisterDevice {
  readonly id: DeviceId;
  readonly role: 'direction' | 'team' | 'household';
  readonly household: HouseholdId | null;
  readonly guardian: GuardianId | null;
  readonly signKey: string;
  readonly sealKey: string;
  /** Height of the statement that let it in. */
  readonly from: number;
  /** When it was let in. */
  readonly since: Instant;
  /** Height of the statement that put it out; null while it is in. */
  readonly until: number | null;
  /** Last local day of a seasonal colleague's device. */
  readonly endsOn: LocalDay | null;
}

export interface Keyring {
  readonly id: KeyringId;
  readonly kind: 'direction' | 'team' | 'household';
  readonly household: HouseholdId | null;
  /** Every version in order; the last one is current. */
  readonly versions: readonly KeyringVersionEntry[];
  /** No further version will come. */
  readonly closed: boolean;
}

export interface KeyringVersionEntry {
  readonly version: number;
  readonly publicKey: string;
  readonly seals: string;
  readonly height: number;
}

/** A dated membership as one statement said it. The newest version of a stay counts. */
export interface StayVersion {
  readonly stay: StayId;
  readonly group: GroupId | null;
  readonly from: LocalDay;
  readonly to: LocalDay | null;
  readonly height: number;
}

export interface LinkVersion {
  readonly household: HouseholdId;
  readonly from: LocalDay;
  readonly to: LocalDay | null;
  readonly height: number;
}

/** One word of one guardian about one child. */
export interface Word {
  readonly terms: ConsentTerms;
  readonly height: number;
  readonly means: 'device' | 'paper';
  readonly at: Instant;
}

export interface RegisterChild {
  readonly enrolments: readonly StayVersion[];
  readonly groups: readonly StayVersion[];
  readonly links: readonly LinkVersion[];
  /** Guardians who count, as declared from each height on. */
  readonly counted: readonly { readonly guardians: readonly GuardianId[]; readonly height: number }[];
  readonly words: readonly Word[];
}

export interface RegisterHousehold {
  readonly id: HouseholdId;
  readonly keyring: KeyringId;
  readonly inherits: HouseholdId | null;
  /** Of an heir: the keyrings of the past that it reads, nearest first (past.ts). */
  readonly past?: readonly PastKeyring[];
  readonly closedAt: number | null;
  /** Every child ever linked. */
  readonly children: readonly ChildId[];
}

export interface RegisterGuardian {
  readonly id: GuardianId;
  readonly household: HouseholdId;
  readonly ended: boolean;
}

export interface RegisterInvitation {
  readonly id: InvitationId;
  readonly household: HouseholdId;
  readonly guardian: GuardianId;
  readonly kind: 'single' | 'standing';
  readonly ticketKey: string;
  readonly sealKey: string;
  readonly expires: Instant | null;
  readonly status: 'open' | 'used' | 'revoked';
}

export interface RegisterState {
  readonly establishment: EstablishmentId;
  readonly view: View;
  readonly head: Head;
  readonly anchor: string;
  readonly root: string;
  readonly recovery: string;
  readonly settings: {
    readonly consentRule: ConsentRule;
    readonly zone: string;
    readonly hostKey?: string | undefined;
  };
  /** When a demonstration ends; absent in every real establishment. */
  readonly demonstrationUntil?: Instant;
  /** Settings as they stood from each height on. */
  readonly rules: readonly { readonly consentRule: ConsentRule; readonly height: number }[];
  readonly directionKeyring: KeyringId;
  readonly teamKeyring: KeyringId;
  readonly devices: Readonly<Record<DeviceId, RegisterDevice>>;
  readonly keyrings: Readonly<Record<KeyringId, Keyring>>;
  readonly groups: Readonly<Record<GroupId, { readonly height: number }>>;
  readonly children: Readonly<Record<ChildId, RegisterChild>>;
  readonly households: Readonly<Record<HouseholdId, RegisterHousehold>>;
  readonly guardians: Readonly<Record<GuardianId, RegisterGuardian>>;
  readonly invitations: Readonly<Record<InvitationId, RegisterInvitation>>;
  /** Keyrings whose next version must follow at once: only their rotations are accepted until none is left (12). */
  readonly owed: readonly KeyringId[];
  /** Keyrings that a device left by itself: the next direction device rotates them (12). */
  readonly marked: readonly KeyringId[];
  /** Newest `at` of a statement signed by staff; bounds what a lying clock revives (50). */
  readonly newestStaffAt: Instant;
  /** Heights that staff saw only as leaves, not yet named by a `forgotten` statement. */
  readonly unexplained: readonly number[];
}

export const NO_CHILD: RegisterChild = { enrolments: [], groups: [], links: [], counted: [], words: [] };

/** The current version of a keyring; undefined for one that this view does not know. */
export function currentVersion(state: RegisterState, keyring: KeyringId): KeyringVersionEntry | undefined {
  return state.keyrings[keyring]?.versions.at(-1);
}

/** Whether a device was in, with a role, at a height. */
export function wasIn(device: RegisterDevice, height: number): boolean {
  return device.from <= height && (device.until === null || height < device.until);
}

export const isStaff = (device: RegisterDevice): boolean => device.role !== 'household';
