/**
 * Invitations by card (19–22). The card's link is `<origin>/e#<secret>` with 16 random bytes in base64url. From the
 * secret HKDF derives the invitation's id, the proof that fetches its bundle, the bundle's key, the ticket key that
 * signs the claim and the sealing key that receives the household's keyring. Nothing else is on the card, and the
 * fragment never leaves the phone.
 */
import * as z from 'zod/mini';
import { EstablishmentId, GuardianId, HouseholdId, InvitationId } from '../ids.ts';
import { Head } from '../register/statement.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { Hash } from '../wire.ts';

/** How long a card may be used: 14 days (20). */
export const CARD_LIFE = 14 * 86_400_000;
/** Path at which a card's link opens the app. */
export const ENTRY_PATH = '/e';

/** The label under which a bundle is encrypted. */
export const BUNDLE_LABEL = 'bundle';

/** What the card's secret opens: where and whom to trust. Names are for the screen, inside the encryption. */
export const Bundle = z.strictObject({
  v: z.literal(PROTOCOL_VERSION),
  origin: z.string().check(z.maxLength(300)),
  establishment: EstablishmentId,
  establishmentName: z.string().check(z.maxLength(200)),
  household: HouseholdId,
  guardian: GuardianId,
  guardianName: z.string().check(z.maxLength(200)),
  invitation: InvitationId,
  anchor: Hash,
  head: Head,
  snapshot: Hash,
});
export type Bundle = z.infer<typeof Bundle>;

/** The link of a card. */
export const cardLink = (origin: string, secret: string): string => `${origin}${ENTRY_PATH}#${secret}`;

/** The secret in what was scanned, opened or typed: a whole link or the bare secret; undefined when there is none. */
export function readCardLink(text: string): string | undefined {
  const secret = text.trim().split('#').at(-1) ?? '';
  return /^[A-Za-z0-9_-]{21}[AQgw]$/.test(secret) ? secret : undefined;
}
