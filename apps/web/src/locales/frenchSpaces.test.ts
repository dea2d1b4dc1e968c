import { expect, test } from 'vitest';
import { withFrenchSpaces } from './frenchSpaces.ts';

test('WO-1 no line of French breaks before a mark or inside guillemets', () => {
  expect(withFrenchSpaces('Qui verra ces photos ? « Plus tard » : rien ne part ; tant pis !')).toBe(
    'Qui verra ces photos\u00A0? «\u00A0Plus tard\u00A0»\u00A0: rien ne part\u00A0; tant pis\u00A0!',
  );
});

test('WO-1 hours, addresses and placeholders are left alone', () => {
  for (const text of ['https://cocon.test/?a:b', '{count, plural, one {# photo} other {# photos}}', '10:00'])
    expect(withFrenchSpaces(text)).toBe(text);
});
