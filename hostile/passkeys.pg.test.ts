/** Ways back by passkey: what they bring back, whom they let in, and what a lying server gets of them. */
import {
  openPasskeyWayBack,
  passkeyHandle,
  setPasskeyWayBack,
  waysBack,
  endWaysBack,
  type PasskeyAnswer,
} from '@cocon/client';
import { deriveInvitationSecrets, derivePasskeySecret, makeSecret, toBase64Url } from '@cocon/crypto';
import { makeId, type InvitationId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { familyOfOnePhoto, returnsAsOneDevice } from './support/returning.ts';
import { photosOf, World, type Crèche, type Hand } from './support/world.ts';

let world: World;
let house: Crèche;
beforeAll(async () => {
  world = await World.start();
  house = await world.open();
});
afterAll(() => world.stop());

/** A family that has entered, sees one photo, and made a passkey. */
async function familyWithPasskey(name: string) {
  const family = await familyOfOnePhoto(house, name);
  const { profile } = family;
  const invitation = makeId<InvitationId>();
  const passkey: PasskeyAnswer = {
    handle: passkeyHandle(profile.stored.establishment, invitation),
    output: makeSecret(32),
  };
  await setPasskeyWayBack(profile, passkey, world.origin);
  return { ...family, passkey, invitation };
}

async function comeBack({ device, dependencies }: Hand, passkey: PasskeyAnswer) {
  return device.enter('', await openPasskeyWayBack(passkey, dependencies));
}

test('PK-2 WB-5 a passkey alone brings back what the household reads, as often as needed, and on the same browser the same', async () => {
  const { profile, passkey, invitation } = await familyWithPasskey('Léo');
  expect(await waysBack(profile)).toEqual([{ invitation, kind: 'passkey', left: 10 }]);
  for (let n = 0; n < 2; n++) {
    const hand = world.hand();
    const back = await comeBack(hand, passkey);
    await back.sync();
    expect([back.warnings, photosOf(back)]).toEqual([[], photosOf(profile)]);
    expect((await comeBack(hand, passkey)).stored.device).toBe(back.stored.device);
    // No card came with it: none is asked to bear a code.
    expect(back.note('card')).toBeUndefined();
  }
});

test('PK-2 a passkey set twice over a cut network is one way back; a return cut anywhere makes one device', async () => {
  const { hand, profile, passkey } = await familyWithPasskey('Inès');
  const another = { ...passkey, handle: passkeyHandle(profile.stored.establishment, makeId<InvitationId>()) };
  hand.wire.cutOnce('/register', 'after');
  await expect(setPasskeyWayBack(profile, another, world.origin)).rejects.toMatchObject({ code: 'offline' });
  await setPasskeyWayBack(profile, another, world.origin);
  expect(await waysBack(profile)).toHaveLength(1);
  await returnsAsOneDevice(world, profile, (fresh) => comeBack(fresh, another), [
    ['/openings', 'after'],
    ['/claims', 'before'],
    ['/claims', 'after'],
  ]);
});

test('PK-3 WB-6 another passkey ends the former, a new card from direction every one; what is ended opens nothing', async () => {
  const { profile, passkey, ...family } = await familyWithPasskey('Rose');
  const next = {
    handle: passkeyHandle(profile.stored.establishment, makeId<InvitationId>()),
    output: makeSecret(32),
  };
  await setPasskeyWayBack(profile, next, world.origin);
  const isOver = (one: PasskeyAnswer) =>
    expect(openPasskeyWayBack(one, world.hand().dependencies)).rejects.toMatchObject({
      code: 'invitationOver',
    });
  await isOver(passkey);
  await (await comeBack(world.hand(), next)).sync();
  await endWaysBack(profile, await waysBack(profile));
  await isOver(next);
  await setPasskeyWayBack(profile, passkeyOf(profile.stored.establishment, passkey.output), world.origin);
  const [last] = await waysBack(profile);
  if (!last) throw new Error('no way back');
  await house.direction.sync();
  await house.card(family);
  await profile.sync();
  expect(profile.state.invitations[last.invitation]?.status).toBe('revoked');
  expect(await waysBack(profile)).toEqual([]);
});

const passkeyOf = (establishment: string, output: PasskeyAnswer['output']): PasskeyAnswer => ({
  handle: passkeyHandle(establishment, makeId<InvitationId>()),
  output,
});

test('PK-1 PK-7 a passkey opens its own place alone, whatever its handle or the server says', async () => {
  const [own, other] = [await familyWithPasskey('Lina'), await familyWithPasskey('Paul')];
  const { establishment } = own.profile.stored;
  const open = (passkey: PasskeyAnswer) => openPasskeyWayBack(passkey, world.hand().dependencies);
  for (const handle of [
    other.passkey.handle,
    passkeyHandle(establishment, makeId<InvitationId>()),
    passkeyHandle(toBase64Url(makeSecret(16)), own.invitation),
    makeSecret(16),
  ]) {
    await expect(open({ ...own.passkey, handle })).rejects.toMatchObject({ code: 'notFound' });
  }
  // A server that answers with another's bundle is not believed, and one that lies destroys nothing.
  const hand = world.hand();
  const foreign = await deriveInvitationSecrets(
    await derivePasskeySecret(other.passkey.output, other.passkey.handle),
  );
  const theirs = (await (
    await fetch(`${world.origin}/api/invitations/${other.invitation}/openings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cocon-protocol': '1' },
      body: JSON.stringify({ proof: toBase64Url(foreign.proof) }),
    })
  ).json()) as Record<string, unknown>;
  const stop = hand.wire.bend(({ path }) => (path.endsWith('/openings') ? theirs : undefined));
  await expect(openPasskeyWayBack(own.passkey, hand.dependencies)).rejects.toMatchObject({
    code: 'cardNotGenuine',
  });
  stop();
  await (await comeBack(hand, own.passkey)).sync();
});

test('PK-4 the server is shown nothing of the passkey: neither what it gives, nor its handle', async () => {
  const { hand, passkey } = await familyWithPasskey('Nour');
  const back = world.hand();
  await (await comeBack(back, passkey)).sync();
  const sent = [...hand.wire.log, ...back.wire.log].map(({ path, body }) => `${path} ${String(body)}`).join();
  const secret = await derivePasskeySecret(passkey.output, passkey.handle);
  for (const bytes of [passkey.output, passkey.handle, secret]) {
    expect(sent).not.toContain(toBase64Url(bytes));
  }
});
