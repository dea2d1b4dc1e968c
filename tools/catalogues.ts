/**
 * Are the translations complete? Every message of the sources is in every catalogue, translated;
 * and no catalogue keeps one that the sources no longer say.
 *
 * The messages are extracted anew into reports/, with the configuration of lingui.config.ts, so that
 * nothing in the working tree changes.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repositoryRoot, runScript, scriptOf } from './runTool.ts';

export const linguiConfig = join(repositoryRoot, 'lingui.config.ts');

/** What is missing or left over, one sentence each. */
export async function checkCatalogues(): Promise<string[]> {
  const scratch = join(repositoryRoot, 'reports', 'catalogues');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const config = join(scratch, 'lingui.config.ts');
  writeFileSync(config, scratchConfig());
  const { exitCode, output } = await runScript(scriptOf('@lingui/cli', 'lingui'), [
    ...['extract', '--clean', '--config', config],
  ]);
  if (exitCode !== 0) return [`the messages could not be extracted: ${output.trim().slice(-800)}`];

  const extracted = globSync('extracted/**/*.po', { cwd: scratch });
  if (extracted.length === 0) return ['no catalogue was extracted.'];
  return extracted.flatMap((file) => {
    const name = relative('extracted', file);
    const wanted = readFileSync(join(scratch, file), 'utf8');
    const keptPath = join(repositoryRoot, name);
    const kept = existsSync(keptPath) ? readFileSync(keptPath, 'utf8') : '';
    return compareCatalogues(name, wanted, kept, isOfSourceLocale(file));
  });
}

/** French is written in the sources: its catalogue may leave translations empty. */
function isOfSourceLocale(file: string): boolean {
  return /(?:^|\/)fr(?:\/|\.po$)/.test(file);
}

/** Compares the catalogue that the sources ask for with the one that is kept. */
export function compareCatalogues(name: string, wanted: string, kept: string, isSource: boolean): string[] {
  const wantedMessages = parseCatalogue(wanted);
  const keptMessages = parseCatalogue(kept);
  const complaints: string[] = [];
  for (const id of wantedMessages.keys()) {
    const translation = keptMessages.get(id);
    if (translation === undefined) complaints.push(`${name}: missing "${id}"`);
    else if (translation === '' && !isSource) complaints.push(`${name}: not translated "${id}"`);
  }
  for (const id of keptMessages.keys()) {
    if (!wantedMessages.has(id)) complaints.push(`${name}: no longer said "${id}"`);
  }
  return complaints;
}

/** Reads a gettext catalogue: context and id → translation. Obsolete entries (`#~`) are left out. */
function parseCatalogue(text: string): Map<string, string> {
  const messages = new Map<string, string>();
  for (const block of text.split(/\n\s*\n/)) {
    const fields: Record<string, string> = {};
    let field = '';
    for (const line of block.split('\n')) {
      const start = /^(msgctxt|msgid|msgstr)\s+(".*")\s*$/.exec(line);
      if (start?.[1] !== undefined) field = start[1];
      const quoted = start?.[2] ?? (/^".*"\s*$/.test(line) ? line.trim() : undefined);
      if (quoted !== undefined) fields[field] = (fields[field] ?? '') + quoted.slice(1, -1);
    }
    const id = fields['msgid'] ?? '';
    if (id !== '') messages.set(`${fields['msgctxt'] ?? ''}${id}`, fields['msgstr'] ?? '');
  }
  return messages;
}

/** The project's configuration, with its catalogues below reports/. */
function scratchConfig(): string {
  return `import config from '../../lingui.config.ts';
const rootDir = ${JSON.stringify(repositoryRoot)};
const extracted = (path: string) =>
  path.replace(/^<rootDir>\\//, '').replace(rootDir + '/', '').replace(/^/, '<rootDir>/reports/catalogues/extracted/');
export default {
  ...config,
  rootDir,
  catalogs: (config.catalogs ?? []).map((each) => ({ ...each, path: extracted(each.path) })),
};
`;
}
