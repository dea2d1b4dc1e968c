/**
 * The server's part in a way back by identifier and password (25): OPAQUE's answers, made under a setup of the data folder
 * that is in no database. Who copied the database can try no password; for an identifier that leads nowhere the answer
 * looks the same. An identifier arrives as a digest, and is kept as an HMAC of it.
 */
import { createHmac } from 'node:crypto';
import { answerOpaqueLogin, answerOpaqueRegistration, makeOpaqueSetup } from '@cocon/crypto/passwordServer';
import { keepSetup, readSetup } from '../platform/dataFolder.ts';
import { makeWaits, type Waits } from './waits.ts';

export interface Passwords {
  readonly waits: Waits;
  /** How an identifier's digest is kept. */
  nameOf(identifier: string): Promise<string>;
  /** OPAQUE's answer to who chooses a password; undefined: no request of the protocol. */
  choose(identifier: string, request: string): Promise<string | undefined>;
  /** OPAQUE's answer to who tries one, made up where there is no record; undefined: no request of the protocol. */
  answer(identifier: string, record: string | undefined, request: string): Promise<string | undefined>;
}

/** The setup is made, and the library fetched, with the first password. */
export function passwordsIn(dataFolder: string, now: () => number): Passwords {
  let kept = readSetup(dataFolder);
  const setupOf = async () => (kept ??= keepSetup(dataFolder, await makeOpaqueSetup()));

  async function account(identifier: string) {
    const setup = await setupOf();
    const name = createHmac('sha256', setup)
      .update('cocon/way-back-identifier\u0000')
      .update(Buffer.from(identifier, 'base64url'))
      .digest('base64url');
    return { setup, name };
  }

  return {
    waits: makeWaits(now),
    nameOf: async (identifier) => (await account(identifier)).name,
    choose: async (identifier, request) => answerOpaqueRegistration(await account(identifier), request),
    answer: async (identifier, record, request) =>
      answerOpaqueLogin(await account(identifier), identifier, record, request),
  };
}
