/**
 * `npm run bench`: runs the benchmarks of `benchmarks.ts`, prints a table, writes reports/bench.json.
 * `npm run bench -- --only name[,name]` runs some. Figures are reported, not judged: the exit code is
 * 1 only when a benchmark broke.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { benchmarks, type Measurement } from './benchmarks.ts';
import { repositoryRoot } from './runTool.ts';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const only = (values.only ?? Object.keys(benchmarks)).flatMap((each) => each.split(','));
const unknown = only.filter((each) => benchmarks[each] === undefined);
if (unknown.length > 0) {
  console.error(
    `No such benchmarks: ${unknown.join(', ')}. There are ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(2);
}

type Result = Measurement & { benchmark: string };
const results: Result[] = [];
const broken: string[] = [];

for (const [benchmark, path] of Object.entries(benchmarks)) {
  if (!only.includes(benchmark)) continue;
  try {
    const module = (await import(pathToFileURL(join(repositoryRoot, path)).href)) as Record<string, unknown>;
    const functions = Object.entries(module).filter(
      ([name, value]) => name.startsWith('bench') && isBench(value),
    );
    if (functions.length === 0) throw new Error(`${path} exports no function named bench…`);
    for (const [, bench] of functions) {
      if (!isBench(bench)) continue;
      for (const measurement of await bench()) results.push({ benchmark, ...measurement });
    }
  } catch (error) {
    broken.push(`${benchmark}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

console.table(
  results.map(({ benchmark, name, value, unit, target }) => ({
    benchmark,
    name,
    value: Number(value.toPrecision(4)),
    unit,
    target: target ?? '',
  })),
);
for (const each of broken) console.error(`✗ ${each}`);

const reports = join(repositoryRoot, 'reports');
mkdirSync(reports, { recursive: true });
const machine = { platform: platform(), arch: arch(), cores: cpus().length, node: process.version };
writeFileSync(join(reports, 'bench.json'), `${JSON.stringify({ machine, results }, null, 2)}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;

function isBench(value: unknown): value is () => Promise<Measurement[]> {
  return typeof value === 'function';
}
