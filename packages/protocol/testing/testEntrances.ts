/** How devices come into a test house and leave it: cards, claims, pairing, ways back, revocations, rotations. */
import {
  deriveInvitationSecrets,
  fromBase64Url,
  importSealingKey,
  importSigningKey,
  toBase64Url,
  type Bytes,
} from '@cocon/crypto';
import {
  CARD_LIFE,
  KEYRING_LABEL,
  openHousehold,
  sealBinding,
  type CodeDeposit,
  type PasswordDeposit,
  type GuardianId,
  type HouseholdId,
  type InvitationId,
  type KeyringId,
  type KeyringSeals,
  type KeyringVersion,
  type LocalDay,
  type Recipient,
  type SignedStatement,
} from '../src/index.ts';
import type { PlannedVersion } from './keyringStore.ts';
import { packBundle, type CardOptions, type TestCard } from './testCard.ts';
import { TestLedger } from './testLedger.ts';
import { byDevice, makeDevice, type Signer, type TestDevice } from './testDevice.ts';

export interface TestClaim {
  readonly device: TestDevice;
  readonly invitation: InvitationId;
  /** What `POST /api/invitations/:invitation/claims` takes. */
  readonly wire: { readonly proof: string; readonly entry: SignedStatement; readonly seals: KeyringSeals };
}

export class TestEntrances extends TestLedger {
  /** Every device let in, in order. */
  readonly devices: TestDevice[] = [];
  #direction: TestDevice | undefined;

  /** The direction device that signs what direction does; set another to let it sign. */
  get direction(): TestDevice {
    if (!this.#direction) throw new Error('the house is not open');
    return this.#direction;
  }

  set direction(device: TestDevice) {
    this.#direction = device;
  }

  get byDirection(): Signer {
    return byDevice(this.direction);
  }

  /** The household of a guardian. */
  homeOf(guardian: GuardianId): HouseholdId {
    const found = this.state.guardians[guardian];
    if (!found) throw new Error('no such guardian');
    return found.household;
  }

  /** The keyring of a household. */
  keyringOf(household: HouseholdId): KeyringId {
    const found = this.state.households[household];
    if (!found) throw new Error('no such household');
    return found.keyring;
  }

  memberOf(device: TestDevice): { household: HouseholdId; guardian: GuardianId } {
    const { household, guardian } = device;
    if (household === null || guardian === null) throw new Error('not a device of a household');
    return { household, guardian };
  }

  /**
   * A card for a guardian: the statement, its deposit at the server, and the seal of the household's keyring. With an
   * `invitation` of its own it is one by mail, whose secret stands for a stretched code.
   */
  async issueCard(guardian: GuardianId, options: CardOptions = {}): Promise<TestCard> {
    const secret = this.random(16);
    const keys = await deriveInvitationSecrets(secret);
    const household = this.homeOf(guardian);
    const invitation = options.invitation ?? (toBase64Url(keys.id) as InvitationId);
    const ticket = await importSigningKey(keys.ticketSeed);
    const sealing = await importSealingKey(keys.sealingSeed);
    const sealKey = toBase64Url(sealing.publicKey);
    const ticketKey = toBase64Url(ticket.publicKey);
    const expires = options.expires ?? this.now + CARD_LIFE;
    const body = { invitation, household, guardian, kind: 'single' as const, ticketKey, sealKey, expires };
    await this.say('invitationIssued', body, this.byDirection);
    await this.#letInto(this.keyringOf(household), { to: `invitation:${invitation}`, publicKey: sealKey });

    const { bundle, deposit } = await packBundle(
      this.state,
      keys,
      { household, guardian, invitation },
      options,
    );
    this.deposit(deposit);
    return { invitation, secret, proof: toBase64Url(keys.proof), bundle, deposit };
  }

  /** A guardian's way back, set from an own device; claimed like a card, as often as needed. */
  async setWayBack(
    device: TestDevice,
    code?: CodeDeposit,
    password?: PasswordDeposit,
  ): Promise<{ invitation: InvitationId; secret: Bytes }> {
    const { household, guardian } = this.memberOf(device);
    const secret = this.random(16);
    const keys = await deriveInvitationSecrets(secret);
    const invitation = toBase64Url(keys.id) as InvitationId;
    const ticketKey = toBase64Url((await importSigningKey(keys.ticketSeed)).publicKey);
    const sealKey = toBase64Url((await importSealingKey(keys.sealingSeed)).publicKey);
    const body = { invitation, household, guardian, ticketKey, sealKey };
    await this.say('standingInvitationSet', body, byDevice(device));
    await this.#letInto(this.keyringOf(household), { to: `invitation:${invitation}`, publicKey: sealKey });
    const { deposit } = await packBundle(this.state, keys, { household, guardian, invitation }, {});
    this.deposit({ ...deposit, ...(code && { code }), ...(password && { password }) });
    return { invitation, secret };
  }

  async endWayBack(device: TestDevice, invitation: InvitationId): Promise<void> {
    const { household } = this.memberOf(device);
    await this.say('standingInvitationEnded', { household, invitation }, byDevice(device));
  }

  async revokeCard(invitation: InvitationId): Promise<void> {
    const household = this.state.invitations[invitation]?.household;
    if (!household) throw new Error('no such invitation');
    await this.say('invitationRevoked', { household, invitation }, this.byDirection);
  }

  /** Claims a card or way back from a new device: opens the keyring by the invitation's seal, and renews it. */
  async claim(secret: Bytes, mailed?: InvitationId): Promise<TestClaim> {
    const keys = await deriveInvitationSecrets(secret);
    const invitation = mailed ?? (toBase64Url(keys.id) as InvitationId);
    const issued = this.state.invitations[invitation];
    if (!issued) throw new Error('no such invitation');
    const { household, guardian } = issued;
    const keyring = this.keyringOf(household);
    await this.#openByInvitation(keyring, invitation, keys.sealingSeed);
    const device = await makeDevice(this.random, { role: 'household', household, guardian });
    const ticket = await importSigningKey(keys.ticketSeed);
    const planned = await this.keyrings.plan(this.state, keyring);
    const { entry, seals } = await this.say(
      'deviceClaimed',
      ([rotation = planned]) => ({ invitation, household, guardian, device: device.keys, rotation }),
      { kind: 'ticket', invitation, ticket, device },
      [planned],
      { posted: true },
    );
    this.devices.push(device);
    const [made] = seals;
    if (!made) throw new Error('a claim renews its keyring');
    return { device, invitation, wire: { proof: toBase64Url(keys.proof), entry, seals: made } };
  }

  /** A card issued and claimed at once. Post `batch()` before `wire`. */
  async enter(guardian: GuardianId): Promise<TestClaim & { readonly card: TestCard }> {
    const card = await this.issueCard(guardian);
    return { ...(await this.claim(card.secret)), card };
  }

  /** A second device of the same guardian, let in by an open one. */
  async pairDevice(open: TestDevice): Promise<TestDevice> {
    const { household, guardian } = this.memberOf(open);
    const device = await makeDevice(this.random, { role: 'household', household, guardian });
    await this.say('devicePaired', { household, guardian, device: device.keys }, byDevice(open));
    await this.#admit(this.keyringOf(household), device);
    return device;
  }

  enrolTeamDevice(endsOn: string | null = null): Promise<TestDevice> {
    return this.#enrolStaff('team', endsOn);
  }

  enrolDirectionDevice(): Promise<TestDevice> {
    return this.#enrolStaff('direction', null);
  }

  /** Puts a device out with every rotation that this owes. A device that does it by itself leaves marks instead. */
  async revokeDevice(device: TestDevice, by: TestDevice = this.direction): Promise<void> {
    const itself = by.id === device.id;
    if (device.role === 'household') {
      const { household } = this.memberOf(device);
      const planned = itself ? [] : [await this.keyrings.plan(this.state, this.keyringOf(household))];
      const body = (made: KeyringVersion[]) => ({ household, device: device.id, rotation: made[0] ?? null });
      await this.say('deviceRevoked', body, byDevice(by), planned);
      return;
    }
    const { directionKeyring, teamKeyring } = this.state;
    const held = device.role === 'direction' ? [directionKeyring, teamKeyring] : [teamKeyring];
    const planned: PlannedVersion[] = [];
    for (const keyring of itself ? [] : held) planned.push(await this.keyrings.plan(this.state, keyring));
    const body = (rotations: KeyringVersion[]) => ({ device: device.id, rotations });
    await this.say('staffDeviceRevoked', body, byDevice(by), planned);
    await this.settle(by);
  }

  /** The rescue sheet: a new direction device, those named out, all keyrings renewed. */
  async recover(root: Signer, revokes: readonly TestDevice[]): Promise<TestDevice> {
    const device = await makeDevice(this.random, { role: 'direction', household: null, guardian: null });
    const planned = [
      await this.keyrings.plan(this.state, this.state.directionKeyring),
      await this.keyrings.plan(this.state, this.state.teamKeyring),
    ] as const;
    await this.say(
      'directionRecovered',
      ([direction = planned[0], team = planned[1]]) => ({
        device: device.keys,
        revokes: revokes.map((one) => one.id),
        direction,
        team,
      }),
      root,
      planned,
    );
    this.devices.push(device);
    this.direction = device;
    await this.settle(device);
    return device;
  }

  /** Rotates every keyring that is owed. */
  async settle(by: TestDevice = this.direction): Promise<void> {
    for (const keyring of this.state.owed) await this.rotate(keyring, by);
  }

  /** Gives a keyring its next version. */
  async rotate(keyring: KeyringId, by: TestDevice = this.direction): Promise<void> {
    const household = this.state.keyrings[keyring]?.household ?? null;
    const planned = await this.keyrings.plan(this.state, keyring);
    if (household === null) {
      await this.say('staffKeyringRotated', ([rotation = planned]) => ({ rotation }), byDevice(by), [
        planned,
      ]);
    } else {
      const body = ([rotation = planned]: KeyringVersion[]) => ({ household, rotation });
      await this.say('householdKeyringRotated', body, byDevice(by), [planned]);
    }
  }

  async closeHousehold(household: HouseholdId): Promise<void> {
    if (!openHousehold(this.state, household)) throw new Error('not an open household');
    await this.say('householdClosed', { household }, this.byDirection);
  }

  async #enrolStaff(role: 'team' | 'direction', endsOn: string | null): Promise<TestDevice> {
    const device = await makeDevice(this.random, { role, household: null, guardian: null });
    const body = { device: device.keys, role, endsOn: endsOn as LocalDay | null };
    await this.say('staffDeviceEnrolled', body, this.byDirection);
    await this.#admit(role === 'team' ? this.state.teamKeyring : this.state.directionKeyring, device);
    return device;
  }

  async #admit(keyring: KeyringId, device: TestDevice): Promise<void> {
    this.devices.push(device);
    await this.#letInto(keyring, { to: `device:${device.id}`, publicKey: device.keys.sealKey });
  }

  async #letInto(keyring: KeyringId, recipient: Recipient): Promise<void> {
    const ring = this.state.keyrings[keyring];
    if (!ring) throw new Error('no such keyring');
    this.publishSeals(await this.keyrings.sealPresent(this.state, ring, recipient));
  }

  /** Opens the present version by the invitation's own seal, as the claiming phone must. */
  async #openByInvitation(keyring: KeyringId, invitation: InvitationId, seed: Bytes): Promise<void> {
    const version = this.state.keyrings[keyring]?.versions.length ?? 0;
    const to = `invitation:${invitation}` as const;
    const found = this.keyrings.sealsOf(keyring, version).find((one) => one.to === to);
    if (!found) throw new Error('the keyring is not sealed to this invitation');
    const context = { label: KEYRING_LABEL, bind: sealBinding(keyring, version, to) };
    await (await importSealingKey(seed)).open(fromBase64Url(found.sealed), context);
  }
}
