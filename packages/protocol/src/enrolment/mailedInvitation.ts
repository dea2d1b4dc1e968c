/**
 * Invitations by mail (20): a *single* invitation whose id is random and stands in a mail's link, and whose secret is made
 * of a code that is given by hand or by telephone. To the register it is an invitation like a card. The link holds the
 * id alone and no fragment: whoever passes it on passes on nothing that opens.
 */
import { InvitationId } from '../ids.ts';

/** How long it may be used: 7 days (20). */
export const MAILED_LIFE = 7 * 86_400_000;
/** Under which its link opens the app; the id follows. */
export const INVITATION_PATH = '/invitation';

export const invitationLink = (origin: string, invitation: InvitationId): string =>
  `${origin}${INVITATION_PATH}/${invitation}`;

/** The id in a link that was opened or pasted; undefined when it is none. */
export function readInvitationLink(text: string): InvitationId | undefined {
  const [, id] = /\/invitation\/([\w-]+)\/?$/.exec(text.trim()) ?? [];
  const read = InvitationId.safeParse(id);
  return read.success ? read.data : undefined;
}
