/**
 * Which of the app's files a device keeps for opening without network: everyone's, the team's where the team opened it,
 * and words of the languages it reads. A new version keeps what the former one kept, under its new names, at once: a
 * tablet that is offline the next morning opens all its rooms.
 *
 * What every start loads is kept file by file; the many small files of single screens come together, in packs (packs.ts).
 */
import { negotiateLocale } from '../locales/locale.ts';

export interface ShellPart {
  /** Addresses from `/`, of files and of packs. */
  readonly files: readonly string[];
  /** Of each language, the words of these files' screens. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export interface Shell {
  readonly everyone: ShellPart;
  readonly team: ShellPart;
}

/** What a page asks to keep: what it has loaded itself, words of its language, the team's files where it is the team's. */
export interface Keep {
  readonly kind: 'keep';
  readonly loaded: readonly string[];
  readonly language: string;
  readonly isTeam: boolean;
}

/** A file's name over versions: without the hash of what it holds. */
export function nameOf(path: string): string {
  return path.replace(/-[\w-]{8,9}(\.\w+)$/, '$1');
}

const allOf = ({ files, words }: ShellPart): string[] => [...files, ...Object.values(words).flat()];

/** What a new version keeps first. `former`: what the versions before kept; `languages`: the browser's, BCP 47. */
export function atFirst(shell: Shell, former: readonly string[], languages: readonly string[]): string[] {
  const names = new Set(former.map(nameOf));
  const { files, words } = shell.everyone;
  const known = [...allOf(shell.everyone), ...allOf(shell.team)].filter((path) => names.has(nameOf(path)));
  return [...new Set([...files, ...(words[negotiateLocale(languages)] ?? []), ...known])];
}

/** What a page's wish adds to what is `kept`. */
export function toAdd(shell: Shell, kept: readonly string[], { loaded, language, isTeam }: Keep): string[] {
  const there = new Set(kept);
  const own = loaded.filter((path) => path.startsWith('/assets/'));
  const parts = isTeam ? [shell.everyone, shell.team] : [shell.everyone];
  const languages = Object.entries(shell.everyone.words)
    .filter(([name, words]) => name === language || words.some((path) => there.has(path)))
    .map(([name]) => name);
  const wanted = [
    ...own,
    ...parts.flatMap(({ files, words }) => [...files, ...languages.flatMap((name) => words[name] ?? [])]),
  ];
  return [...new Set(wanted)].filter((path) => !there.has(path));
}

/** Reads a page's word; null for any other. */
export function readKeep(data: unknown): Keep | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, loaded, language, isTeam } = data as Partial<Record<keyof Keep, unknown>>;
  if (kind !== 'keep' || !Array.isArray(loaded) || typeof language !== 'string') return null;
  return { kind, loaded: loaded.filter((one) => typeof one === 'string'), language, isTeam: isTeam === true };
}
