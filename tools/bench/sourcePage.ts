/**
 * A page of a benchmark, served from its sources, in a real Chromium: it loads one script, and the media of the tests lie
 * under `/medium/`.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { createServer, type InlineConfig, type Plugin } from 'vite';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { repositoryRoot } from '../runTool.ts';

export interface SourcePageSettings {
  /** The folder of the script. */
  readonly root: string;
  /** Its name there. */
  readonly script: string;
  /** Where the media lie. */
  readonly media: string;
  /** What else the server must know to serve such sources. */
  readonly config?: InlineConfig;
}

/** Does something with the page, and closes everything after it. */
export async function withSourcePage<Value>(
  { root, script, media, config = {} }: SourcePageSettings,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    cacheDir: join(repositoryRoot, 'node_modules', `.vite-bench-${script.replace(/\W.*/, '')}`),
    worker: { format: 'es' },
    ...config,
    server: { port: 0, fs: { allow: [repositoryRoot] } },
    plugins: [...(config.plugins ?? []), pageOf(script, media)],
  });
  await server.listen();
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    args: chromiumArguments(),
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await page.goto(new URL('/bench', server.resolvedUrls?.local[0]).href);
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

const mediumPath = '/medium/';

/** Where a medium is served. */
export const addressOf = (name: string): string => `${mediumPath}${encodeURIComponent(name)}`;

function pageOf(script: string, media: string): Plugin {
  return {
    name: 'bench-page',
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent(request.url ?? '');
        if (path.startsWith(mediumPath)) {
          createReadStream(join(media, path.slice(mediumPath.length))).pipe(response);
        } else if (path === '/bench') {
          response.setHeader('content-type', 'text/html');
          response.end(`<!doctype html><script type="module" src="/${script}"></script>`);
        } else {
          next();
        }
      });
    },
  };
}
