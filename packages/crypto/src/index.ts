/**
 * The cryptography of Cocon: few operations, each with one way to do it, and no parameter that could be
 * chosen badly. Primitives come from WebCrypto, or from audited libraries where a browser lacks them.
 *
 * - sign and verify (`signature/`), seal to a public key (`seal/`);
 * - records: body, wrapped key, padding, commitment (`envelope/`); files in chunks (`blob/`);
 * - secrets people carry and what is derived from them (`secret/`).
 *
 * `make…` draws randomness, `derive…` never does. Opening throws a `CryptoRefusal` and nothing else about
 * what was received; wrong arguments of the caller's own are `RangeError` or `TypeError`.
 */
export * from './verify.ts';
export { CryptoRefusal, type RefusalReason } from './refusal.ts';
export { importSigningKey, makeSigningSeed, type SigningKey } from './signature/signingKey.ts';
export { importSealingKey, makeSealingSeed, type SealingKey } from './seal/sealingKey.ts';
export { seal } from './seal/seal.ts';
export type { SealContext } from './seal/sealContext.ts';
export { decryptBody, encryptBody, makeContentKey } from './envelope/body.ts';
export { makeAudienceKey, unwrapKey, wrapKey } from './envelope/wrappedKey.ts';
export { commitToKey } from './envelope/commitment.ts';
export { decryptUnder, encryptUnder, importStorageKey, type StorageKey } from './envelope/storageBox.ts';
export { type BlobContext, makeBlobKey } from './blob/blobKey.ts';
export { plainBlobSize, sealedBlobSize } from './blob/blobSize.ts';
export { encryptBlob, encryptBlobStream } from './blob/encryptBlob.ts';
export { type BlobReader, decryptBlob, decryptBlobRange, openBlob } from './blob/decryptBlob.ts';
export { deriveKey } from './secret/deriveKey.ts';
export { makeSecret } from './secret/makeSecret.ts';
export { deriveInvitationSecrets, type InvitationSecrets } from './secret/invitation.ts';
export {
  type CodeFactor,
  deriveCodeFactor,
  deriveCodeSecret,
  derivePasskeySecret,
  passkeyInput,
} from './secret/wayBack.ts';
export {
  type OpaqueStep,
  type OpaqueStepDone,
  type RunOpaqueStep,
  runOpaqueStep,
} from './primitives/opaqueSteps.ts';
export { beginPassword, digestIdentifier, type PasswordTerms, tryPassword } from './secret/password.ts';
export {
  deriveMailedSecret,
  makeInvitationCode,
  readInvitationCode,
  writeInvitationCode,
} from './secret/mailedInvitation.ts';
export { deriveRescueSecrets, type RescueSecrets } from './secret/rescue.ts';
export { readRescueCode, writeRescueCode } from './secret/rescueCode.ts';
export { type ArgonCost, defaultArgonCost, type Stretch, stretch } from './secret/stretch.ts';
export { deriveLocalWrap, makeLocalKey } from './secret/localKey.ts';
