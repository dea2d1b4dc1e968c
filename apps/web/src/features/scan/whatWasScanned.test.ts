import { cardLink } from '@cocon/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whatWasScanned } from './whatWasScanned.ts';

const HERE = 'https://cocon.example';
const secret = 'abcdefghijklmnopqrstuA';

test('PW-9 a square is a card of ours, a card of another address, or no card', () => {
  expect(whatWasScanned(cardLink(HERE, secret), HERE)).toEqual({ kind: 'card', secret });
  expect(whatWasScanned(cardLink('https://ailleurs.example:8443', secret), HERE)).toEqual({
    kind: 'elsewhere',
    host: 'ailleurs.example:8443',
  });
  for (const other of [
    secret,
    HERE,
    `${HERE}/e`,
    `${HERE}/e#${secret}x`,
    `${HERE}/autre#${secret}`,
    `WIFI:T:WPA;S:creche;P:${secret};;`,
    '',
  ]) {
    expect(whatWasScanned(other, HERE), other).toEqual({ kind: 'noCard' });
  }
});

test('PW-9 whatever a square says, only a link of this very address is tried here', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true, size: 'small' })), (text) => {
      if (whatWasScanned(text, HERE).kind === 'card') expect(text.startsWith(`${HERE}/e#`)).toBe(true);
    }),
  );
  const hosts = fc.constantFrom(
    'http://cocon.example',
    'https://cocon.example.evil',
    'https://x@cocon.exampl',
  );
  fc.assert(fc.property(hosts, (host) => whatWasScanned(cardLink(host, secret), HERE).kind === 'elsewhere'));
});
