/** The app's files beside the API. Rules SV of docs/spec.md. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { serveApp } from './serveApp.ts';

test('SV-18 hashed files are kept for ever, pages asked again; every path of the app is its page, no other is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cocon-app-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Cocon</title>');
  writeFileSync(join(folder, 'sw.js'), '1');
  writeFileSync(join(folder, 'assets', 'a-123.js'), 'plain');
  writeFileSync(join(folder, 'assets', 'a-123.js.br'), 'compressed');
  const app = Fastify();
  await serveApp(app, folder);
  const get = (url: string, headers = {}) => app.inject({ url, headers });
  for (const path of ['/', '/e', '/galerie/2026']) {
    const answer = await get(path);
    expect(answer.body, path).toContain('Cocon');
    expect(answer.headers['cache-control']).toBe('no-cache');
  }
  expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache');
  const asset = await get('/assets/a-123.js', { 'accept-encoding': 'br' });
  expect(asset.headers['cache-control']).toContain('immutable');
  expect(asset.headers['content-encoding']).toBe('br');
  for (const path of ['/api/nothing', '/assets/gone.js', '/../package.json']) {
    expect((await get(path)).statusCode, path).toBe(404);
  }
  await app.close();
  rmSync(folder, { recursive: true });
});

test('PW-10 what a phone without the app’s worker shares is not read, and the page says that nothing arrived', async () => {
  const app = Fastify({ bodyLimit: 10 });
  await serveApp(app, undefined);
  const answer = await app.inject({
    method: 'POST',
    url: '/partage',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: 'x'.repeat(1000),
  });
  expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/partage#cut']);
  await app.close();
});
