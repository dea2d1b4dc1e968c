import { expect, test } from 'vitest';
import { faultOfPassword } from './passwordRule.ts';

test.each([
  ['tortue lampe nuage quatre', undefined],
  ['un os de roi', undefined],
  ['Xk7-vPq2-bL9w', undefined],
  ['la tortue dort', undefined],
  ['', 'short'],
  ['azertyuiop', 'short'],
  ['tortue lampe', undefined],
  ['tortue!', 'short'],
  ['aaaaaaaaaaaa', 'guessable'],
  ['abababababab', 'guessable'],
  ['123456789012', 'guessable'],
  ['abcdefghijklm', 'guessable'],
  ['motdepasse2026', 'guessable'],
  ['MotDePasse!2026', 'guessable'],
  ['Password12345', 'guessable'],
  ['azertyuiop123', 'guessable'],
  ['soleil1234567', 'guessable'],
  ['01/02/1990 0102', 'guessable'],
  ['sarah.martin', 'identifier'],
  ['Sarah.Martin2026', 'identifier'],
  ['sarah.martin aime les nuages', undefined],
] as const)('OQ-7 %j may be chosen, or why not: %j', (password, fault) => {
  expect(faultOfPassword(password, 'sarah.martin')).toBe(fault);
});
