/**
 * Who may import what (docs: CONTRIBUTING.md, "Who may enter where"). Type-only imports count.
 *
 * The server cannot name a child because it cannot import one: its blindness is a property of this
 * graph. `tools/importTable.test.ts` shows that each wall stops what it should.
 */
'use strict';

/** Tests see their subject from inside, and may bring what they test with. */
const tests = '\\.(?:test|prop\\.test|pg\\.test|web\\.test)\\.tsx?$|/(?:testing|bench)/';

/** Modules of ours, wherever they lie. */
const ours = '^(?:packages|apps|hostile|e2e)/';

const external = '^node_modules/|^(?:packages|apps)/[^/]+/node_modules/';

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: ours, pathNot: [from, ...allowed] },
});

/** Libraries a part may use, in code that ships. */
const libraries = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: {
    path: external,
    pathNot: ['node_modules/vite/client', ...allowed.map((library) => `node_modules/${library}(?:/|$)`)],
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'A circle of modules has no first one to understand.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolves',
      severity: 'error',
      comment: 'What is imported exists.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?(?:url|raw|worker)' },
    },
    only('crypto-alone', '^packages/crypto/', [], 'crypto knows nothing of ours.'),
    only(
      'protocol-verifies-only',
      '^packages/protocol/',
      ['^packages/crypto/src/verify\\.ts$'],
      'What both sides agree on can check a signature, and open nothing.',
    ),
    only('domain-alone', '^packages/domain/', [], 'The trade is pure.'),
    only(
      'client-without-trade',
      '^packages/client/',
      ['^packages/protocol/src/', '^packages/crypto/src/(?:index|verify)\\.ts$'],
      'The engine of a device knows no trade word; record types are passed in.',
    ),
    only(
      'server-is-blind',
      '^apps/server/',
      ['^packages/protocol/src/', '^packages/crypto/src/(?:verify|passwordServer)\\.ts$'],
      'Never domain, client, or the rest of crypto.',
    ),
    only(
      'web-through-client',
      '^apps/web/',
      ['^packages/(?:domain|client|protocol)/src/'],
      'Screens use the trade and the engine; keys stay inside the engine.',
    ),
    {
      name: 'outside-through-exports',
      severity: 'error',
      comment: 'Hostile servers and scenes use what is exported.',
      from: { path: '^(?:hostile|e2e)/' },
      to: {
        path: '^(?:packages|apps)/',
        pathNot: [
          '^packages/(?:crypto|domain|client)/src/(?:index|verify|passwordServer)\\.ts$',
          '^packages/protocol/src/',
          '^packages/(?:crypto|protocol)/testing/index\\.ts$',
          '^apps/server/src/index\\.ts$',
          // Exported for tests, as '@cocon/server/testing', '…/testing/post', '…/testing/pushService', '…/testing/freePort' and '…/testing/hostKey'.
          '^apps/server/src/platform/postgres/testDatabase\\.ts$',
          '^apps/server/src/testing/(?:freePort|testPost|testPushService)\\.ts$',
          '^apps/server/src/certificates/hostKey\\.ts$',
        ],
      },
    },
    {
      name: 'tests-stay-on-their-side',
      severity: 'error',
      comment: "A server's test may not be written with the client: that is what hostile/ is for.",
      from: { path: '^apps/server/' },
      to: { path: '^packages/(?:client|domain)/|^apps/web/' },
    },
    {
      name: 'primitives-inside',
      severity: 'error',
      comment: 'A library of cryptography is touched in one folder only.',
      from: { path: ours, pathNot: ['^packages/crypto/src/primitives/', tests] },
      to: { path: 'node_modules/(?:hpke|@hpke|@panva|@noble|hash-wasm|@serenity-kit)(?:/|$)' },
    },
    libraries('protocol-libraries', '^packages/protocol/', ['zod'], 'A schema library, nothing else.'),
    libraries(
      'domain-libraries',
      '^packages/domain/',
      ['zod', '@internationalized/date', 'papaparse', '@types/papaparse'],
      'A schema library, a date library, and a reader of separated cells, nothing else.',
    ),
    libraries(
      'client-libraries',
      '^packages/client/',
      ['zod', 'tus-js-client', 'thumbhash', 'mediabunny', 'libheif-js'],
      'What reads a server’s answers, uploads, media.',
    ),
    {
      name: 'pure-parts-know-no-machine',
      severity: 'error',
      comment: 'What runs in browsers, or is pure, uses no module of Node.',
      from: {
        path: '^packages/(?:crypto|protocol|domain|client)/src/|^apps/web/src/',
        pathNot: tests,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-without-tools',
      severity: 'error',
      comment: 'What ships does not import what builds or tests it.',
      from: {
        path: '^(?:packages|apps)/[^/]+/src/',
        pathNot: [tests, '/test[A-Z][^/]*\\.tsx?$', '/storeContract\\.ts$'],
      },
      to: {
        path: ['^(?:tools|hostile|e2e)/', 'node_modules/(?:vitest|@playwright|fast-check)(?:/|$)', tests],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)dist/|\\.stryker-tmp' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
