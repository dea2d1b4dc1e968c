/** Which hint gets ticked by getting somewhere. What the register ticks is shown by the scene. */
import { expect, test } from 'vitest';
import { tickedBy, type Place, type Ticked } from './ticking.ts';

const ofFamily: readonly Ticked[] = [
  { id: 'gallery', to: { href: '/galerie' } },
  { id: 'withdraw', to: { href: '/papiers' }, isDone: () => false },
  { id: 'vanished', to: { persona: 'Diallo' } },
];
const ticked = (place: Place, done: readonly string[] = []) =>
  tickedBy(ofFamily, place, ({ id }) => done.includes(id)).map(({ id }) => id);

test('DM-8 getting to a place ticks its hint; what a deed ticks, a place does not', () => {
  expect(ticked({ href: '/galerie' })).toEqual(['gallery']);
  expect(ticked({ href: '/papiers' })).toEqual([]);
  expect(ticked({ href: '/' })).toEqual([]);
});

test('DM-8 seeing as somebody else what one changed counts once one has changed it', () => {
  expect(ticked({ persona: 'Diallo' })).toEqual([]);
  expect(ticked({ persona: 'Diallo' }, ['gallery', 'withdraw'])).toEqual(['vanished']);
  expect(ticked({ persona: 'team' }, ['withdraw'])).toEqual([]);
});
