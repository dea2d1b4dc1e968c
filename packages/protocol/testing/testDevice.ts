/** A device of a test with its private keys, and whoever else may sign a statement. */
import {
  importSealingKey,
  importSigningKey,
  toBase64Url,
  utf8,
  type SealingKey,
  type SigningKey,
} from '@cocon/crypto';
import {
  canonicalText,
  STATEMENT_LABEL,
  type Author,
  type DeviceId,
  type DeviceKeys,
  type GuardianId,
  type HouseholdId,
  type InvitationId,
  type SignedStatement,
} from '../src/index.ts';
import { drawId, type Random } from './random.ts';

export interface TestDevice {
  readonly id: DeviceId;
  readonly role: 'direction' | 'team' | 'household';
  readonly household: HouseholdId | null;
  readonly guardian: GuardianId | null;
  readonly keys: DeviceKeys;
  readonly signing: SigningKey;
  readonly sealing: SealingKey;
}

export async function makeDevice(
  random: Random,
  as: Pick<TestDevice, 'role' | 'household' | 'guardian'>,
): Promise<TestDevice> {
  const id = drawId<DeviceId>(random);
  const [signing, sealing] = await Promise.all([importSigningKey(random(32)), importSealingKey(random(32))]);
  const keys = {
    device: id,
    signKey: toBase64Url(signing.publicKey),
    sealKey: toBase64Url(sealing.publicKey),
  };
  return { ...as, id, keys, signing, sealing };
}

/** Who signs a statement. */
export type Signer =
  | { readonly kind: 'root'; readonly key: SigningKey }
  | { readonly kind: 'device'; readonly device: TestDevice }
  | { readonly kind: 'pair'; readonly devices: readonly [TestDevice, TestDevice] }
  | {
      readonly kind: 'ticket';
      readonly invitation: InvitationId;
      readonly ticket: SigningKey;
      readonly device: TestDevice;
    };

export const byDevice = (device: TestDevice): Signer => ({ kind: 'device', device });

/** What the statement says of its signer. */
export function authorOf(signer: Signer): Author {
  switch (signer.kind) {
    case 'root':
      return { kind: 'root' };
    case 'device':
      return { kind: 'device', device: signer.device.id };
    case 'pair':
      return { kind: 'pair', devices: [signer.devices[0].id, signer.devices[1].id] };
    case 'ticket':
      return { kind: 'ticket', invitation: signer.invitation, device: signer.device.id };
  }
}

/** Signs any statement-shaped value, right or wrong: for what honest devices make and for forgeries. */
export async function signStatement(statement: object, signer: Signer): Promise<SignedStatement> {
  const text = canonicalText(statement);
  const signatures = await Promise.all(
    keysOf(signer).map(async (key) => toBase64Url(await key.sign(STATEMENT_LABEL, utf8(text)))),
  );
  return { statement: text, signatures };
}

function keysOf(signer: Signer): SigningKey[] {
  switch (signer.kind) {
    case 'root':
      return [signer.key];
    case 'device':
      return [signer.device.signing];
    case 'pair':
      return signer.devices.map((device) => device.signing);
    case 'ticket':
      return [signer.ticket, signer.device.signing];
  }
}
