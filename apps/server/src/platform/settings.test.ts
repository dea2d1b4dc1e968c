/** What the host may set, and how a mistake is answered. Rules SV of docs/spec.md. */
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('SV-17 without settings: this machine alone, port 8080, a folder of its own', () => {
  expect(readSettings({})).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    dataFolder: './.cocon',
    openToAll: false,
  });
});

test('SV-17 what cannot be right is refused with a sentence that says what to do', () => {
  expect(() => readSettings({ PORT: 'abc' })).toThrow(/PORT/);
  expect(() => readSettings({ COCON_ORIGIN: 'https://cocon.test/chemin' })).toThrow(/COCON_ORIGIN/);
  expect(() => readSettings({ COCON_HOST: '0.0.0.0' })).toThrow(/COCON_ORIGIN/);
  expect(readSettings({ COCON_HOST: '0.0.0.0', COCON_ORIGIN: 'https://cocon.test' })).toMatchObject({
    host: '0.0.0.0',
  });
});

test('LM-4 proxies are addresses or networks', () => {
  expect(readSettings({ COCON_PROXIES: '10.0.0.5, 172.18.0.0/16 fd00::/8' })).toMatchObject({
    proxies: ['10.0.0.5', '172.18.0.0/16', 'fd00::/8'],
  });
  for (const wrong of ['nginx', '10.0.0.5/33', '10.0.0.0/0', '10.0.0.0/8/8'])
    expect(() => readSettings({ COCON_PROXIES: wrong })).toThrow(/COCON_PROXIES/);
});

test('DM-2 COCON_DEMO=off, and nothing else, takes demonstrations away', () => {
  expect(readSettings({})).toMatchObject({ demonstrations: true });
  expect(readSettings({ COCON_DEMO: 'off' })).toMatchObject({ demonstrations: false });
});

test('EM-1 mails are offered with both settings and with neither none are; the sentence quotes no password', () => {
  expect(readSettings({})).toMatchObject({ mail: undefined });
  const COCON_SMTP_URL = 'smtps://cocon:secret@smtp.exemple.fr';
  expect(readSettings({ COCON_SMTP_URL, COCON_MAIL_FROM: 'cocon@exemple.fr' })).toMatchObject({
    mail: { url: COCON_SMTP_URL, from: 'cocon@exemple.fr' },
  });
  expect(() => readSettings({ COCON_SMTP_URL })).toThrow(/COCON_MAIL_FROM/);
  expect(() => readSettings({ COCON_SMTP_URL, COCON_MAIL_FROM: 'Cocon <a@b.fr>' })).toThrow(
    /COCON_MAIL_FROM/,
  );
  expect(() => readSettings({ COCON_MAIL_FROM: 'a@b.fr' })).toThrow(/COCON_SMTP_URL/);
  expect(() => readSettings({ COCON_SMTP_URL: 'https://cocon:secret@exemple.fr' })).toThrow(/^(?!.*secret)/);
});

test('WN-1 phones are told where the host can be written to, unless COCON_PUSH is off', () => {
  expect(readSettings({ COCON_ORIGIN: 'https://cocon.exemple.fr' })).toMatchObject({
    push: { subject: 'https://cocon.exemple.fr' },
  });
  const mail = { COCON_SMTP_URL: 'smtps://smtp.exemple.fr', COCON_MAIL_FROM: 'cocon@exemple.fr' };
  expect(readSettings(mail)).toMatchObject({ push: { subject: 'mailto:cocon@exemple.fr' } });
  expect(readSettings({})).toMatchObject({ push: undefined });
  expect(readSettings({ ...mail, COCON_PUSH: 'off' })).toMatchObject({ push: undefined });
  expect(() => readSettings({ COCON_PUSH: 'nein' })).toThrow(/COCON_PUSH/);
});
