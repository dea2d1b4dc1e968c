/** Gives the language to the words (Lingui) and to dates and numbers (React Aria), and the way to change it. */
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { i18n } from '@lingui/core';
import { I18nProvider as WordsProvider } from '@lingui/react';
import { I18nProvider as FormatsProvider } from 'react-aria-components/I18nProvider';
import { activateLocale } from './catalogues.ts';
import { formatLocales, keepLocale, type Locale } from './locale.ts';

export interface LocaleChoice {
  readonly locale: Locale;
  /** Changes the language and keeps the choice on this device. Offline, an unfetched language changes nothing. */
  readonly choose: (locale: Locale) => Promise<void>;
}

const LocaleContext = createContext<LocaleChoice>({ locale: 'fr', choose: () => Promise.resolve() });

export function useLocaleChoice(): LocaleChoice {
  return useContext(LocaleContext);
}

export function LocaleProvider({
  initial,
  children,
}: {
  readonly initial: Locale;
  readonly children: ReactNode;
}) {
  const [locale, setLocale] = useState(initial);
  const choice = useMemo<LocaleChoice>(
    () => ({
      locale,
      choose: async (wanted) => {
        await activateLocale(wanted);
        keepLocale(() => window.localStorage, wanted);
        setLocale(wanted);
      },
    }),
    [locale],
  );
  return (
    <LocaleContext value={choice}>
      <WordsProvider i18n={i18n}>
        <FormatsProvider locale={formatLocales[locale]}>{children}</FormatsProvider>
      </WordsProvider>
    </LocaleContext>
  );
}
