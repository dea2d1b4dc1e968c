/**
 * Statements: what the register says. A statement is the canonical text of
 * {v, establishment, height, prev, type, scope, body, author, at}; its signatures are made under the label
 * `statement`. Bodies hold opaque ids, public keys, hashes, days and reaches: never a name or a free text.
 * Source: protocol details 5–7.
 */
import * as z from 'zod/mini';
import { Instant, LocalDay } from '../days.ts';
import {
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
import { ConsentTerms, ConsentRule } from '../consent/terms.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { Hash, SealKey, SignKey } from '../wire.ts';

/** A position in the register: number of the last statement, and the chain's hash there. */
export const Head = z.strictObject({ height: z.int().check(z.nonnegative()), hash: Hash });
export type Head = z.infer<typeof Head>;

/** Who may read a statement in full. Others receive its leaf. */
export type Scope = 'all' | 'staff' | `household:${HouseholdId}`;
export const Scope = z.custom<Scope>(
  (value) => typeof value === 'string' && /^(all|staff|household:[A-Za-z0-9_-]{22})$/.test(value),
);
export const householdScope = (household: HouseholdId): Scope => `household:${household}`;

/** Who signs: root, one device, two direction devices together (4), or an invitation's ticket with the new device. */
export const Author = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('root') }),
  z.strictObject({ kind: z.literal('device'), device: DeviceId }),
  z.strictObject({ kind: z.literal('pair'), devices: z.tuple([DeviceId, DeviceId]) }),
  z.strictObject({ kind: z.literal('ticket'), invitation: InvitationId, device: DeviceId }),
]);
export type Author = z.infer<typeof Author>;

/** A keyring's next version. `seals` is the hash of the list of seals that hand its secret out (see seals.ts). */
export const KeyringVersion = z.strictObject({
  keyring: KeyringId,
  version: z.int().check(z.positive()),
  publicKey: SealKey,
  seals: Hash,
});
export type KeyringVersion = z.infer<typeof KeyringVersion>;

const Height = z.int().check(z.nonnegative());

/** A closed household's keyring, as its heirs know it, with the devices that signed for it (past.ts). */
export const PastKeyring = z.strictObject({
  keyring: KeyringId,
  version: z.int().check(z.positive()),
  publicKey: SealKey,
  devices: z
    .array(z.strictObject({ device: DeviceId, signKey: SignKey, from: Height, until: z.nullable(Height) }))
    .check(z.maxLength(2000)),
});
export type PastKeyring = z.infer<typeof PastKeyring>;

export const DeviceKeys = z.strictObject({ device: DeviceId, signKey: SignKey, sealKey: SealKey });
export type DeviceKeys = z.infer<typeof DeviceKeys>;

export const Settings = z.strictObject({
  consentRule: ConsentRule,
  zone: z.string().check(z.maxLength(64)),
  /** Under which the host certifies what ended by itself (60). Naming it says whose word that is, not that it is true. */
  hostKey: z.optional(SignKey),
});
export type Settings = z.infer<typeof Settings>;

const open = z.nullable(LocalDay);

export const bodies = {
  // Signed by root.
  opened: z.strictObject({
    root: SignKey,
    recovery: SealKey,
    device: DeviceKeys,
    direction: KeyringVersion,
    team: KeyringVersion,
    settings: Settings,
    /** Only in a demonstration: when it ends. */
    demonstrationUntil: z.optional(Instant),
  }),
  rootReplaced: z.strictObject({ root: SignKey, recovery: SealKey }),
  directionRecovered: z.strictObject({
    device: DeviceKeys,
    revokes: z.array(DeviceId),
    direction: KeyringVersion,
    team: KeyringVersion,
  }),
  // Signed by a direction device, read by all.
  staffDeviceEnrolled: z.strictObject({
    device: DeviceKeys,
    role: z.enum(['team', 'direction']),
    endsOn: open,
  }),
  staffDeviceRevoked: z.strictObject({ device: DeviceId, rotations: z.array(KeyringVersion) }),
  staffKeyringRotated: z.strictObject({ rotation: KeyringVersion }),
  settingsChanged: z.strictObject({ settings: Settings }),
  forgotten: z.strictObject({ heights: z.array(z.int().check(z.nonnegative())) }),
  resumed: z.strictObject({ lost: Head }),
  // Signed by a direction device, read by staff.
  groupAdded: z.strictObject({ group: GroupId }),
  childEnrolled: z.strictObject({ stay: StayId, child: ChildId, from: LocalDay, to: open }),
  childInGroup: z.strictObject({ stay: StayId, child: ChildId, group: GroupId, from: LocalDay, to: open }),
  guardiansCounted: z.strictObject({
    child: ChildId,
    guardians: z.array(GuardianId).check(z.minLength(1), z.maxLength(2)),
  }),
  // Signed by a direction device, read by that household.
  householdOpened: z.strictObject({
    household: HouseholdId,
    keyring: KeyringVersion,
    inherits: z.nullable(HouseholdId),
    /** Of an heir: what it must know to read what was its home's. */
    past: z.optional(z.array(PastKeyring).check(z.maxLength(8))),
  }),
  householdClosed: z.strictObject({ household: HouseholdId }),
  guardianAdded: z.strictObject({ household: HouseholdId, guardian: GuardianId }),
  guardianEnded: z.strictObject({ household: HouseholdId, guardian: GuardianId }),
  childLinked: z.strictObject({ household: HouseholdId, child: ChildId, from: LocalDay, to: open }),
  invitationIssued: z.strictObject({
    invitation: InvitationId,
    household: HouseholdId,
    guardian: GuardianId,
    kind: z.literal('single'),
    ticketKey: SignKey,
    sealKey: SealKey,
    expires: Instant,
  }),
  invitationRevoked: z.strictObject({ household: HouseholdId, invitation: InvitationId }),
  householdKeyringRotated: z.strictObject({ household: HouseholdId, rotation: KeyringVersion }),
  consentRecorded: z.strictObject({ household: HouseholdId, terms: ConsentTerms }),
  // Signed by a direction device or a device of that household, read by that household.
  deviceRevoked: z.strictObject({
    household: HouseholdId,
    device: DeviceId,
    rotation: z.nullable(KeyringVersion),
  }),
  // Signed by a device of that household.
  devicePaired: z.strictObject({ household: HouseholdId, guardian: GuardianId, device: DeviceKeys }),
  consentSigned: z.strictObject({ household: HouseholdId, terms: ConsentTerms }),
  standingInvitationSet: z.strictObject({
    invitation: InvitationId,
    household: HouseholdId,
    guardian: GuardianId,
    ticketKey: SignKey,
    sealKey: SealKey,
  }),
  standingInvitationEnded: z.strictObject({ household: HouseholdId, invitation: InvitationId }),
  // Signed by an invitation's ticket key and the device that it lets in.
  deviceClaimed: z.strictObject({
    invitation: InvitationId,
    household: HouseholdId,
    guardian: GuardianId,
    device: DeviceKeys,
    rotation: KeyringVersion,
    /** Of a device that only passes, on a shared computer: its last day. */
    endsOn: z.optional(LocalDay),
  }),
} as const;

export type StatementType = keyof typeof bodies;
export type Body<Type extends StatementType> = z.infer<(typeof bodies)[Type]>;

/** A statement of one type, or of any when none is named. */
export type Statement<Type extends StatementType = StatementType> = Type extends StatementType
  ? {
      readonly v: typeof PROTOCOL_VERSION;
      readonly establishment: EstablishmentId;
      readonly height: number;
      /** Chain hash at the height below; null for the first statement. */
      readonly prev: string | null;
      readonly type: Type;
      readonly scope: Scope;
      readonly body: Body<Type>;
      readonly author: Author;
      readonly at: Instant;
    }
  : never;

const common = {
  v: z.literal(PROTOCOL_VERSION),
  establishment: EstablishmentId,
  height: z.int().check(z.nonnegative()),
  prev: z.nullable(Hash),
  scope: Scope,
  author: Author,
  at: Instant,
};

const Envelope = z.looseObject({ ...common, type: z.string(), body: z.unknown() });

/** Reads a parsed statement; undefined when it is of no known type or not exactly of its shape. */
export function parseStatement(value: unknown): Statement | undefined {
  const envelope = Envelope.safeParse(value);
  if (!envelope.success || !isStatementType(envelope.data.type)) return undefined;
  const body = bodies[envelope.data.type].safeParse(envelope.data.body);
  if (!body.success || Object.keys(envelope.data).length !== 9) return undefined;
  return { ...envelope.data, body: body.data } as Statement;
}

function isStatementType(type: string): type is StatementType {
  return Object.hasOwn(bodies, type);
}
