/**
 * Runs dependency-cruiser on a tree with the rules of `.dependency-cruiser.cjs`, and says what it
 * found. Seeing no module, or far fewer than there are, is a failure: a tool that sees nothing passes.
 */
import { join } from 'node:path';
import * as z from 'zod';
import { repositoryRoot, runScript, scriptOf } from './runTool.ts';

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string(), severity: z.string() }),
      }),
    ),
  }),
});

const folders = ['packages', 'apps', 'hostile', 'e2e'];

export type ImportTable = { cruised: number; complaints: string[] };

/** `floor`: how many modules must at least be seen in `root`. */
export async function checkImports(root: string, floor: number): Promise<ImportTable> {
  const { output } = await runScript(
    scriptOf('dependency-cruiser', 'depcruise'),
    ['--config', join(repositoryRoot, '.dependency-cruiser.cjs'), '--output-type', 'json', ...folders],
    { cwd: root, mergeErrors: false },
  );
  const parsed = report.safeParse(parseJson(output));
  if (!parsed.success) {
    return { cruised: 0, complaints: [`dependency-cruiser gave no report: ${output.trim().slice(0, 500)}`] };
  }
  const { totalCruised, violations } = parsed.data.summary;
  const complaints = violations
    .filter(({ rule }) => rule.severity === 'error')
    .map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`);
  if (totalCruised < floor) {
    complaints.push(`only ${totalCruised} modules were seen, at least ${floor} exist.`);
  }
  return { cruised: totalCruised, complaints };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
