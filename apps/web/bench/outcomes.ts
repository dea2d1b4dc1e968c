/**
 * What becomes of every file of the test media (`../shared/media`, or what the project makes where there is none), in a
 * real Chromium by the product's own workers: handled or refused, with which sentence, in what time, from what size to
 * what size, which tags were there and which are left, and whether it came out upright.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianOf, rounded, type Measurement } from '../../../tools/bench/measurement.ts';
import { addressOf, withSourcePage } from '../../../tools/bench/sourcePage.ts';
import { mediaForTests } from '../../../tools/test-media/mediaForTests.ts';
import { webPlugins } from '../vite.plugins.ts';
import type { OutcomeRow } from './outcomesPage.ts';

const root = dirname(fileURLToPath(import.meta.url));

export async function benchOutcomes(): Promise<Measurement[]> {
  const { folder, files, real } = mediaForTests();
  const config = { plugins: webPlugins(), optimizeDeps: { entries: [join(root, 'outcomesPage.ts')] } };
  const settings = { root, script: 'outcomesPage.ts', media: folder, config };
  const outcomes = await withSourcePage(settings, async (page) => {
    await page.waitForFunction(() => 'outcomesOf' in globalThis);
    const wanted = files.map((name) => ({ name, address: addressOf(name) }));
    return await page.evaluate<OutcomeRow[]>(`outcomesOf(${JSON.stringify(wanted)})`);
  });
  return asMeasurements(outcomes, real);
}

function asMeasurements(outcomes: readonly OutcomeRow[], real: boolean): Measurement[] {
  const came = outcomes.filter(({ sentence }) => sentence === undefined);
  const tagsLeft = came.reduce((sum, { tags }) => sum + tags.length, 0);
  const lying = came.filter(({ turn }) => turn !== 1 && turn !== 'sides');
  const times = (format: RegExp) =>
    came.flatMap((one) => (format.test(one.format) ? [one.milliseconds] : [0])).filter((ms) => ms > 0);
  const heic = times(/^heic/);
  const none = 'none among the media';
  return [
    {
      name: 'files that are handled',
      value: came.length,
      unit: `of ${outcomes.length}`,
      note: `the others are refused, each with a sentence; ${real ? 'files of real phones and cameras' : 'no real media on this machine: files that the project makes'}`,
      rows: outcomes.map(rowOf),
    },
    { name: 'tags left in what leaves', value: tagsLeft, unit: 'tags', reach: { atMost: 0 } },
    { name: 'that came out lying', value: lying.length, unit: 'files', reach: { atMost: 0 } },
    {
      name: 'JPEG, median',
      value: rounded(medianOf(times(/^jpeg/))),
      unit: 'ms',
    },
    {
      name: 'HEIC, the slowest',
      value: heic.length === 0 ? null : rounded(Math.max(...heic)),
      unit: 'ms',
      reach: { atMost: 3500 },
      ...(heic.length === 0 ? { note: none } : {}),
    },
  ];
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;

function rowOf(one: OutcomeRow): Record<string, string | number> {
  const turn = one.turn === 1 ? 'yes' : one.turn === 'sides' ? 'yes, by its sides' : `no: ${one.turn}`;
  return {
    file: one.name.replace(/^metadata-extractor-images__|^exif-orientation-examples__/, ''),
    format: one.format,
    outcome: one.sentence ?? 'handled',
    ms: Math.round(one.milliseconds),
    before: `${one.pixelsBefore}, ${kilobytes(one.bytesBefore)}`,
    after: one.sentence === undefined ? `${one.pixels}, ${kilobytes(one.bytes)}` : '',
    'tags before': one.tagsBefore.join(' '),
    'tags left': one.sentence === undefined ? one.tags.join(' ') || 'none' : '',
    upright: one.sentence === undefined ? turn : '',
  };
}
