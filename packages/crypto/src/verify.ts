/**
 * What a server may use: hashing, verifying, and the forms of bytes. Nothing here can open, seal, sign or
 * derive, and nothing here may import what can; a test walks the imports.
 */
export { type Bytes, concatBytes, equalBytes, fromUtf8, utf8 } from './primitives/bytes.ts';
export { fromBase64Url, toBase64Url } from './primitives/base64url.ts';
export { labelled } from './primitives/label.ts';
export { sha256 } from './primitives/sha256.ts';
export { verifySignature } from './signature/verifySignature.ts';
