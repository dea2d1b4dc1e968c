/**
 * Direction invites a guardian by mail (20): an invitation whose id is random and goes out in a link, and whose secret is
 * made of a code that this device alone shows, to be given by hand or by telephone. The server gets address and id.
 */
import {
  deriveInvitationSecrets,
  deriveMailedSecret,
  fromBase64Url,
  makeInvitationCode,
  type ArgonCost,
  type Stretch,
} from '@cocon/crypto';
import {
  invitationLink,
  MAILED_LIFE,
  mailedInvitationContract,
  makeId,
  type GuardianId,
  type InvitationId,
  type MailedInvitation,
  type MailLocale,
} from '@cocon/protocol';
import type { Profile } from '../profile.ts';
import { issueInvitations, type CardRequest } from './issueInvitations.ts';

/** What direction hands over; the code exists here alone. */
export interface NewMailedInvitation {
  readonly guardian: GuardianId;
  readonly invitation: InvitationId;
  readonly code: string;
  readonly link: string;
  readonly expires: number;
}

/** `isOffered`: whether this server sends mails. */
export interface MailedInvitations {
  readonly isOffered: boolean;
  readonly mailed: readonly MailedInvitation[];
}

export interface MailWish {
  readonly address: string;
  readonly locale: MailLocale;
}

/**
 * Invites, and has the link mailed. Where the mail could not be asked for, this throws and the invitation stands without
 * one: doing it again puts another in its place. `cost` is for tests alone; `stretchWith`: where the code is stretched.
 */
export async function inviteByMail(
  profile: Profile,
  request: CardRequest,
  wish: MailWish,
  origin: string,
  cost?: ArgonCost,
  stretchWith?: Stretch,
): Promise<NewMailedInvitation> {
  const invitation = makeId<InvitationId>();
  const code = makeInvitationCode();
  const secrets = await deriveInvitationSecrets(
    await deriveMailedSecret(code, fromBase64Url(invitation), cost, stretchWith),
  );
  const expires = profile.session.now() + MAILED_LIFE;
  await issueInvitations(profile, [{ ...request, invitation, secrets, expires }], origin);
  await askForMail(profile, invitation, wish);
  return {
    guardian: request.guardian,
    invitation,
    code,
    link: invitationLink(origin, invitation),
    expires,
  };
}

/** The open ones, and what became of their mails: the server's word, asked anew each time. */
export const mailedInvitations = ({ session, stored, transport }: Profile): Promise<MailedInvitations> =>
  session.with((token) =>
    transport.ask(mailedInvitationContract.mailedInvitations, {
      path: { establishment: stored.establishment },
      token,
    }),
  );

export const mailAgain = (
  { session, stored, transport }: Profile,
  invitation: InvitationId,
): Promise<MailedInvitations> =>
  session.with((token) =>
    transport.ask(mailedInvitationContract.mailAgain, {
      path: { establishment: stored.establishment, invitation },
      token,
    }),
  );

const askForMail = (
  { session, stored, transport }: Profile,
  invitation: InvitationId,
  wish: MailWish,
): Promise<MailedInvitations> =>
  session.with((token) =>
    transport.ask(
      mailedInvitationContract.mailInvitation,
      { path: { establishment: stored.establishment, invitation }, token },
      wish,
    ),
  );
