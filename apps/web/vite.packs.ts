/**
 * Puts the small files of the shell together (src/workers/packs.ts): one pack for everyone's, one for the team's, and of
 * each one for the words of a language. Alone stay the page, what the page itself names, which every start loads, the
 * words of the first screens with what they need, and what is no script or style.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { canBePacked, type PackFiles } from './src/workers/packs.ts';
import type { Shell, ShellPart } from './src/workers/shellFiles.ts';

/** Writes the packs into `dist/assets`. The answer is the same shell, with packs in the place of what lies in them. */
export function packShell(dist: string, shell: Shell): Shell {
  const page = readFileSync(`${dist}/index.html`, 'utf8');
  const isAlone = (path: string): boolean =>
    !canBePacked(path) || page.includes(`"${path}"`) || /\/(?:words-\w\w|rolldown-runtime)-/.test(path);

  function packed(name: string, paths: readonly string[]): string[] {
    const inside = paths.filter((path) => !isAlone(path));
    if (inside.length === 0) return [...paths];
    const files: PackFiles = Object.fromEntries(
      inside.map((path) => [path, readFileSync(`${dist}${path}`, 'utf8')]),
    );
    const text = JSON.stringify(files);
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
    const pack = `/assets/pack-${name}-${hash}.json`;
    writeFileSync(`${dist}${pack}`, text);
    return [...paths.filter(isAlone), pack];
  }

  const part = (name: string, { files, words }: ShellPart): ShellPart => ({
    files: packed(name, files),
    words: Object.fromEntries(
      Object.entries(words).map(([language, paths]) => [language, packed(`${name}-${language}`, paths)]),
    ),
  });
  return { everyone: part('everyone', shell.everyone), team: part('team', shell.team) };
}
