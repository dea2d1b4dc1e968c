/** The floor of browsers: what is younger is not used, or asked for before it is. The scene SC-219 shows the rest. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './runTool.ts';
import { usesOf } from './youngerThanFloor.ts';

/** Who looks whether it is there, and does without. */
const ASKED_FOR: Readonly<Record<string, readonly string[]>> = {
  'apps/web/src/features/scan/squareReader.ts': ['BarcodeDetector'],
  'apps/web/src/features/wayback/authenticator.ts': ['PublicKeyCredential.getClientCapabilities'],
  'apps/web/src/workers/networkRoutes.ts': ['URLPattern'],
  'packages/client/src/media/decodePhoto.ts': ['ImageDecoder'],
  // Asked by `decodePhoto.ts` alone, after it has looked.
  'packages/client/src/media/orientation.ts': ['ImageDecoder'],
};

test('SC-219 no code of ours that browsers run needs what the oldest of them do not have', () => {
  const files = ['apps/web', 'packages/client', 'packages/crypto', 'packages/domain', 'packages/protocol']
    .flatMap((folder) => globSync(`${folder}/src/**/*.{ts,tsx}`, { cwd: repositoryRoot }))
    .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path));
  expect(files.length).toBeGreaterThan(500);
  const used = files.flatMap((path) => {
    const uses = usesOf(readFileSync(join(repositoryRoot, path), 'utf8'));
    return uses.length > 0 ? [[path.replaceAll('\\', '/'), uses] as const] : [];
  });
  expect(Object.fromEntries(used)).toEqual(ASKED_FOR);
});

test('SC-219 the search finds each of them as it is written', () => {
  expect(usesOf('const stop = AbortSignal.any([a, b]);')).toEqual(['AbortSignal.any']);
  expect(usesOf('if ("a".isWellFormed()) new Intl.Segmenter("fr");')).toEqual([
    'String#isWellFormed',
    'Intl.Segmenter',
  ]);
  expect(usesOf('globalThis.scheduler.yield(); new ImageDecoder({})')).toEqual(['ImageDecoder']);
  expect(usesOf('// Map.groupBy(a)\n/* URL.canParse(b) */ isWellFormed(entry)')).toEqual([]);
});
