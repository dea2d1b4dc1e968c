/** What a card opens: the bundle, encrypted under the card's secret, and what the server keeps of it. */
import { encryptUnder, sha256, toBase64Url, utf8, type Bytes, type InvitationSecrets } from '@cocon/crypto';
import {
  BUNDLE_LABEL,
  canonicalText,
  hashSnapshot,
  PROTOCOL_VERSION,
  viewOf,
  writeSnapshot,
  type Bundle,
  type Instant,
  type InvitationDeposit,
  type InvitationId,
  type RegisterState,
} from '../src/index.ts';

export interface TestCard {
  readonly invitation: InvitationId;
  /** The 16 bytes on the card. */
  readonly secret: Bytes;
  /** Shown to the server to fetch the bundle. */
  readonly proof: string;
  readonly bundle: Bundle;
  readonly deposit: InvitationDeposit;
}

export interface CardOptions {
  readonly origin?: string;
  /** Random, where it does not follow from the secret. */
  readonly invitation?: InvitationId;
  readonly expires?: Instant;
  readonly establishmentName?: string;
  readonly guardianName?: string;
}

/** The bundle and deposit of an invitation that the state already has, with the snapshot of its household's view. */
export async function packBundle(
  state: RegisterState,
  keys: InvitationSecrets,
  whom: Pick<Bundle, 'household' | 'guardian' | 'invitation'>,
  options: CardOptions,
): Promise<Pick<TestCard, 'bundle' | 'deposit'>> {
  const snapshot = writeSnapshot(viewOf(state, whom.household));
  const bundle: Bundle = {
    v: PROTOCOL_VERSION,
    origin: options.origin ?? 'https://cocon.test',
    establishment: state.establishment,
    establishmentName: options.establishmentName ?? 'Les Tilleuls',
    ...whom,
    guardianName: options.guardianName ?? 'Camille',
    anchor: state.anchor,
    head: state.head,
    snapshot: await hashSnapshot(snapshot),
  };
  const box = await encryptUnder(keys.bundleKey, BUNDLE_LABEL, utf8(canonicalText(bundle)));
  const proofHash = toBase64Url(await sha256(keys.proof));
  return { bundle, deposit: { invitation: whom.invitation, proofHash, bundle: toBase64Url(box), snapshot } };
}
