/**
 * The protocol's version. It stands in every statement, header and session proof. A change of the wire schema that an
 * older client would misread raises it; `version.test.ts` hashes the schema and fails until that was decided.
 */
export const PROTOCOL_VERSION = 1;
