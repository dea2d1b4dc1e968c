/**
 * OPAQUE (RFC 9807: ristretto255, SHA-512), the side that knows no password. Its secret is `setup`; with a record, but
 * without the setup, no password can be tried. Without a record the answer is made up, and nobody can tell.
 */
async function library() {
  const { ready, server } = await import('./opaqueLibrary.ts');
  await ready;
  return server;
}

export interface OpaqueAccount {
  readonly setup: string;
  /** Under which name the record is kept: part of the key that answers. */
  readonly name: string;
}

/** A server's secret, made once; 171 characters of base64url. */
export async function makeOpaqueSetup(): Promise<string> {
  return (await library()).createSetup();
}

/** Undefined: no request of the protocol. */
export async function answerOpaqueRegistration(
  { setup, name }: OpaqueAccount,
  registrationRequest: string,
): Promise<string | undefined> {
  const server = await library();
  return answerOrNot(
    () =>
      server.createRegistrationResponse({ serverSetup: setup, userIdentifier: name, registrationRequest })
        .registrationResponse,
  );
}

/** `bound`: what the client bound the envelope to. Undefined: no request of the protocol. */
export async function answerOpaqueLogin(
  { setup, name }: OpaqueAccount,
  bound: string,
  registrationRecord: string | undefined,
  startLoginRequest: string,
): Promise<string | undefined> {
  const server = await library();
  return answerOrNot(
    () =>
      server.startLogin({
        ...{ serverSetup: setup, userIdentifier: name, startLoginRequest },
        registrationRecord: registrationRecord ?? null,
        identifiers: { client: bound },
      }).loginResponse,
  );
}

/** The library throws on bytes that are not of the protocol. */
function answerOrNot(answer: () => string): string | undefined {
  try {
    return answer();
  } catch {
    return undefined;
  }
}
