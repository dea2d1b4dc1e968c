import { expect, test } from 'vitest';
import { catalogueWithoutBreaks, withoutBreaks } from './frenchBreaks.ts';

test('WO-1 no line of French breaks before a mark or inside guillemets', () => {
  expect(withoutBreaks('Qui verra ces photos ? « Plus tard » : rien ne part ; tant pis !')).toBe(
    'Qui verra ces photos\u00A0? «\u00A0Plus tard\u00A0»\u00A0: rien ne part\u00A0; tant pis\u00A0!',
  );
});

test('WO-1 no line of French leaves a verb without its short word, or parts the figures of a number', () => {
  expect(
    withoutBreaks('Copiez-en une, dites-le-nous : celui-ci, ci-dessous, ce jour-là, au 09 69 39 00 00.'),
  ).toBe(
    'Copiez\u2011en une, dites\u2011le\u2011nous\u00A0: celui\u2011ci, ci\u2011dessous, ce jour\u2011là, au 09\u00A069\u00A039\u00A000\u00A000.',
  );
});

test('WO-1 words of several parts, hours, addresses and placeholders are left alone', () => {
  for (const text of [
    'micro-crèche, peut-être, arc-en-ciel, lave-leçon, Saint-Yves',
    'https://cocon.test/?a:b',
    '{count, plural, one {# photo} other {# photos}}',
    '10:00',
  ])
    expect(withoutBreaks(text)).toBe(text);
});

test('WO-1 a message keeps its name, in whichever form the build writes it', () => {
  const said = (text: string) => `{"L5AF-y":["${text}"],"a-la+/":["${text}"]}`;
  const [typed, shown] = [said('Ouvrez-le'), said('Ouvrez\u2011le')];
  expect(catalogueWithoutBreaks(typed)).toBe(shown);
  expect(catalogueWithoutBreaks(JSON.stringify(typed))).toBe(JSON.stringify(shown));
});
