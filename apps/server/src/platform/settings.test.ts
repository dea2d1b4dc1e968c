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

test('DM-2 COCON_DEMO=off, and nothing else, takes demonstrations away', () => {
  expect(readSettings({})).toMatchObject({ demonstrations: true });
  expect(readSettings({ COCON_DEMO: 'off' })).toMatchObject({ demonstrations: false });
});
