/**
 * Identifiers. Every id is 16 random bytes written in base64url (22 characters), chosen by the device that creates
 * the thing. Ids carry no meaning and are the only names the server ever sees. Each kind is a type of its own, so
 * that a device's id cannot be passed where a keyring's is asked.
 */
import * as z from 'zod/mini';
import { toBase64Url } from '@cocon/crypto/verify';

const ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;

const id = <Kind extends string>() => z.string().check(z.regex(ID)).brand<Kind>();

export const EstablishmentId = id<'EstablishmentId'>();
export type EstablishmentId = z.infer<typeof EstablishmentId>;
export const DeviceId = id<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;
export const KeyringId = id<'KeyringId'>();
export type KeyringId = z.infer<typeof KeyringId>;
export const HouseholdId = id<'HouseholdId'>();
export type HouseholdId = z.infer<typeof HouseholdId>;
export const GuardianId = id<'GuardianId'>();
export type GuardianId = z.infer<typeof GuardianId>;
export const ChildId = id<'ChildId'>();
export type ChildId = z.infer<typeof ChildId>;
export const GroupId = id<'GroupId'>();
export type GroupId = z.infer<typeof GroupId>;
/** One dated membership (an enrolment or a time in a group): later statements with the same id correct it. */
export const StayId = id<'StayId'>();
export type StayId = z.infer<typeof StayId>;
export const InvitationId = id<'InvitationId'>();
export type InvitationId = z.infer<typeof InvitationId>;
/** A mailbox of two devices that pair. */
export const PairingId = id<'PairingId'>();
export type PairingId = z.infer<typeof PairingId>;
/** What the link of a mail bears. */
export const MailToken = id<'MailToken'>();
export type MailToken = z.infer<typeof MailToken>;
export const AudienceId = id<'AudienceId'>();
export type AudienceId = z.infer<typeof AudienceId>;
export const RecordId = id<'RecordId'>();
export type RecordId = z.infer<typeof RecordId>;
export const BlobId = id<'BlobId'>();
export type BlobId = z.infer<typeof BlobId>;
export const ChangeSetId = id<'ChangeSetId'>();
export type ChangeSetId = z.infer<typeof ChangeSetId>;

/** Draws a new id of the kind that the caller's type asks for. */
export function makeId<Id extends string>(): Id {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(16))) as Id;
}
