/** The languages of the interface, and which one a person gets: their own choice, else the first their browser asks for. */
export const locales = ['fr', 'de', 'it', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Each language in its own words: a person who cannot read the page finds theirs. */
export const localeNames: Readonly<Record<Locale, string>> = {
  fr: 'Français',
  de: 'Deutsch',
  it: 'Italiano',
  en: 'English',
};

/** What React Aria and `Intl` are given: the field's own conventions for dates and money. */
export const formatLocales: Readonly<Record<Locale, string>> = {
  fr: 'fr-FR',
  de: 'de-DE',
  it: 'it-IT',
  en: 'en-GB',
};

const storageKey = 'cocon.locale';

export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

/** The first of `wanted` (BCP 47, as in `navigator.languages`) that we speak; French otherwise. */
export function negotiateLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0] ?? '';
    if (isLocale(language)) return language;
  }
  return 'fr';
}

/** The choice kept on this device; null when there is none or the browser keeps nothing. */
export function keptLocale(storage: () => Pick<Storage, 'getItem'>): Locale | null {
  try {
    const kept = storage().getItem(storageKey);
    return kept !== null && isLocale(kept) ? kept : null;
  } catch {
    return null; // a browser that forbids storage throws: the choice then lasts as long as the page
  }
}

export function keepLocale(storage: () => Pick<Storage, 'setItem'>, locale: Locale): void {
  try {
    storage().setItem(storageKey, locale);
  } catch {
    return; // as above
  }
}
