/** A server that lies about the time, and one that passes a device's signature on to another place. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf, bendOf, codesOf, expectStopped, plain, reopen, slipIn, write } from './support/attack.ts';
import type { Json } from './support/wire.ts';
import { photosOf, World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const DAY = 86_400_000;

describe('time and place', () => {
  test('HO-18 a clock that lies by days: nothing is signed, nothing erased, all goes out when it is right again', async () => {
    const house = await world.open();
    const leo = await house.enter(await house.addGroup(), 'Léo');
    await house.record(leo, 'group');
    const { photo } = await house.publish([leo.child]);
    const letter = { ...plain('thread', [leo.household]), until: Date.now() + 2 * DAY };
    await write(house.direction, letter);
    await leo.profile.sync();
    let { direction } = house;
    for (const days of [40, -40, 3, -3]) {
      direction = await reopen(house.hand, direction);
      let facts: Json;
      const watch = house.hand.wire.bend(bendOf('/sessions', (body) => void (facts = body)));
      await direction.sync();
      watch();
      const lie = bendOf('/challenges', (body) => ({ ...body, time: body.time + days * DAY }));
      const crude = house.hand.wire.bend(lie);
      direction = await reopen(house.hand, direction);
      await direction.sync();
      expectStopped(direction, 'clockOff');
      crude();
      // A liar who keeps to the lie lets the device in all the same.
      const stops = [
        house.hand.wire.bend(lie),
        house.hand.wire.bend(({ path }) =>
          path.endsWith('/sessions')
            ? answerOf({ ...facts, expires: facts.expires + days * DAY })
            : undefined,
        ),
      ];
      direction = await reopen(house.hand, direction);
      slipIn(house.hand.wire, { kind: 'deleted', id: letter.id, collection: 'thread', tombstone: null });
      const commits = () =>
        house.hand.wire.log.filter(
          ({ method, path }) => method === 'POST' && /changesets|register/.test(path),
        ).length;
      const before = commits();
      const message = plain('thread', [leo.household], { text: `à ${days} jours` });
      await direction.enqueue({ writes: [message] });
      await direction.sync();
      const terms = await house.terms(leo, 'nobody');
      const said = direction.say(() => ({
        sayings: [{ type: 'consentRecorded', body: { household: leo.household, terms } }],
      }));
      await expect(said).rejects.toMatchObject({ code: 'clockOff' });
      expect(commits()).toBe(before);
      expect(direction.documents.get(letter.id)).toBeDefined();
      expect(photosOf(direction)).toEqual([photo]);
      expect(direction.outbox).toMatchObject([{ status: { kind: 'stuck', code: 'clockOff' } }]);
      for (const stop of stops) stop();
      direction = await reopen(house.hand, direction);
      await direction.sync();
      expect(direction.outbox).toEqual([]);
      expect(direction.all('thread').map(({ id }) => id)).toContain(message.id);
      expect(direction.all('thread').map(({ id }) => id)).toContain(letter.id);
    }
  });

  test('HO-18 an opening and a claim are not signed under a clock that lies', async () => {
    const hand = world.hand();
    const stop = hand.wire.bend(bendOf('/health', (body) => ({ ...body, time: body.time - 30 * DAY })));
    const opening = {
      openingCode: '',
      displayName: 'La Farandole',
      zone: 'Europe/Paris',
      consentRule: 'both',
      code: '123456',
      person: 'Claire',
    } as const;
    await expect(hand.device.openEstablishment(opening)).rejects.toMatchObject({ code: 'clockOff' });
    expect(hand.wire.log.map(({ path }) => path)).toEqual(['/api/health']);
    stop();
    expect((await hand.device.openEstablishment(opening)).profile.stored.role).toBe('direction');
  });

  test('HO-19 a challenge relayed from another origin opens no session at the real one', async () => {
    const house = await world.open();
    const leo = await house.enter(await house.addGroup(), 'Léo');
    // The same browser profile, at an origin that passes everything on.
    const relayOrigin = 'http://relais.example';
    const stolen: { proof?: string } = {};
    const relayed = World.at(relayOrigin).hand(leo.hand.store);
    const real = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      if (url.includes('/sessions') && typeof init?.body === 'string') stolen.proof = init.body;
      return real(url.replace(relayOrigin, world.origin), init);
    };
    try {
      const profile = await relayed.device.unlock(leo.profile.stored.id, null);
      await profile.sync();
      expectStopped(profile, 'revoked');
      expect(profile.all('book').length).toBeGreaterThan(0);
    } finally {
      globalThis.fetch = real;
    }
    const path = `${world.origin}/api/e/${leo.profile.stored.establishment}/sessions`;
    const direct = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cocon-protocol': '1' },
      body: stolen.proof ?? '',
    });
    expect(direct.status).toBe(401);
    await leo.profile.sync();
    expect(leo.profile.status).toEqual({ kind: 'current' });
  });

  test('HO-20 answers of no known shape are unreadable, and take nothing', async () => {
    const house = await world.open();
    const leo = await house.enter(await house.addGroup(), 'Léo');
    await house.record(leo, 'group');
    const { photo } = await house.publish([leo.child]);
    await leo.profile.sync();
    const proto = (text: string): Json => JSON.parse(text);
    const whole: ((body: Json) => Json)[] = [
      () => null,
      () => [],
      () => 'oui',
      () => 1e308,
      () => ({}),
      (body) => ({ ...body, more: 'non' }),
      (body) => ({ ...body, cursor: 7 }),
      (body) => ({ ...body, cursor: `${'x'.repeat(40)}.1` }),
      (body) => ({ ...body, cursor: 'abc.99999999999999999999' }),
      (body) => ({ ...body, changes: {} }),
      (body) => ({ ...body, changes: [null] }),
      (body) => ({ ...body, changes: [{ kind: 'wipe' }] }),
      (body) => ({ ...body, changes: [{ kind: 'entries', height: 1.5, entries: [] }] }),
      (body) => ({ ...body, changes: [{ kind: 'entries', height: 1e300, entries: [] }] }),
      (body) => ({
        ...body,
        changes: [{ kind: 'deleted', id: '../../etc', collection: 'book', tombstone: null }],
      }),
      (body) => ({ ...body, changes: [{ kind: 'withdrawn', id: photo, collection: '__proto__' }] }),
      (body) => ({ ...body, changes: [{ kind: 'record', record: { header: 1 } }] }),
      (body) => ({ ...body, changes: [{ kind: 'record', record: {} }] }),
      (body) => ({ ...body, constructor: { prototype: { polluted: true } } }),
      () => proto('{"__proto__":{"polluted":true}}'),
      (body) => ({ ...body, changes: [proto('{"__proto__":{"kind":"withdrawn"}}')] }),
    ];
    for (const change of whole) {
      const profile = await reopen(leo.hand, leo.profile);
      const stop = leo.hand.wire.bend(bendOf('/changes', (body) => change(body)));
      await profile.sync();
      expect([change.toString(), codesOf(profile)]).toEqual([change.toString(), ['unreadableAnswer']]);
      expect(profile.status.kind).not.toBe('current');
      expect(photosOf(profile)).toEqual([photo]);
      stop();
      await profile.sync();
      expect(profile.status).toEqual({ kind: 'current' });
    }
    const strange: Json[] = [
      {
        kind: 'record',
        record: { header: '{"__proto__":{}}', signature: 'A'.repeat(86), ciphertext: 'AAAA', wrap: 'AAAA' },
      },
      {
        kind: 'record',
        record: { header: '[]', signature: 'A'.repeat(86), ciphertext: 'AAAA', wrap: 'AAAA' },
      },
      {
        kind: 'audience',
        audience: { statement: '{}', signature: 'A'.repeat(86), members: null, seals: [] },
      },
      {
        kind: 'audience',
        audience: { statement: '{"id":"__proto__"}', signature: 'A'.repeat(86), members: null, seals: [] },
      },
    ];
    slipIn(leo.hand.wire, ...strange);
    const profile = await reopen(leo.hand, leo.profile);
    await profile.sync();
    expect(new Set(codesOf(profile))).toEqual(new Set(['recordDistrust', 'keyDistrust']));
    expect(profile.status).toEqual({ kind: 'current' });
    expect(photosOf(profile)).toEqual([photo]);
    expect(({} as Json).polluted).toBeUndefined();

    for (const [height, entries] of [
      [99_999_999, []],
      [Number.MAX_SAFE_INTEGER, [{ visibility: 'restricted', tag: 'A'.repeat(22), inner: 'A'.repeat(43) }]],
    ] as const) {
      const opened = await reopen(leo.hand, leo.profile);
      slipIn(leo.hand.wire, { kind: 'entries', height, entries });
      await opened.sync();
      expectStopped(opened, 'registerDistrust', 'notNext');
    }
    for (const body of ['<html>', '', '{"a":', '"\\ud800"']) {
      const opened = await reopen(leo.hand, leo.profile);
      const stop = leo.hand.wire.bend(({ path }) =>
        path.includes('/changes')
          ? new Response(body, { headers: { 'content-type': 'application/json' } })
          : undefined,
      );
      await opened.sync();
      expect(codesOf(opened)).toEqual(['unreadableAnswer']);
      stop();
    }
    for (const [status, body] of [
      [409, { error: 'tooWide', audience: 1 }],
      [500, { error: '__proto__' }],
      [418, { error: 'constructor' }],
      [503, null],
    ] as const) {
      const opened = await reopen(leo.hand, leo.profile);
      const stop = leo.hand.wire.bend(({ path }) =>
        path.includes('/changes') ? answerOf(body, status) : undefined,
      );
      await opened.sync();
      expect(opened.status).toEqual({ kind: 'offline' });
      expect(photosOf(opened)).toEqual([photo]);
      stop();
      await opened.sync();
      expect(opened.status).toEqual({ kind: 'current' });
    }
  }, 60_000);
});
