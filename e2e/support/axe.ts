/** What axe says against a page. It is put into a page once, and only what it found comes back: its work is dear. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { run, RunOptions } from 'axe-core';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * `everything`: what WCAG 2.2 AA and good practice ask. `colours`: what only the colours decide, for the same page in the
 * dark. `layout`: what another width can change.
 */
export type Question = 'everything' | 'colours' | 'layout';

const questions: Readonly<Record<Question, RunOptions>> = {
  everything: {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A tile's status is its description, not its name: an experimental rule reads it as the name.
    rules: { 'label-content-name-mismatch': { enabled: false } },
  },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  layout: {
    runOnly: {
      type: 'rule',
      values: [
        'target-size',
        'scrollable-region-focusable',
        'region',
        'landmark-one-main',
        'page-has-heading-one',
      ],
    },
  },
};

/** Of an open dialog alone: what lies behind it is out of reach, and was judged before it opened. */
export async function violationsOf(page: Page, question: Question = 'everything'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    const include = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
    // React Aria's announcer names a button that has gone since.
    const { violations } = await axe.run(
      { include, exclude: '[data-live-announcer]' },
      { ...options, resultTypes: ['violations'], elementRef: false },
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, questions[question]);
}
