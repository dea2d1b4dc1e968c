/** One device's engine: keys, register, audiences, documents and outbox. It knows no trade word. */
export { exclusiveHere, exclusiveOverTabs, type ClientDependencies } from './dependencies.ts';
export { createDevice, type Device } from './device.ts';
export { certificateOf, signErasure, type SignedErasure } from './erasure/certifyErasure.ts';
export { CARD_NOTE, type OpenedCard } from './enrolment/enterByCard.ts';
export { endGuardian, putDeviceOut, sayGuardiansEnded } from './enrolment/leaving.ts';
export { leaveByItself, passedDevices, putPassedOut } from './enrolment/passing.ts';
export { addTeamProfile } from './enrolment/letIntoTeam.ts';
export { putStaffOut } from './enrolment/staffLeaving.ts';
export {
  openPasskeyWayBack,
  passkeyHandle,
  setPasskeyWayBack,
  type PasskeyAnswer,
} from './enrolment/passkeyWayBack.ts';
export { openPasswordWayBack, setPasswordWayBack } from './enrolment/passwordWayBack.ts';
export { endWaysBack, liftWayBack, setCodeWayBack, waysBack, type WayBack } from './enrolment/waysBack.ts';
export { eraseDemonstration } from './enrolment/eraseDemonstration.ts';
export { letIn, letInStaff } from './enrolment/pairing/letIn.ts';
export type { LetIn, StaffLock } from './enrolment/pairing/letInAnswer.ts';
export { offerPairing, type OfferedPairing, type PairingNews } from './enrolment/pairing/offerPairing.ts';
export { readPairingCode, type PairingCode } from './enrolment/pairing/pairingCode.ts';
export {
  invitationStanding,
  openMailedInvitation,
  type InvitationStanding,
} from './enrolment/enterByMail.ts';
export { makeHousehold, sayClosed, type ClosedHome } from './enrolment/households.ts';
export {
  inviteByMail,
  mailAgain,
  mailedInvitations,
  type NewMailedInvitation,
  type MailedInvitations,
} from './enrolment/inviteByMail.ts';
export { endInvitation, issueCards, type Card, type CardRequest } from './enrolment/issueInvitations.ts';
export { passkeyInput, readInvitationCode } from '@cocon/crypto';
export { hashText } from './hashText.ts';
export {
  offerReopening,
  readReopening,
  type AskedReopening,
  type OfferedReopening,
} from './lock/reopening.ts';
export { setDevicePasskey } from './lock/passkeyLock.ts';
export { roomTablet, type RoomTablet } from './lock/roomTablet.ts';
export { SHORTEST_CODE, waitAfter, type CodeOwner } from './lock/storageLock.ts';
export { endNotices, readNotices, setNotices, type Notices } from './notices.ts';
export { endPhoneNotices, readPhoneNotices, setPhoneNotices, type PhoneNotices } from './phoneNotices.ts';
export { compose } from './outbox/compose.ts';
export { wordsWrite } from './outbox/draft.ts';
export type { AudienceRule, Draft, DraftStatus, DraftWrite } from './outbox/draft.ts';
export type { OutgoingBlob } from './outbox/outbox.ts';
export type { HeldBy, Network, SendingWish } from './outbox/sendingWish.ts';
export { isShipment } from './outbox/sendingWish.ts';
export type { OutboxEntry, Sending } from './outbox/shipping.ts';
export { Unpublishable } from './outbox/unpublishable.ts';
export { renewRescueSheets } from './rescue/renewRescueSheets.ts';
export {
  areAbove,
  confirmNewRoot,
  makeRescueSheetCode,
  mayReplaceRoot,
  sayNewRoot,
  signHalves,
  type RootHalf,
} from './rescue/replaceByTwo.ts';
export { createReturn, type Return } from './rescue/recoverDirection.ts';
export type { OpenedRescueSheet } from './rescue/openRescueSheet.ts';
export { isRescueCode, isRescueSheetOf } from './rescue/sheetKeys.ts';
export { Profile, type ProfileNames } from './profile.ts';
export { ClientRefusal, isDistrust, isRefusal, type ClientRefusalCode } from './refusal.ts';
export type { Sayings } from './register/sayInRegister.ts';
export type { Saying } from './register/signStatements.ts';
export { seenDevices } from './seenDevices.ts';
export { createBrowserStore } from './store/browserStore.ts';
export type { DeviceStore, StoredProfile } from './store/deviceStore.ts';
export { createMemoryStore } from './store/memoryStore.ts';
export type { ReadableFile } from './sync/blobs.ts';
export type { Document } from './sync/documentBook.ts';
export type { Gap } from './sync/gaps.ts';
export { missingSheets, type MissingSheets } from './sync/missingSheets.ts';
export type { RecordType, RecordTypes } from './sync/recordTypes.ts';
export { endedMonths, hostCertificate, type Ended } from './erasure/hostCertificates.ts';
export { breachOf, type Period } from './watch/breachOf.ts';
export { occurrences } from './watch/occurrences.ts';
export { signedSince } from './watch/signedSince.ts';
export type { ProfileStatus } from './sync/syncRounds.ts';
export { createTransport, ServerRefusal, type Transport } from './transport/transport.ts';
