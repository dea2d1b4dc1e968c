import { describe, expect, test } from 'vitest';
import { ofName, ofNames, thatName } from './ofName.ts';

describe('a name after « de » in French', () => {
  test.each([
    ["d'Awa", 'Awa'],
    ["d'Inès", 'Inès'],
    ["d'Élise", 'Élise'],
    ["d'Œlia", 'Œlia'],
    ["d'Hugo", 'Hugo'],
    ["d'Hélène", 'Hélène'],
    ["d'Hadrien Petit", 'Hadrien Petit'],
    ["d'Yves", 'Yves'],
    ['de Yasmine', 'Yasmine'],
    ['de Hassan', 'Hassan'],
    ['de Heidi', 'Heidi'],
    ['de Léo', 'Léo'],
    ['de 1001 Pattes', '1001 Pattes'],
  ])('DG-4 « %s »', (said, name) => {
    expect(ofName(name, 'fr')).toBe(said);
  });

  test('DG-4 « que » does as « de »', () => {
    expect(thatName('Awa', 'fr')).toBe("qu'Awa");
    expect(thatName('Léo', 'fr')).toBe('que Léo');
    expect(thatName('Awa', 'en')).toBe('Awa');
  });

  test('DG-4 each of several names has its own', () => {
    expect(ofNames(['Inès', 'Léo', 'Awa'], 'fr')).toBe("d'Inès, de Léo et d'Awa");
  });
});

test('DG-4 other languages get the name alone', () => {
  expect(ofName('Awa', 'de')).toBe('Awa');
  expect(ofNames(['Awa', 'Léo'], 'it')).toBe('Awa e Léo');
});
