/** What a phone shows of a message. Rules WN of docs/spec.md. */
import { expect, test } from 'vitest';
import { readPushed } from './pushed.ts';

test('WN-8 a message is shown in its own words, and one that cannot be read as one without any', () => {
  const whole = { title: 'Du nouveau à La Farandole', body: 'Ouvrez Cocon pour le voir.', lang: 'fr' };
  expect(readPushed(`${JSON.stringify(whole)}      `)).toEqual(whole);
  for (const text of [undefined, '', 'not json', 'null', '3', '"x"', '[]', '{"title":3}'])
    expect(readPushed(text), String(text)).toEqual({ title: 'Cocon', body: '', lang: '' });
});
