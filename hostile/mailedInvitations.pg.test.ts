/** Invitations by mail: a server that swaps or lies, who holds the mail, who copies the database, a second claim, cut networks. */
import {
  endInvitation,
  inviteByMail,
  invitationStanding,
  mailedInvitations,
  openMailedInvitation,
  type NewMailedInvitation,
  type Profile,
} from '@cocon/client';
import {
  decryptUnder,
  deriveInvitationSecrets,
  deriveMailedSecret,
  fromBase64Url,
  importSealingKey,
  makeInvitationCode,
  makeSecret,
  sha256,
  stretch,
  toBase64Url,
} from '@cocon/crypto';
import {
  BUNDLE_LABEL,
  KEYRING_LABEL,
  makeId,
  sealBinding,
  type InvitationId,
  type KeyringId,
} from '@cocon/protocol';
import { TestPost } from '@cocon/server/testing/post';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHEAP, photosOf, World, type Crèche, type Hand, type Registered } from './support/world.ts';

const ADDRESS = 'sarah.martin@exemple.fr';
let post: TestPost;
let world: World;
let house: Crèche;
beforeAll(async () => {
  post = await TestPost.open();
  world = await World.start(Date.now, undefined, {
    mail: { url: post.url, from: 'cocon@cocon.test' },
  });
  house = await world.open();
});
afterAll(async () => {
  await world.stop();
  await post.close();
});

type Invited = Registered & { readonly made: NewMailedInvitation };

/** A family with one photo, whose guardian was invited by mail. */
async function invited(name: string, within = house): Promise<Invited> {
  const family = await within.addFamily(await within.addGroup(), name);
  await within.record(family, 'ownFamily');
  await within.publish([family.child]);
  return { ...family, made: await invite(family, within) };
}

const invite = ({ household, guardian }: Omit<Registered, 'child'>, within = house) =>
  inviteByMail(
    within.direction,
    { household, guardian, guardianName: 'Un parent' },
    { address: ADDRESS, locale: 'fr' },
    world.origin,
    CHEAP,
  );

const open = (hand: Hand, { invitation, code }: Pick<NewMailedInvitation, 'invitation' | 'code'>) =>
  openMailedInvitation(invitation, code, hand.dependencies, CHEAP);

async function enter(hand: Hand, made: NewMailedInvitation): Promise<Profile> {
  return hand.device.enter('', await open(hand, made));
}

const rowsOf = <Row extends object>(text: string): Promise<Row[]> =>
  world.server.services.database.write(house.direction.state.establishment, (tenant) =>
    tenant.query<Row>(text, []),
  );

test('IV-3 link and code let in one device, once, which reads what the household reads; direction sees it used', async () => {
  const { made, guardian } = await invited('Léo');
  expect(await invitationStanding(made.invitation, world.hand().dependencies)).toEqual({
    state: 'open',
    displayName: 'La Farandole',
  });
  const hand = world.hand();
  const profile = await enter(hand, made);
  await profile.sync();
  expect([profile.warnings, photosOf(profile)]).toEqual([[], [expect.any(String)]]);
  // The same phone is let in again by its link alone; any other finds it used.
  expect((await hand.device.enteredBy('', made.invitation))?.stored.id).toBe(profile.stored.id);
  const other = world.hand();
  expect(await other.device.enteredBy('', made.invitation)).toBeUndefined();
  await expect(open(other, made)).rejects.toMatchObject({ code: 'invitationOver' });
  expect((await invitationStanding(made.invitation, other.dependencies)).state).toBe('used');
  await house.direction.sync();
  expect(house.direction.state.invitations[made.invitation]?.status).toBe('used');
  expect(
    Object.values(house.direction.state.devices).filter((one) => one.guardian === guardian),
  ).toHaveLength(1);
  expect((await mailedInvitations(house.direction)).mailed).toEqual([]);
});

test('IV-3 HO-21 an entry that is cut anywhere makes one device', async () => {
  const { household, guardian } = await invited('Inès');
  for (const [path, moment] of [
    ['/openings', 'after'],
    ['/claims', 'before'],
    ['/claims', 'after'],
  ] as const) {
    const made = await invite({ household, guardian });
    const before = Object.keys(house.direction.state.devices).length;
    const hand = world.hand();
    hand.wire.cutOnce(path, moment);
    await expect(enter(hand, made)).rejects.toMatchObject({ code: 'offline' });
    const again = (await hand.device.enteredBy('', made.invitation)) ?? (await enter(hand, made));
    await again.sync();
    expect(again.status).toEqual({ kind: 'current' });
    await house.direction.sync();
    expect(Object.keys(house.direction.state.devices)).toHaveLength(before + 1);
  }
});

test('IV-3 another invitation, a card, or direction’s word ends it; whoever had opened it reads nothing new', async () => {
  const { made, household, guardian, child } = await invited('Rose');
  // Who had link and code kept what the bundle gave, and claims nothing.
  const early = await open(world.hand(), made);
  const second = await invite({ household, guardian });
  await expect(open(world.hand(), made)).rejects.toMatchObject({ code: 'invitationOver' });
  await house.card({ household, guardian });
  await expect(open(world.hand(), second)).rejects.toMatchObject({ code: 'invitationOver' });
  const third = await invite({ household, guardian });
  const version = () => {
    const keyring = house.direction.state.households[household]?.keyring as KeyringId;
    return house.direction.state.keyrings[keyring]?.versions.length ?? 0;
  };
  const before = version();
  await endInvitation(house.direction, household, third.invitation);
  await endInvitation(house.direction, household, third.invitation);
  expect(version()).toBe(before + 1);
  await expect(open(world.hand(), third)).rejects.toMatchObject({ code: 'invitationOver' });
  await house.publish([child]);
  await expect(world.hand().device.enter('', early)).rejects.toMatchObject({ code: 'invitationOver' });
  const seals = await rowsOf<{ target: string }>('select target from seals');
  for (const { invitation } of [made, second, third])
    expect(seals.map(({ target }) => target)).not.toContain(`invitation:${invitation}`);
});

test('HO-47 a server that serves another invitation under the id, or another house’s, lets nobody in by it', async () => {
  const [own, other] = [await invited('Nour'), await invited('Paul')];
  const elsewhere = await fetchOf((await invited('Zoé', await world.open())).made);
  const hand = world.hand();
  const theirs = await fetchOf(other.made);
  const bent: ((body: Record<string, unknown>) => unknown)[] = [
    () => theirs,
    () => elsewhere,
    (body) => ({ ...body, bundle: theirs['bundle'] }),
    (body) => ({ ...body, snapshot: theirs['snapshot'] }),
    (body) => ({ ...body, establishment: makeId() }),
    (body) => ({ ...body, keyrings: theirs['keyrings'] }),
  ];
  for (const bend of bent) {
    const stop = hand.wire.bend(({ path, body }) => (path.endsWith('/openings') ? bend(body) : undefined));
    await expect(enter(hand, own.made)).rejects.toMatchObject({
      code: expect.stringMatching(/^(cardNotGenuine|registerDistrust|keyDistrust)$/) as unknown,
    });
    stop();
  }
  // Even who has both codes: the secret of one id is that of no other.
  await expect(open(hand, { invitation: own.made.invitation, code: other.made.code })).rejects.toMatchObject({
    code: 'notFound',
  });
  await (await enter(world.hand(), own.made)).sync();
});

/** What the server gives for an invitation. */
async function fetchOf({ invitation, code }: NewMailedInvitation): Promise<Record<string, unknown>> {
  const secret = await deriveMailedSecret(code, fromBase64Url(invitation), CHEAP);
  const { proof } = await deriveInvitationSecrets(secret);
  const answer = await fetch(`${world.origin}/api/invitations/${invitation}/openings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ proof: toBase64Url(proof) }),
  });
  return (await answer.json()) as Record<string, unknown>;
}

test('HO-47 a second claim is refused by every verifier, also when the server takes it', async () => {
  const { made, household } = await invited('Sami');
  const [first, second] = [world.hand(), world.hand()];
  const both = [await open(first, made), await open(second, made)] as const;
  await (await first.device.enter('', both[0])).sync();
  await expect(second.device.enter('', both[1])).rejects.toMatchObject({ code: 'invitationOver' });
  await house.direction.sync();
  const own = Object.values(house.direction.state.devices).filter((one) => one.household === household);
  expect(own).toHaveLength(1);
  // Even if the server took it, nobody else does: in the register of all others the first claim is the only one.
  const claim = second.wire.log.find(({ path }) => path.endsWith('/claims'));
  const { entry } = JSON.parse(String(claim?.body));
  const { register } = house.direction;
  await expect(register.add(register.head.height + 1, [entry])).rejects.toMatchObject({
    code: 'registerDistrust',
  });
});

test('HO-47 mail, database and keys of the host: each guess at the code costs its Argon2id, and nothing there makes one cheaper', async () => {
  const { made, household } = await invited('Lina');
  await world.server.mailer.look();
  const mail = post.taken.findLast(({ to }) => to === ADDRESS);
  // All that the host has: the mail, every table, its own keys.
  const tables = await Promise.all(
    ['invitations', 'mailed_invitations', 'mails', 'seals', 'statements'].map((table) =>
      rowsOf<Record<string, unknown>>(`select * from ${table}`),
    ),
  );
  const loot = JSON.stringify(tables) + (mail?.source ?? '');
  const id = fromBase64Url(made.invitation);
  const secret = await deriveMailedSecret(made.code, id, CHEAP);
  const secrets = await deriveInvitationSecrets(secret);
  for (const text of [
    made.code,
    made.code.replaceAll('-', ''),
    ...[secret, secrets.proof, secrets.bundleKey, secrets.ticketSeed, secrets.sealingSeed].map(toBase64Url),
  ])
    expect(loot).not.toContain(text);
  // No digest of the code, salted with what is there, stands anywhere: what is kept follows from the stretched secret.
  const bare = new TextEncoder().encode(made.code.replaceAll('-', '').slice(0, 12));
  for (const salt of [new Uint8Array(), id])
    expect(loot).not.toContain(toBase64Url(await sha256(salt, bare)));
  const [row] = (tables[0] ?? []).filter((one) => one['id'] === made.invitation);
  expect(row?.['proof_hash']).toBe(toBase64Url(await sha256(secrets.proof)));
  // The only tests of a guess are the proof's hash, the bundle, the seal, the ticket: all behind the stretching.
  const bundle = fromBase64Url(String(row?.['bundle']));
  const opens = async (candidate: Uint8Array<ArrayBuffer>) => {
    const { bundleKey, sealingSeed } = await deriveInvitationSecrets(candidate);
    const keyring = house.direction.state.households[household]?.keyring as KeyringId;
    const to = `invitation:${made.invitation}` as const;
    const seal = (tables[3] ?? []).find((one) => one['target'] === to && one['keyring'] === keyring);
    const bind = sealBinding(keyring, Number(seal?.['version']), to);
    const key = await importSealingKey(sealingSeed);
    const box = fromBase64Url(String(seal?.['sealed']));
    return Promise.all(
      [decryptUnder(bundleKey, BUNDLE_LABEL, bundle), key.open(box, { label: KEYRING_LABEL, bind })].map(
        (opening) => opening.then(() => true).catch(() => false),
      ),
    );
  };
  const lesser = { ...CHEAP, memory: 32 };
  const guesses = [
    await stretch(made.code.replaceAll('-', '').slice(0, 12), id, lesser),
    await stretch(made.code.replaceAll('-', '').slice(0, 12), makeSecret(16), CHEAP),
    await deriveMailedSecret(makeInvitationCode(), id, CHEAP),
    id,
  ];
  for (const guess of guesses) expect(await opens(guess)).toEqual([false, false]);
  // The control: the right code at its full price opens.
  expect(await opens(secret)).toEqual([true, true]);
});

test('HO-47 no answer of a server lowers the cost of a guess, and no request of the phone or of direction bears the code', async () => {
  const { made } = await invited('Tom');
  const hand = world.hand();
  for (const more of [{ cost: CHEAP }, { salt: toBase64Url(makeSecret(16)) }]) {
    const stop = hand.wire.bend(({ path, body }) =>
      path.endsWith('/standing') || path.endsWith('/openings') ? { ...body, ...more } : undefined,
    );
    await invitationStanding(made.invitation, hand.dependencies).catch(() => undefined);
    await open(hand, made).catch(() => undefined);
    stop();
  }
  const shown = hand.wire.log
    .filter(({ path }) => path.endsWith('/openings'))
    .map(({ body }) => (JSON.parse(String(body)) as { proof: string }).proof);
  expect(new Set(shown).size).toBe(1);
  await (await enter(hand, made)).sync();
  const sent = [hand, house.hand]
    .flatMap(({ wire }) => wire.log.map(({ path, body }) => `${path} ${String(body)}`))
    .join('\n');
  expect(sent).toContain(made.invitation satisfies InvitationId);
  for (const text of [made.code, made.code.replaceAll('-', '')]) expect(sent).not.toContain(text);
});
