/** Where the server may be sent. Rules WN of docs/spec.md. */
import { expect, test } from 'vitest';
import { isPublic, lookupOutside, readOutside } from './outside.ts';

test('WN-7 public names over https at the usual port, and nothing else; loopback where nobody else asks', () => {
  const good = [
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ];
  for (const text of good) expect(readOutside(text, false)?.href).toBe(text);
  const bad = [
    'http://push.example.org/',
    'https://push.example.org:444/',
    'https://user@push.example.org/',
    'https://127.0.0.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://localhost/',
    'https://intranet/',
    'https://push.example.org./',
    'file:///etc/passwd',
    'https://',
  ];
  for (const text of bad) expect(readOutside(text, false), text).toBeUndefined();
  expect(readOutside('http://127.0.0.1:9999/x', true)?.port).toBe('9999');
  expect(readOutside('http://127.0.0.1:9999/x', false)).toBeUndefined();
  expect(readOutside('http://push.example.org/', true)).toBeUndefined();
});

test('WN-7 an address of one’s own network is not outside, however it is written', () => {
  for (const address of ['142.250.1.1', '17.57.144.1', '2a00:1450:4007::1', '2620:149:a44::1'])
    expect(isPublic(address), address).toBe(true);
  for (const address of [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::1',
    'not an address',
  ])
    expect(isPublic(address), address).toBe(false);
});

test('WN-7 a name that stands for the machine itself is nobody’s', async () => {
  const found = await new Promise((done) =>
    lookupOutside('localhost', { all: true }, (error, address) => done(error?.code ?? address)),
  );
  expect(found).toBe('NOT_OUTSIDE');
});
