/**
 * Which modules lie together in one file. A family's first visit loads few files: each more is a name, a header and a
 * round trip, and compresses badly alone. Three groups, of what the first visit reaches from these screens:
 *
 * - `shell`: libraries; they change seldom, and stay in the browser's cache over versions of ours.
 * - `engine`: keys, register, documents, store.
 * - `family`: the frame, entering, and a family's first page.
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

/** Words come one language at a time. */
const isWords = (id: string): boolean => id.includes('.po');

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
  return [group('libraries', 2, (id) => id.includes('/node_modules/')), group('family', 1, () => true)];
}
