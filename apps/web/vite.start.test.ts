import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { joinStart } from './vite.start.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  Reflect.deleteProperty(globalThis, 'cocon');
  Reflect.deleteProperty(globalThis, 'made');
});

/** A build of these modules, the last of them the page's entry. */
function built(modules: Readonly<Record<string, string>>): string {
  const dist = mkdtempSync(join(tmpdir(), 'cocon-start-'));
  folders.push(dist);
  mkdirSync(join(dist, 'assets'));
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(dist, 'assets', name), text);
  const tags = Object.keys(modules).map(
    (name) => `    <script type="module" crossorigin src="/assets/${name}"></script>\n`,
  );
  writeFileSync(join(dist, 'index.html'), `<head>\n${tags.join('')}  </head>\n`);
  return dist;
}

const modules = {
  'rolldown-runtime-11111111.js': 'var t=e=>({...e});export{t};',
  'library-22222222.js':
    'import{t}from"./rolldown-runtime-11111111.js";globalThis.made=(globalThis.made??0)+1;var e=t({a:1}),d=()=>2;export{e as a,d as do};',
  'family-33333333.js':
    'import{a,do as b}from"./library-22222222.js";var strict=(function(){return this})()===undefined,l=()=>import(`./screen.js`);export{strict as s,l,b as t};',
};

async function started(dist: string) {
  const [script = ''] = readdirSync(join(dist, 'assets')).filter((name) => name.startsWith('start-'));
  runInThisContext(readFileSync(join(dist, 'assets', script), 'utf8'));
  const load = (name: string) =>
    import(/* @vite-ignore */ pathToFileURL(join(dist, 'assets', name)).href) as Promise<
      Record<string, unknown>
    >;
  return {
    script,
    library: await load('library-22222222.js'),
    family: await load('family-33333333.js'),
  };
}

test('PW-25 the page loads one classic script in the place of its modules', async () => {
  const dist = built(modules);
  await joinStart(dist);
  const { script } = await started(dist);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe(
    `<head>\n    <script defer src="/assets/${script}"></script>\n  </head>\n`,
  );
  // A screen's file is still fetched when it is opened.
  expect(readFileSync(join(dist, 'assets', script), 'utf8')).toContain('import(`./screen.js`)');
});

test('PW-25 a screen’s file gets what the script made, and nothing is made a second time', async () => {
  const dist = built(modules);
  await joinStart(dist);
  const { library, family } = await started(dist);
  expect(library['a']).toEqual({ a: 1 });
  expect(library['do']).toBe(family['t']);
  expect(family['s']).toBe(true);
  expect(Reflect.get(globalThis, 'made')).toBe(1);
});

test('PW-25 a name that changes is refused, for it would be handed on as it was', async () => {
  const changing = 'let n=0;var up=()=>{n+=1};export{n,up};';
  await expect(joinStart(built({ 'family-33333333.js': changing }))).rejects.toThrow(
    'family-33333333.js exports n, which changes',
  );
});
