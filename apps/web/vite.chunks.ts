/**
 * Which modules lie together in one file. A family's first visit loads few files: each more is a name, a header and a
 * round trip, and compresses badly alone. Three groups, of what the first visit reaches from these screens:
 *
 * - `library`: they change seldom, and stay in the browser's cache over versions of ours.
 * - `family`: the frame, keys, register, documents, store, entering, and a family's first page.
 * - `words-fr` and the like: what these say, in one language.
 *
 * What a team reads at every start lies together too (`staffBook`): the first file of a family names every other one, so
 * that each weighs a little there.
 *
 * All else, a team's screens above all, is left to the bundler: a file for each screen, and for what screens share.
 */
import type { ChunkingContext } from 'rolldown';

const firstScreens = [
  'apps/web/src/main.tsx',
  'apps/web/src/features/entry/EntryScreen.tsx',
  'apps/web/src/features/today/HomeScreen.tsx',
  'apps/web/src/features/today/FamilyToday.tsx',
];

/** Indexes name more than one screen uses: what lies behind them is not followed. */
const isIndex = (id: string): boolean => /\/packages\/[^/]+\/src\/(?:.*\/)?index\.ts$/.test(id);

/** Words come one language at a time: those of the first screens together. */
const isWords = (id: string): boolean => id.includes('.po');
const firstWords = /\/web\/src\/(?:locales|features\/(?:entry|today|gallery|papers)\/locales)\/(\w\w)\.po$/;

function reachedFrom(roots: readonly string[], context: ChunkingContext): Set<string> {
  const reached = new Set<string>();
  const next = [...roots];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (reached.has(id) || isIndex(id)) continue;
    reached.add(id);
    next.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}

const staffBook =
  /\/packages\/domain\/src\/(?:staff|groups|sheets|consents\/signedPaper)|\/session\/staffRecordTypes/;

/** The groups, for the bundler. `root` is the repository. */
export function firstVisitGroups(root: string) {
  let reached: Set<string> | undefined;
  const isReached = (id: string, context: ChunkingContext): boolean => {
    reached ??= reachedFrom(
      firstScreens.map((path) => `${root}/${path}`),
      context,
    );
    return !isWords(id) && reached.has(id);
  };
  const group = (name: string, priority: number, isOf: (id: string) => boolean) => ({
    name: (id: string, context: ChunkingContext) => (isOf(id) && isReached(id, context) ? name : null),
    debugName: name,
    priority,
  });
  const words = {
    name: (id: string) => {
      const [, language] = firstWords.exec(id) ?? [];
      return language === undefined ? null : `words-${language}`;
    },
    debugName: 'words',
    priority: 3,
  };
  return [
    words,
    group('library', 2, (id) => id.includes('/node_modules/')),
    group('family', 1, () => true),
    { name: 'staffBook', test: staffBook, priority: 0 },
  ];
}
