/** What goes to the server with an invitation, card or way back: the bundle for whoever has its secret (19). */
import {
  encryptUnder,
  importSealingKey,
  importSigningKey,
  sha256,
  toBase64Url,
  utf8,
  type InvitationSecrets,
} from '@cocon/crypto';
import {
  BUNDLE_LABEL,
  canonicalText,
  hashSnapshot,
  PROTOCOL_VERSION,
  viewOf,
  writeSnapshot,
  type Bundle,
  type InvitationDeposit,
  type RegisterState,
} from '@cocon/protocol';

/** Whose invitation it is, with the names that its bundle says. */
export type InvitationFor = Pick<
  Bundle,
  'invitation' | 'household' | 'guardian' | 'guardianName' | 'establishmentName'
>;

export async function packInvitation(
  state: RegisterState,
  secrets: Omit<InvitationSecrets, 'id'>,
  whom: InvitationFor,
  origin: string,
): Promise<{ ticketKey: string; sealKey: string; deposit: InvitationDeposit }> {
  const [ticket, sealing] = await Promise.all([
    importSigningKey(secrets.ticketSeed),
    importSealingKey(secrets.sealingSeed),
  ]);
  const snapshot = writeSnapshot(viewOf(state, whom.household));
  const bundle: Bundle = {
    v: PROTOCOL_VERSION,
    origin,
    establishment: state.establishment,
    ...whom,
    anchor: state.anchor,
    head: state.head,
    snapshot: await hashSnapshot(snapshot),
  };
  const box = await encryptUnder(secrets.bundleKey, BUNDLE_LABEL, utf8(canonicalText(bundle)));
  return {
    ticketKey: toBase64Url(ticket.publicKey),
    sealKey: toBase64Url(sealing.publicKey),
    deposit: {
      invitation: whom.invitation,
      proofHash: toBase64Url(await sha256(secrets.proof)),
      bundle: toBase64Url(box),
      snapshot,
    },
  };
}
