/**
 * A way back by identifier and password (25), over OPAQUE: from the password and the server's answer comes the secret of a
 * standing invitation, whose id follows from it as a card's does. The server is shown a digest of the identifier and
 * nothing of the password. How a password is stretched is ours to know: an answer that names something else is not read.
 */
import {
  beginPassword,
  deriveInvitationSecrets,
  digestIdentifier,
  fromBase64Url,
  toBase64Url,
  tryPassword,
  type ArgonCost,
  type RunOpaqueStep,
} from '@cocon/crypto';
import { wayBackContract, type InvitationId } from '@cocon/protocol';
import type { ClientDependencies } from '../dependencies.ts';
import type { Profile } from '../profile.ts';
import { createTransport } from '../transport/transport.ts';
import { openInvitation, type OpenedCard } from './enterByCard.ts';
import { sayWayBack, waysBack } from './waysBack.ts';

/** With what new passwords are stretched. */
const STRETCHING = 1;

/**
 * Makes identifier and password the guardian's way back, in place of a former one by password. Throws `exists` where the
 * identifier is somebody else's. `cost` is for tests alone; `run`: where the password is stretched.
 */
export async function setPasswordWayBack(
  profile: Profile,
  identifier: string,
  password: string,
  origin: string,
  cost?: ArgonCost,
  run?: RunOpaqueStep,
): Promise<void> {
  const { session, stored, transport } = profile;
  const digest = await digestIdentifier(identifier);
  const begun = await beginPassword({ password, identifier: digest, stretching: STRETCHING, cost, run });
  const shown = { identifier: toBase64Url(digest), request: toBase64Url(begun.request) };
  const path = { establishment: stored.establishment };
  const { response } = await session.with((token) =>
    transport.ask(wayBackContract.choosePassword, { path, token }, shown),
  );
  const { record, secret } = await begun.finish(fromBase64Url(response));
  const secrets = await deriveInvitationSecrets(secret);
  const made = {
    invitation: toBase64Url(secrets.id) as InvitationId,
    secrets,
    password: { identifier: shown.identifier, record: toBase64Url(record), stretching: STRETCHING },
  } as const;
  const former = (await waysBack(profile)).filter(({ kind }) => kind === 'password');
  await profile.say((state) => sayWayBack(profile, state, origin, made, former));
}

/**
 * What identifier and password lead to, to be given to `enter`. Undefined where they lead nowhere: nobody says which of the
 * two is wrong. Throws `rateLimited` with the seconds to wait after too many tries.
 */
export async function openPasswordWayBack(
  identifier: string,
  password: string,
  dependencies: ClientDependencies,
  cost?: ArgonCost,
  run?: RunOpaqueStep,
): Promise<OpenedCard | undefined> {
  const digest = await digestIdentifier(identifier);
  const tried = await tryPassword({ password, identifier: digest, stretching: STRETCHING, cost, run });
  const answer = await createTransport(dependencies).ask(
    wayBackContract.tryPassword,
    {},
    { identifier: toBase64Url(digest), request: toBase64Url(tried.request) },
  );
  const secret = await tried.finish(fromBase64Url(answer.response));
  if (secret === undefined) return undefined;
  const secrets = await deriveInvitationSecrets(secret);
  return openInvitation(toBase64Url(secrets.id) as InvitationId, secrets, dependencies);
}
