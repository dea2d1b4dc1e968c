/**
 * What the worker keeps for the app to open without network, told apart by who needs it: everyone (the page, a family's
 * screens) or the team too. Read from the manifest of the first build: everyone's files are those one reaches from the
 * page without going through a door of the team. Words are told by language: a device keeps those it reads.
 *
 * Not here at all: what only some files or some people need (`libheif`, the workers of films and of passwords, OPAQUE),
 * kept once it was used.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';
import type { Shell } from './src/workers/shellFiles.ts';

const manifestShape = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof manifestShape>;

/** What only direction and team open, and what needs the server to begin: features, and single screens of others. */
const teamDoors = [
  ...['children/', 'consents-record/', 'direction/', 'first-week/', 'forgetting/', 'groups/', 'households/'],
  ...['importing/', 'kit/', 'publishing/', 'review/', 'room/', 'sheets/', 'stays/', 'demonstration/'],
  'breach/',
  ...[
    'albums/EditAlbumScreen',
    'devices/AddStaffDeviceScreen',
    'devices/ReopenTabletScreen',
    'ends/AlbumTools',
    'gallery/DeletePhotoDialog',
    'handouts/HandoutsScreen',
    'opening/OpeningScreen',
    'opening/RescueScreen',
    'today/StaffToday',
    'wayback/DevicePasskey',
  ],
].map((door) => `src/features/${door}`);
/** And what the engine reads for them. */
const teamTypes = 'src/session/staffRecordTypes';
const isOfTeam = (module: string): boolean =>
  [...teamDoors, teamTypes].some((door) => module.startsWith(door));

const languageOf = (module: string): string | undefined =>
  /\/locales\/(\w\w)\.po$|^_words-(\w\w)-/
    .exec(module)
    ?.slice(1)
    .find((found) => found !== undefined);

/** Kept once used. */
const isRare = (path: string): boolean =>
  /\/(?:libheif|filmWorker|opaqueLibrary|passwordWorker)-[^/]*$/.test(path);

/** The shell of what was built into `dist`: addresses from `/`. */
export function shellOf(dist: string): Shell {
  const manifest = manifestShape.parse(JSON.parse(read(`${dist}/.vite/manifest.json`)));
  const built = globSync('**/*', { cwd: dist })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:js|css|woff2|svg|webmanifest)$/.test(path))
    .filter((path) => path !== 'sw.js' && !path.startsWith('.vite/') && !path.includes('latin'))
    .filter((path) => !isRare(path))
    .sort();
  const page = read(`${dist}/index.html`);
  const named = [...page.matchAll(/"\/(assets\/[^"]+)"/g)].map(([, file = '']) => file);
  const everyones = reached(manifest, entriesOf(manifest, dist, named));
  for (const file of named) everyones.add(file);
  const words = new Map<string, { language: string; isOfTeam: boolean }>();
  for (const [module, { file }] of Object.entries(manifest)) {
    const language = languageOf(module);
    if (language !== undefined) words.set(file, { language, isOfTeam: isOfTeam(module) });
  }
  const part = (ofTeam: boolean) => ({
    files: built
      .filter((path) => !words.has(path))
      .filter((path) => ofTeam !== (everyones.has(path) || !path.startsWith('assets/')))
      .map((path) => `/${path}`),
    words: Object.fromEntries(
      [...new Set([...words.values()].map(({ language }) => language))].sort().map((language) => [
        language,
        [...words]
          .filter(([, one]) => one.language === language && one.isOfTeam === ofTeam)
          .map(([path]) => `/${path}`)
          .sort(),
      ]),
    ),
  });
  const everyone = part(false);
  return { everyone: { ...everyone, files: ['/', ...everyone.files] }, team: part(true) };
}

/** The modules that the page's one script puts down under their names (vite.start.ts). */
function entriesOf(manifest: Manifest, dist: string, named: readonly string[]): string[] {
  const scripts = named.filter((file) => file.endsWith('.js')).map((file) => read(`${dist}/${file}`));
  return Object.entries(manifest).flatMap(([module, { file }]) =>
    scripts.some((text) => text.includes(`"${basename(file)}":`)) ? [module] : [],
  );
}

const read = (path: string): string => readFileSync(path, 'utf8');

/** Files that one gets to from these modules, through no door of the team. */
function reached(manifest: Manifest, entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const next = [...entries];
  for (let module = next.pop(); module !== undefined; module = next.pop()) {
    const chunk = manifest[module];
    if (seen.has(module) || isOfTeam(module) || chunk === undefined) continue;
    seen.add(module);
    for (const file of [chunk.file, ...chunk.css, ...chunk.assets]) files.add(file);
    next.push(...chunk.imports, ...chunk.dynamicImports);
  }
  return files;
}
