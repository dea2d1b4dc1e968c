/**
 * `npm run bench`: runs the benchmarks of `benchmarks.ts`, each in a process of its own, prints a table and writes
 * reports/bench.json. `npm run bench -- --only name[,name]` runs some. Figures are reported, not judged: the exit code
 * is 1 only when a benchmark broke.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isReached, type Measurement } from './bench/measurement.ts';
import { benchmarks, longBenchmarks } from './benchmarks.ts';
import { repositoryRoot, runScript } from './runTool.ts';

/** Longer than any of them takes on a machine that is busy with other things; the slow network alone takes minutes. */
const PATIENCE_MINUTES = 30;

const known = { ...benchmarks, ...longBenchmarks };

interface Result extends Measurement {
  readonly benchmark: string;
  readonly reached: boolean | undefined;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    /** Of the processes that this one starts: the one benchmark to run, and where its figures go. */
    alone: { type: 'string' },
    into: { type: 'string' },
  },
});

if (values.alone !== undefined && values.into !== undefined) await runAlone(values.alone, values.into);
else await runAll((values.only ?? Object.keys(benchmarks)).flatMap((each) => each.split(',')));

async function runAlone(name: string, into: string): Promise<void> {
  const bench = known[name];
  if (!bench) throw new Error(`no benchmark ${name}`);
  writeFileSync(into, JSON.stringify(await bench()));
  // What a library left open must not keep the others waiting.
  process.exit(0);
}

async function runAll(only: readonly string[]): Promise<void> {
  const unknown = only.filter((each) => known[each] === undefined);
  if (unknown.length > 0) {
    console.error(`No such benchmarks: ${unknown.join(', ')}. There are ${Object.keys(known).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const startedAt = new Date().toISOString();
  const loadBefore = loadavg()[0] ?? 0;
  const paceBefore = pace();
  const results: Result[] = [];
  const broken: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'cocon-figures-'));
  for (const benchmark of Object.keys(known).filter((name) => only.includes(name))) {
    process.stdout.write(`${benchmark} …`);
    const begun = Date.now();
    const into = join(folder, `${benchmark}.json`);
    const script = join(repositoryRoot, 'tools', 'bench.ts');
    const { exitCode, output } = await runScript(script, ['--alone', benchmark, '--into', into], {
      minutes: PATIENCE_MINUTES,
    });
    console.log(` ${((Date.now() - begun) / 1000).toFixed(0)} s`);
    if (exitCode === 0) {
      for (const one of JSON.parse(readFileSync(into, 'utf8')) as Measurement[])
        results.push({ benchmark, ...one, reached: isReached(one) });
    } else broken.push(`${benchmark}: ${output.trim() || `ended with ${exitCode ?? 'a signal'}`}`);
  }
  rmSync(folder, { recursive: true, force: true });

  console.table(results.map(asRow));
  for (const { benchmark, name, note } of results)
    if (note !== undefined) console.log(`${benchmark}, ${name}: ${note}`);
  for (const { benchmark, name, rows } of results) {
    if (rows === undefined) continue;
    console.log(`${benchmark}, ${name}:`);
    console.table(rows);
  }
  for (const each of broken) console.error(`✗ ${each}`);
  const held = results.filter(({ reached }) => reached !== undefined);
  console.log(`${held.filter(({ reached }) => reached).length} of ${held.length} reached`);

  const machine = {
    platform: platform(),
    arch: arch(),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    loadBefore,
    loadAfter: loadavg()[0] ?? 0,
    paceBefore,
    paceAfter: pace(),
  };
  console.log(
    `a fixed work of one core: ${machine.paceBefore} ms before, ${machine.paceAfter} ms after; load ${machine.loadBefore.toFixed(1)}, ${machine.loadAfter.toFixed(1)}`,
  );
  const reports = join(repositoryRoot, 'reports');
  mkdirSync(reports, { recursive: true });
  writeFileSync(
    join(reports, 'bench.json'),
    `${JSON.stringify({ startedAt, machine, results, broken }, null, 2)}\n`,
  );
  process.exitCode = broken.length > 0 ? 1 : 0;
}

/**
 * Milliseconds of processor that a fixed work in JavaScript takes, the best of three: by it figures of two machines
 * compare, or of two hours on a machine whose cores are shared.
 */
function pace(): number {
  const hash = new Int32Array(1);
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage().user;
    for (let at = 0; at < 1e8; at += 1) hash[0] = Math.imul(hash[0] ?? 0, 31) + at;
    return process.cpuUsage().user - before;
  });
  return Math.round(Math.min(...times) / 1000);
}

function asRow({ benchmark, name, value, unit, reach, reached }: Result): Record<string, string | number> {
  return {
    benchmark,
    figure: name,
    value: value === null ? '–' : Number(value.toPrecision(4)),
    unit,
    reach: reach === undefined ? '' : 'atMost' in reach ? `≤ ${reach.atMost}` : `≥ ${reach.atLeast}`,
    reached: reached === undefined ? '' : reached ? 'yes' : 'NO',
  };
}
