/** What axe says against a page. It is put into a page once, and only what it found comes back: its work is dear. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { run, RunOptions } from 'axe-core';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * `everything`: what WCAG 2.2 AA and good practice ask. `structure`: all of it but what only the colours decide, which
 * `./dullTexts.ts` judges. `layout`: what another width can change.
 */
export type Question = 'everything' | 'structure' | 'layout';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// A tile's status is its description, not its name: an experimental rule reads it as the name.
const notThese = { 'label-content-name-mismatch': { enabled: false } };
export const colourRules = ['color-contrast', 'link-in-text-block'] as const;

const questions: Readonly<Record<Question, RunOptions>> = {
  everything: { runOnly: tags, rules: notThese },
  structure: {
    runOnly: tags,
    rules: { ...notThese, ...Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) },
  },
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

/** Has axe in the page; a page that was loaded anew has forgotten it. */
export async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
}

/** Of an open dialog alone: what lies behind it is out of reach, and was judged before it opened. */
export async function violationsOf(page: Page, question: Question = 'everything'): Promise<string[]> {
  await bringAxe(page);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run: typeof run } };
    const include = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
    // React Aria's announcer names a button that has gone since.
    const { violations } = await axe.run(
      { include, exclude: '[data-live-announcer]' },
      { ...options, resultTypes: ['violations'], elementRef: false, preload: false },
    );
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, questions[question]);
}
