/**
 * The words, fetched by part and by language: `app` (frames and components) at the start, `emblems` with the picker, and
 * each feature's with the first of its screens. A change of language fetches again the parts that were in use.
 */
import { i18n, type Messages } from '@lingui/core';
import type { Locale } from './locale.ts';
import type { CatalogueSource } from './otherCatalogues.ts';

const frenchSources: Readonly<Record<string, CatalogueSource>> = {
  ...import.meta.glob<{ messages: Messages }>('./fr.po'),
  ...import.meta.glob<{ messages: Messages }>('../design/emblems/locales/fr.po'),
  ...import.meta.glob<{ messages: Messages }>('../features/*/locales/fr.po'),
};

/** `app`, `emblems`, or the name of a folder of `features/`. */
export type CataloguePart = string;

const partsInUse = new Set<CataloguePart>();
let current: Locale = 'fr';

function addressOf(part: CataloguePart, locale: Locale): string {
  if (part === 'app') return `./${locale}.po`;
  if (part === 'emblems') return `../design/emblems/locales/${locale}.po`;
  return `../features/${part}/locales/${locale}.po`;
}

/** The words of one part in a language, whichever is in use. */
export async function fetchPart(part: CataloguePart, locale: Locale): Promise<Messages> {
  const sources = locale === 'fr' ? frenchSources : (await import('./otherCatalogues.ts')).otherSources;
  const source = sources[addressOf(part, locale)];
  return source === undefined ? {} : (await source()).messages;
}

/** Fetches the words of these parts in the language in use. A part without a catalogue (no words yet) is empty. */
export async function loadCatalogues(parts: readonly CataloguePart[]): Promise<void> {
  const locale = current;
  const missing = parts.filter((part) => !partsInUse.has(part));
  const fetched = await Promise.all(missing.map((part) => fetchPart(part, locale)));
  for (const messages of fetched) i18n.load(locale, messages);
  for (const part of missing) partsInUse.add(part);
  if (locale !== current) return activateLocale(current);
}

/** Makes `locale` the language of the interface, with all the parts in use and those that are wanted at once. */
export async function activateLocale(locale: Locale, wanted: readonly CataloguePart[] = []): Promise<void> {
  current = locale;
  for (const part of ['app', ...wanted]) partsInUse.add(part);
  const all = await Promise.all([...partsInUse].map((part) => fetchPart(part, locale)));
  const messages = all.reduce<Messages>((merged, part) => ({ ...merged, ...part }), {});
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** Imports a screen together with the words of its parts. */
export async function withCatalogues<Module>(
  parts: readonly CataloguePart[],
  load: () => Promise<Module>,
): Promise<Module> {
  const [module] = await Promise.all([load(), loadCatalogues(parts)]);
  return module;
}
