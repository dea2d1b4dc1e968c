/** What a phone shows of a message. Rules WN of docs/spec.md. */
import { expect, test } from 'vitest';
import { readPushed, RENEWED, tellRenewed } from './pushed.ts';

test('WN-8 a message is shown in its own words, and one that cannot be read as one without any', () => {
  const whole = { title: 'Du nouveau à La Farandole', body: 'Ouvrez Cocon pour le voir.', lang: 'fr' };
  expect(readPushed(`${JSON.stringify(whole)}      `)).toEqual(whole);
  for (const text of [undefined, '', 'not json', 'null', '3', '"x"', '[]', '{"title":3}'])
    expect(readPushed(text), String(text)).toEqual({ title: 'Cocon', body: '', lang: '' });
});

test('WN-10 every page that is open hears that the address changed, and none is opened for it', async () => {
  const heard: unknown[] = [];
  const page = { postMessage: (said: unknown) => heard.push(said) };
  const clients = { matchAll: async () => [page, page] } as unknown as ServiceWorkerGlobalScope['clients'];
  await tellRenewed({ clients });
  expect(heard).toEqual([RENEWED, RENEWED]);
});
