/**
 * Which modules lie together in one file. A family's first visit loads few files: each more is a name, a header and a
 * round trip, and compresses badly alone. Three groups, of what the first visit reaches from these screens:
 *
 * - `library`: they change seldom, and stay in the browser's cache over versions of ours.
 * - `family`: the frame, keys, register, documents, store, entering, and a family's first page.
 * - `words-fr` and the like: what these say, in one language.
 *
 * The gallery comes in one file too (`gallery`): in forty small ones it weighed six times as much.
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

/** Where a family goes next. */
const galleryScreens = ['apps/web/src/features/gallery/GalleryScreen.tsx'];

const isLibrary = (id: string): boolean => id.includes('/node_modules/');

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
  const reached = new Map<readonly string[], Set<string>>();
  const isReached = (screens: readonly string[], id: string, context: ChunkingContext): boolean => {
    const all =
      reached.get(screens) ??
      reachedFrom(
        screens.map((path) => `${root}/${path}`),
        context,
      );
    reached.set(screens, all);
    return !isWords(id) && all.has(id);
  };
  const group = (
    name: string,
    priority: number,
    screens: readonly string[],
    isOf: (id: string) => boolean = () => true,
  ) => ({
    name: (id: string, context: ChunkingContext) =>
      isOf(id) && isReached(screens, id, context) ? name : null,
    debugName: name,
    priority,
  });
  const words = {
    name: (id: string) => {
      const [, language] = firstWords.exec(id) ?? [];
      return language === undefined ? null : `words-${language}`;
    },
    debugName: 'words',
    priority: 5,
  };
  return [
    words,
    group('library', 4, firstScreens, isLibrary),
    group('family', 3, firstScreens),
    { name: 'staffBook', test: staffBook, priority: 2 },
    group('gallery', 1, galleryScreens),
  ];
}
