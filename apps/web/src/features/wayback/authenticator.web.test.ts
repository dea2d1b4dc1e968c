/** The browser's own authenticator, a virtual one: with a PRF, without, and with a person who says no. */
import { passkeyHandle } from '@cocon/client';
import { makeId, type InvitationId } from '@cocon/protocol';
import { afterEach, beforeAll, afterAll, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { askPasskey, dropPasskey, makePasskey, passkeyClues } from './authenticator.ts';

interface DevTools {
  send(method: string, parameters?: object): Promise<unknown>;
}
const devtools = cdp() as unknown as DevTools;
let authenticator: string | undefined;

beforeAll(() => devtools.send('WebAuthn.enable'));
afterAll(() => devtools.send('WebAuthn.disable'));
afterEach(async () => {
  if (authenticator !== undefined) {
    await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: authenticator });
  }
  authenticator = undefined;
});

async function plugIn(more: object = {}): Promise<void> {
  const options = {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    hasPrf: true,
    automaticPresenceSimulation: true,
    ...more,
  };
  const made = await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
  authenticator = (made as { authenticatorId: string }).authenticatorId;
}

async function kept(): Promise<number> {
  const all = await devtools.send('WebAuthn.getCredentials', { authenticatorId: authenticator });
  return (all as { credentials: unknown[] }).credentials.length;
}

const makeHandle = () => passkeyHandle(makeId(), makeId<InvitationId>());
const make = (handle: ReturnType<typeof makeHandle>) => makePasskey(handle, 'La Farandole', 'Awa Martin');

test('PK-2 PK-5 a passkey is made, says where it leads, and gives the same each time', async () => {
  await plugIn();
  expect(await passkeyClues()).toMatchObject({ hasPasskeys: true, isOwn: true });
  const handle = makeHandle();
  const made = await make(handle);
  expect(made).toEqual({ handle, output: expect.any(Uint8Array) as unknown });
  expect(await askPasskey()).toEqual(made);
  expect(await kept()).toBe(1);
  await dropPasskey(handle);
  expect(await askPasskey()).toBe('none');
});

test('PK-6 an authenticator that gives nothing to make a key of is told so, and keeps no passkey', async () => {
  await plugIn({ hasPrf: false });
  expect(await make(makeHandle())).toBe('cannot');
  expect(await kept()).toBe(0);
});

test('PK-6 who says no, or has none, has changed nothing', async () => {
  await plugIn({ isUserVerified: false });
  expect(await make(makeHandle())).toBe('none');
  expect(await askPasskey()).toBe('none');
  expect(await kept()).toBe(0);
});
