/** The built app in a folder of its own, which another version of it can take the place of, as after an update. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const built = resolve(import.meta.dirname, '../../apps/web/dist');

export interface Deployed {
  readonly folder: string;
  /** Puts another version in the place of the one there: its code has files of other names, and `meta` says which it is. */
  deploy(version: string): void;
  remove(): void;
}

export function deployApp(): Deployed {
  const folder = mkdtempSync(join(tmpdir(), 'cocon-app-'));
  function deploy(version: string): void {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    mkdirSync(folder, { recursive: true });
    // Compressed copies would be of another text.
    cpSync(built, folder, { recursive: true, filter: (path) => !/\.(?:br|gz|map)$/.test(path) });
    const assets = join(folder, 'assets');
    const named = readdirSync(assets).filter((name) => /\.(?:js|json)$/.test(name));
    const renamed = (name: string) => name.replace(/(\.\w+)$/, `${version}$1`);
    const known = new Set(named);
    const texts = [...named.map((name) => join('assets', name)), 'sw.js', 'index.html'];
    for (const path of texts) {
      const text = readFileSync(join(folder, path), 'utf8').replace(/[\w.-]+\.(?:js|json)\b/g, (name) =>
        known.has(name) ? renamed(name) : name,
      );
      writeFileSync(join(folder, path), marked(path, text, version));
    }
    for (const name of named) renameSync(join(assets, name), join(assets, renamed(name)));
  }
  deploy('a');
  return { folder, deploy, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function marked(path: string, text: string, version: string): string {
  if (path === 'index.html')
    return text.replace('<head>', `<head><meta name="version" content="${version}" />`);
  if (path === 'sw.js') return text.replace(/\b[0-9a-f]{16}\b/, (hash) => `${hash}-${version}`);
  return text;
}
