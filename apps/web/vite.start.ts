/**
 * Puts what every start runs into one classic script, `start-HASH.js`, and lets the page load that in the place of its
 * modules. Chromium keeps no compiled code of a module file that it uses again: such a file is read as it streams in, each
 * time. A classic script that a worker keeps while it is installed is compiled whole, once, and comes with its compiled code
 * from then on (decision 58).
 *
 * Files of single screens stay modules, and import from these as before: under the old names lie modules that only hand on
 * what the script put down. Each such name is a constant of its module once that has run, which is checked here.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

/** What the script puts down its modules' names in, by file name. */
const PUT_DOWN = 'cocon';
const ENTRY = 'virtual:start';

/** Without a state: a second copy in a file of its own, for those that start without the script, does no harm. */
const isStateless = (name: string): boolean => name.startsWith('rolldown-runtime-');

const tag = /[ \t]*<script type="module" crossorigin src="\/assets\/([^"]+)"><\/script>\n/g;

/** Changes the page and its scripts in `dist`. */
export async function joinStart(dist: string): Promise<void> {
  const page = readFileSync(`${dist}/index.html`, 'utf8');
  const files = [...page.matchAll(tag)].map(([, name]) => name ?? '');
  const modules = files.filter((name) => !isStateless(name));
  const names = namesOf(dist, modules);
  const code = await joined(dist, files, names);
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8);
  writeFileSync(`${dist}/assets/start-${hash}.js`, code);
  for (const [name, exported] of names) writeFileSync(`${dist}/assets/${name}`, handOn(name, exported));
  const script = `    <script defer src="/assets/start-${hash}.js"></script>\n`;
  let hasScript = false;
  writeFileSync(
    `${dist}/index.html`,
    page.replace(tag, () => {
      if (hasScript) return '';
      hasScript = true;
      return script;
    }),
  );
}

/** All in one, in the order in which the page loads them. */
async function joined(dist: string, files: readonly string[], names: Names): Promise<string> {
  const modules = [...names].map(([name, exported], at) => ({
    name,
    exported,
    here: exported.map((_, index) => `m${at}_${index}`),
  }));
  const source = [
    ...modules.map(({ name, exported, here }) => {
      const taken = exported.map((one, index) => `${one} as ${here[index] ?? ''}`);
      return `import { ${taken.join(', ')} } from './${name}';`;
    }),
    // In their order, without their names: those lie in files that no first visit loads.
    `globalThis.${PUT_DOWN} = { ${modules.map(({ name, here }) => `'${name}': [${here.join(', ')}]`).join(', ')} };`,
  ].join('\n');
  const bundle = await rolldown({
    input: ENTRY,
    // Addresses of files are told from the root there.
    transform: { define: { 'import.meta.resolve': 'undefined', 'import.meta.url': 'location.origin' } },
    plugins: [
      {
        name: 'cocon-start',
        resolveId: (id) => {
          if (id === ENTRY) return id;
          const name = id.replace(/^\.\//, '');
          return files.includes(name) ? `${dist}/assets/${name}` : { id, external: true };
        },
        load: (id) => (id === ENTRY ? source : null),
      },
    ],
    treeshake: false,
  });
  try {
    const { output } = await bundle.generate({
      format: 'iife',
      strict: true,
      minify: true,
      codeSplitting: false,
    });
    const [script, ...others] = output;
    if (others.length > 0) throw new Error('the start is more than one file');
    return script.code;
  } finally {
    await bundle.close();
  }
}

/** Names that the bundler may give an export, and that are words of the language within a module. */
const reserved = new Set(['as', 'do', 'if', 'in', 'of', 'is', 'for', 'let', 'new', 'try', 'var']);

const handOn = (name: string, exported: readonly string[]): string => {
  const local = (one: string): string => (reserved.has(one) ? `_${one}` : one);
  const again = exported.filter((one) => reserved.has(one)).map((one) => `${local(one)} as ${one}`);
  const plain = exported.filter((one) => !reserved.has(one));
  return [
    `const[${exported.map(local).join(',')}]=globalThis.${PUT_DOWN}['${name}'];`,
    `export{${[...plain, ...again].join(',')}};\n`,
  ].join('');
};

/** What each file exports, by the file's name. */
type Names = ReadonlyMap<string, readonly string[]>;

interface ExportedName {
  readonly node: {
    readonly local: { readonly name: string };
    readonly exported: { readonly type: string; readonly name: string };
  };
  readonly scope: { getBinding(name: string): { readonly constant: boolean } | undefined };
}

/** What is used here of Babel, which has no types of its own. */
interface Babel {
  parseSync(text: string, options: Readonly<Record<string, unknown>>): unknown;
  traverse(tree: unknown, visitor: Readonly<Record<string, (path: ExportedName) => void>>): void;
}

/** What each module exports. Throws where a name would change later: what is handed on does not. */
function namesOf(dist: string, modules: readonly string[]): Names {
  const { parseSync, traverse } = createRequire(import.meta.url)('@babel/core') as Babel;
  const all = new Map<string, string[]>();
  for (const name of modules) {
    const text = readFileSync(`${dist}/assets/${name}`, 'utf8');
    const tree = parseSync(text, { sourceType: 'module', configFile: false, babelrc: false });
    const exported: string[] = [];
    const refuse = (what: string) => {
      throw new Error(`${name} exports ${what}`);
    };
    traverse(tree, {
      ExportSpecifier({ node, scope }) {
        const isConstant = scope.getBinding(node.local.name)?.constant === true;
        if (node.exported.type !== 'Identifier' || !isConstant) refuse(`${node.local.name}, which changes`);
        exported.push(node.exported.name);
      },
      ExportAllDeclaration: () => refuse('what another file exports'),
      ExportDefaultDeclaration: () => refuse('what has no name'),
    });
    all.set(name, exported);
  }
  return all;
}

/** After everything is written: the worker's build, which comes next, reads the page. */
export const oneStartScript = (dist: string): Plugin => ({
  name: 'cocon-one-start-script',
  apply: 'build',
  closeBundle: { order: 'post', sequential: true, handler: () => joinStart(dist) },
});
