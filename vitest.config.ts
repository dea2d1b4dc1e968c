/**
 * Three projects, told apart by suffix.
 *
 * - `node`: `*.test.ts`, `*.prop.test.ts`: pure code and servers without SQL.
 * - `pg`: `*.pg.test.ts`: one embedded PostgreSQL for the run, a database per file.
 * - `browser`: `*.web.test.ts(x)`: in a real Chromium, with the plugins of the web app's own build.
 */
import { existsSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { chromiumArguments, findChromium } from './tools/chromium.ts';

const everywhere = '{packages,apps,hostile,tools}';
const never = ['**/node_modules/**', '**/dist/**', '**/.stryker-tmp/**'];
const webConfig = './apps/web/vite.config.ts';
const executablePath = await findChromium();
/** On a machine that stalls, what waits for processes and pages gets a second try, said in the sum (decision 47). */
const retry = process.env['CI'] === undefined ? 0 : 1;

/**
 * What takes longest begins first: at the end it would keep one worker while the others have nothing to do. Before it what
 * needs a page that no other file has used: files of one worker share theirs, and with it the decoder that one has fetched.
 */
const first = [
  'media/otherPhotos',
  ...['hostile/powerCuts', 'hostile/cuts', 'hostile/interleavings', 'postgres/embeddedPostgres'],
  ...['register/verify', 'consent/consents.prop'],
];
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const at = first.findIndex((name) => moduleId.includes(name));
      return at < 0 ? first.length : at;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    // Much of a test with a database is waiting: one worker more than two cores have.
    maxWorkers: 3,
    sequence: { sequencer: InOrder },
    projects: [
      {
        test: {
          name: 'node',
          include: [`${everywhere}/**/*.test.ts`],
          exclude: [...never, '**/*.pg.test.ts', '**/*.web.test.ts'],
          environment: 'node',
          // Pure code: each library is read once, not once a file, which halves the work.
          isolate: false,
          testTimeout: 60_000, // properties take their time on a busy machine
        },
      },
      {
        test: {
          name: 'pg',
          // The server is read once, not once a file: a third of the work.
          isolate: false,
          include: [`${everywhere}/**/*.pg.test.ts`],
          exclude: never,
          environment: 'node',
          globalSetup: ['./apps/server/src/platform/postgres/testCluster.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry,
        },
      },
      {
        ...(existsSync(webConfig) ? { extends: webConfig } : {}),
        root: '.',
        // Libraries are prepared before the tests, anew each time: found one by one, or missing from what was prepared
        // for older sources, each would reload the page in the middle of the tests.
        optimizeDeps: { entries: ['{packages,apps}/*/src/**/*.web.test.{ts,tsx}'], force: true },
        test: {
          name: 'browser',
          include: [`${everywhere}/**/*.web.test.{ts,tsx}`],
          exclude: never,
          testTimeout: 60_000,
          retry,
          // Libraries are read once a page, not once a file: a fifth of the work.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: chromiumArguments(),
                ...(executablePath === undefined ? {} : { executablePath }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
