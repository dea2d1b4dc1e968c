import { expect, it } from 'vitest';
import { chosenGroup, NEW } from './placeOptions.ts';

const groups = [
  { id: 'a', name: 'Moyens' },
  { id: 'b', name: 'Étoiles' },
];

it('HM-11 the name of a group that is there makes no second one, whatever the case and accents', () => {
  for (const typed of ['Étoiles', 'etoiles', '  ÉTOILES '])
    expect(chosenGroup(groups, NEW, typed)).toBe(groups[1]);
  expect(chosenGroup(groups, NEW, 'Étoile')).toBeUndefined();
});

it('HM-11 what is chosen counts, not what was typed before', () => {
  expect(chosenGroup(groups, 'a', 'Étoiles')).toBe(groups[0]);
  expect(chosenGroup(groups, 'gone', 'Étoiles')).toBeUndefined();
});
