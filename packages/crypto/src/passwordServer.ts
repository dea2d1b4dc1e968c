/**
 * What a server may use beside `verify.ts`: its side of OPAQUE, which learns no password and opens nothing. It stands
 * apart so that whoever verifies fetches none of it.
 */
export { answerOpaqueLogin, answerOpaqueRegistration, makeOpaqueSetup } from './primitives/opaqueServer.ts';
