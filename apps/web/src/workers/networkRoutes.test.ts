import { expect, test } from 'vitest';
import { leaveToNetwork } from './networkRoutes.ts';

test('PW-23 what goes to the server is left to the network beforehand, and nothing else is', () => {
  const told: URLPattern[] = [];
  leaveToNetwork({
    addRoutes: async (routes: readonly { condition: { urlPattern: URLPattern } }[]) =>
      void told.push(...routes.map(({ condition }) => condition.urlPattern)),
  });
  const isLeft = (path: string) => told.some((pattern) => pattern.test(`https://cocon.test${path}`));
  expect(['/api/e/house/blobs/1', '/api/facts'].map(isLeft)).toEqual([true, true]);
  expect(['/', '/assets/api/x.js', '/film/1', '/partage', '/apis'].map(isLeft)).not.toContain(true);
});

test('PW-23 a browser that cannot be told, or does not take it, installs the worker all the same', () => {
  expect(() => leaveToNetwork({})).not.toThrow();
  expect(() => leaveToNetwork({ addRoutes: () => Promise.reject(new TypeError('no')) })).not.toThrow();
});
