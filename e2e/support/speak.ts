/**
 * Gives a page another language in place, as its own choice of language does: a dialog stays open, and what was typed stays
 * typed. Only the public pages show that choice; elsewhere its function is found in React's own tree.
 */
import type { Page } from '@playwright/test';

export type Language = 'fr' | 'de';

/** Done once the page says all of it in that language. */
export const speak = (page: Page, language: Language): Promise<void> =>
  page.evaluate(async (wanted) => {
    interface Fiber {
      readonly memoizedProps: { readonly value?: unknown } | null;
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
    }
    interface Choice {
      readonly locale: string;
      readonly choose: (locale: string) => Promise<void>;
    }
    const isChoice = (value: unknown): value is Choice =>
      typeof value === 'object' && value !== null && 'choose' in value && 'locale' in value;
    const under = (fiber: Fiber | null): Choice | undefined => {
      for (let at = fiber; at !== null; at = at.sibling) {
        const value = at.memoizedProps?.value;
        const found = isChoice(value) ? value : under(at.child);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const app = document.getElementById('app');
    const key = Object.keys(app ?? {}).find((name) => name.startsWith('__reactContainer$'));
    const root = Reflect.get(app ?? {}, key ?? '') as { stateNode: { current: Fiber } };
    const choiceNow = (): Choice => {
      const found = under(root.stateNode.current);
      if (found === undefined) throw new Error('the page has no choice of language');
      return found;
    };
    if (choiceNow().locale === wanted) return;
    await choiceNow().choose(wanted);
    while (choiceNow().locale !== wanted) await new Promise((painted) => requestAnimationFrame(painted));
  }, language);
