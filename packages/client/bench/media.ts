/**
 * Photos of twelve megapixels through two workers, and 120 previews opened, in a real Chromium:
 * `node packages/client/bench/media.ts` prints them. Real photographs where there are some, else a generated
 * one (whose even blocks decode faster than a photograph).
 */
import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer, type Plugin } from 'vite';
import type { Measurement } from '../../../tools/bench/measurement.ts';
import { chromiumArguments, findChromium } from '../../../tools/chromium.ts';
import { mediaForTests } from '../../../tools/test-media/mediaForTests.ts';
import { type MediaFigures } from './mediaPage.ts';

const folder = dirname(fileURLToPath(import.meta.url));
const photoCount = 24;

/** A page that loads the measuring code, and the photos under `/photo/`. */
function benchPage(media: string): Plugin {
  return {
    name: 'bench-page',
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent(request.url ?? '');
        if (path.startsWith('/photo/')) {
          createReadStream(join(media, path.slice('/photo/'.length))).pipe(response);
        } else if (path === '/bench') {
          response.setHeader('content-type', 'text/html');
          response.end('<!doctype html><script type="module" src="/mediaPage.ts"></script>');
        } else {
          next();
        }
      });
    },
  };
}

export async function benchMedia(): Promise<Measurement[]> {
  const media = mediaForTests();
  const wanted = media.real ? /SM-G935L|IMG_20180725/ : /large/;
  const photos = media.files.filter((name) => wanted.test(name)).map((name) => `/photo/${name}`);
  const server = await createServer({
    configFile: false,
    root: folder,
    logLevel: 'error',
    cacheDir: join(folder, '../../../node_modules/.vite-bench'),
    worker: { format: 'es' },
    server: { port: 0, fs: { allow: [join(folder, '../../..')] } },
    plugins: [benchPage(media.folder)],
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
    await page.waitForFunction(() => 'measureMedia' in globalThis);
    const measuring = `measureMedia(${JSON.stringify(photos)}, ${photoCount})`;
    const figures = await page.evaluate<MediaFigures>(measuring);
    return asMeasurements(figures);
  } finally {
    await browser.close();
    await server.close();
  }
}

function asMeasurements({
  photosPerSecond,
  previews,
  fullBytes,
  previewBytes,
  stages,
}: MediaFigures): Measurement[] {
  return [
    {
      name: 'photos of 12 Mpx, prepared and sealed, 2 workers',
      value: photosPerSecond,
      unit: 'photos/s',
      reach: { atLeast: 6 },
    },
    { name: '120 previews opened, 2 workers', value: previews, unit: 'ms', reach: { atMost: 800 } },
    { name: 'full, sealed, median', value: fullBytes / 1000, unit: 'KB' },
    { name: 'preview, sealed, median', value: previewBytes / 1000, unit: 'KB', reach: { atMost: 20 } },
    ...Object.entries(stages).map(([name, value]) => ({ name: `one photo: ${name}`, value, unit: 'ms' })),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.table(await benchMedia());
}
